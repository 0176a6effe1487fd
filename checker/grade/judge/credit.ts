/** Points for what passed, by the rule of the class. */
import type { LabGrade, StepGrade } from '../../grades.ts';
import type { CheckReport } from '../../model.ts';
import type { Credit } from '../roster/index.ts';

/** What those of the checks are worth that passed. */
function passedOf(checks: readonly CheckReport[]): number {
  return checks.reduce((total, { verdict, points }) => (verdict === 'pass' ? total + points : total), 0);
}

/** The lab with the points that its steps earned. */
export function credited(lab: Omit<LabGrade, 'points' | 'earned'>, credit: Credit): LabGrade {
  const complete = lab.steps.every(isComplete);
  const steps = lab.steps.map((step) => ({ ...step, earned: earnedBy(step, credit, complete) }));
  const total = (key: 'points' | 'earned') => steps.reduce((sum, step) => sum + step[key], 0);
  return { ...lab, steps, points: total('points'), earned: total('earned') };
}

function earnedBy(step: StepGrade, credit: Credit, labIsComplete: boolean): number {
  if (credit === 'checks') return passedOf(step.checks);
  return (credit === 'labs' ? labIsComplete : isComplete(step)) ? step.points : 0;
}

function isComplete({ checks }: StepGrade): boolean {
  return checks.every(({ verdict }) => verdict === 'pass');
}
