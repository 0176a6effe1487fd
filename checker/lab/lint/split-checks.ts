import { say } from '../../words/index.ts';
import type { Rule } from './draft.ts';
import { isChange } from './unchecked-change.ts';

/** A step is judged as a whole by `check`: what holds only between two of its commands can never pass there. */
export const splitChecks: Rule = ({ lab, runs }, problems) => {
  for (const { blocks } of lab.steps) {
    const first = blocks.findIndex(({ type }) => type === 'check');
    const last = blocks.findLastIndex(({ type }) => type === 'check');
    const between = blocks.slice(Math.max(first, 0), Math.max(last, 0));
    const changes = between.flatMap((block) => (block.type === 'command' ? runs(block) : [])).filter(isChange);
    for (const { docker, line } of changes.slice(0, 1)) {
      problems.warning(line, 'split-checks', say.lint.splitChecks(`docker ${docker?.command}`));
    }
  }
};
