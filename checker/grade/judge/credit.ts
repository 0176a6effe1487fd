/** Points for what passed, by the rule of the class. */
import type { LabGrade, StepGrade } from '../../grades.ts';
import type { Credit } from '../roster/index.ts';

type GradedCheck = StepGrade['checks'][number];

/** What a check is worth: what a person gave to it, else its points where it passed. */
export function worthOfCheck({ verdict, points, byHand }: GradedCheck): number {
  return byHand?.points ?? (verdict === 'pass' ? points : 0);
}

function sumOf(checks: readonly GradedCheck[]): number {
  return checks.reduce((total, check) => total + worthOfCheck(check), 0);
}

/** The lab with the points that its steps earned. */
export function credited(lab: Omit<LabGrade, 'points' | 'earned'>, credit: Credit): LabGrade {
  const complete = lab.steps.every(isComplete);
  const steps = lab.steps.map((step) => ({ ...step, earned: earnedBy(step, credit, complete) }));
  const total = (key: 'points' | 'earned') => steps.reduce((sum, step) => sum + step[key], 0);
  return { ...lab, steps, points: total('points'), earned: total('earned') };
}

/** Where all must pass for any to count, what a person gave counts all the same. */
function earnedBy(step: StepGrade, credit: Credit, labIsComplete: boolean): number {
  const { checks } = step;
  if (credit === 'checks' || (credit === 'labs' ? labIsComplete : isComplete(step))) return sumOf(checks);
  return sumOf(checks.filter(({ byHand }) => byHand?.points !== undefined));
}

function isComplete({ checks }: StepGrade): boolean {
  return checks.every((check) =>
    check.byHand?.points === undefined ? check.verdict === 'pass' : worthOfCheck(check) >= check.points,
  );
}
