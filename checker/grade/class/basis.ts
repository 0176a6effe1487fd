import { UsageError } from '../../errors.ts';
import type { Basis } from '../../grades.ts';
import { say } from '../../words/index.ts';
import type { Roster } from '../roster/index.ts';

/** By what a whole class is judged: one basis for all, since grades by different ones cannot be compared. Throws a UsageError. */
export function basisOf({ file, policy, students }: Roster): Basis {
  const onCluster = students.find(({ cluster }) => cluster !== undefined);
  if (policy.judge !== 'steps' || !onCluster) return policy.judge ?? (onCluster ? 'end' : 'steps');
  throw new UsageError(say.grade.labs.noSteps(file, onCluster.line, onCluster.id));
}
