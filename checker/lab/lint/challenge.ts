import type { Step } from '../../model.ts';
import { say } from '../../words/index.ts';
import { hasChecks } from '../judged.ts';
import type { Rule } from './draft.ts';

const fewestHints = 2;

/** A challenge needs a goal that is checked, hints in tiers, and a solution that proves it can be done. */
export const wholeChallenge: Rule = ({ lab }, problems) => {
  for (const step of lab.steps.filter(isChallenge)) {
    const { line, hints } = step;
    if (hints.length < fewestHints) {
      problems.warning(line, 'challenge-hints', say.lint.challengeHints(hints.length, fewestHints));
    }
    if (!hasSolution(step)) problems.warning(line, 'challenge-solution', say.lint.challengeSolution);
    if (!hasChecks(step)) {
      problems.warning(line, 'challenge-checks', say.lint.challengeChecks);
    }
  }
};

/** What has a part of one, or its name, is meant to be one. */
function isChallenge(step: Step): boolean {
  return hasSolution(step) || step.hints.length > 0 || /^(?:challenge|도전)/i.test(step.title);
}

function hasSolution({ blocks }: Step): boolean {
  return blocks.some((block) => block.type === 'command' && block.solution);
}
