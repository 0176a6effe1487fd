/** Points for what passed, by the rule of the class. */
import type { LabGrade, StepGrade } from '../../grades.ts';
import type { CheckReport } from '../../model.ts';
import type { Credit } from '../roster/index.ts';

/** What the checks of these are worth, and what those that passed are. */
export function pointsOf(checks: readonly CheckReport[]): { points: number; passed: number } {
  const sum = (some: readonly CheckReport[]) => some.reduce((total, { points }) => total + points, 0);
  return { points: sum(checks), passed: sum(checks.filter(({ verdict }) => verdict === 'pass')) };
}

/** The lab with the points that its steps earned. */
export function credited(lab: Omit<LabGrade, 'points' | 'earned'>, credit: Credit): LabGrade {
  const complete = lab.steps.every(isComplete);
  const steps = lab.steps.map((step) => ({ ...step, earned: earnedBy(step, credit, complete) }));
  const total = (key: 'points' | 'earned') => steps.reduce((sum, step) => sum + step[key], 0);
  return { ...lab, steps, points: total('points'), earned: total('earned') };
}

function earnedBy(step: StepGrade, credit: Credit, labIsComplete: boolean): number {
  const { points, passed } = pointsOf(step.checks);
  if (credit === 'checks') return passed;
  return (credit === 'labs' ? labIsComplete : isComplete(step)) ? points : 0;
}

function isComplete({ checks }: StepGrade): boolean {
  return checks.every(({ verdict }) => verdict === 'pass');
}
