import type { LabGrade } from '../../grades.ts';

/** Percent of all that could be had, each lab by its weight, to two places. */
export function percentOf(labs: readonly LabGrade[]): number {
  const weights = labs.reduce((sum, { weight }) => sum + weight, 0);
  const share = labs.reduce((sum, { weight, earned, points }) => sum + (weight * earned) / points, 0);
  return rounded((100 * share) / weights);
}

/** To two places; half of the last is rounded up, also where binary fractions lie just below it. */
export function rounded(percent: number): number {
  return Math.round((percent + 1e-9) * 100) / 100;
}
