import { UsageError } from '../../errors.ts';
import type { Basis } from '../../grades.ts';
import { say } from '../../words/index.ts';
import type { Policy, Roster, Student } from '../roster/index.ts';

/** By what one student is judged: as the roster says of the whole class, else by all that their work shows. */
export function basisOf({ judge }: Policy, { cluster }: Pick<Student, 'cluster'>): Basis {
  return judge ?? (cluster === undefined ? 'steps' : 'end');
}

/** By what the class is judged, where its students are not: throws a UsageError where somebody's work cannot be judged so. */
export function basisOfClass({ file, policy, students }: Roster): Basis {
  const onCluster = students.find(({ cluster }) => cluster !== undefined);
  if (policy.judge === 'steps' && onCluster) {
    throw new UsageError(say.grade.labs.noSteps(file, onCluster.line, onCluster.id));
  }
  const bases = new Set(students.map((student) => basisOf(policy, student)));
  return bases.size === 1 && bases.has('end') ? 'end' : 'steps';
}
