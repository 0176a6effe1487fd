import { say } from '../../words/index.ts';
import { lineOfKey } from '../front-matter.ts';
import { pointsOf } from '../judged.ts';
import type { Rule } from './draft.ts';

/** A total in the front matter is a promise to who grades. */
export const pointsSum: Rule = ({ lab, source }, problems) => {
  if (lab.points === undefined) return;
  const sum = pointsOf(lab.steps);
  if (sum === lab.points) return;
  problems.warning(lineOfKey(source, 'points'), 'points-sum', say.lint.pointsSum(lab.points, sum));
};
