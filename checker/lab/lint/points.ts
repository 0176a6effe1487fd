import { say } from '../../words/index.ts';
import { lineOfKey } from '../front-matter.ts';
import type { Rule } from './draft.ts';

/** A total in the front matter is a promise to who grades. */
export const pointsSum: Rule = ({ lab, source }, problems) => {
  if (lab.points === undefined) return;
  const sum = lab.steps
    .flatMap(({ blocks }) => blocks)
    .reduce((total, block) => total + (block.type === 'check' ? block.points : 0), 0);
  if (sum === lab.points) return;
  problems.warning(lineOfKey(source, 'points'), 'points-sum', say.lint.pointsSum(lab.points, sum));
};
