import { say } from '../../words/index.ts';
import type { Rule } from './draft.ts';

/** What helps a student has no place in an exam: they are given the whole file. */
export const nothingGivenAway: Rule = ({ lab }, problems) => {
  for (const { line, hints, blocks } of lab.steps) {
    if (hints.length > 0) problems.error(line, 'exam-hint', say.lint.exam.hint);
    for (const block of blocks) {
      if (block.type === 'check' && block.hint !== undefined) {
        problems.error(block.line, 'exam-hint', say.lint.exam.hint);
      }
      if (block.type === 'command' && block.solution) {
        problems.error(block.line, 'exam-solution', say.lint.exam.solution);
      }
    }
  }
};
