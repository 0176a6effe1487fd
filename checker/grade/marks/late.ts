/** What is lost by handing in late. */
import type { Doubt, StudentGrade } from '../../grades.ts';
import { say } from '../../words/index.ts';
import type { Policy, Student } from '../roster/index.ts';

/**
 * How late a student was, by the word of the roster, for the student or for all that was collected; undefined where they were not late, or
 * nobody but the student says when it was.
 */
export function lateness({ due, late, collected }: Policy, { submitted }: Student): StudentGrade['late'] | undefined {
  const at = submitted ?? collected;
  if (due === undefined || at === undefined || at <= due) return undefined;
  const begun = late && at - due > late.grace ? Math.ceil((at - due) / late.each) : 0;
  return {
    seconds: Math.ceil((at - due) / 1000),
    penalty: late ? Math.min(late.most, begun * late.lose) : 0,
    by: 'roster',
  };
}

/**
 * What the clock of the student's machine says (ISO 8601) makes work neither punctual nor late, since it can be set: where there is a due
 * date and nobody else says when it was handed in, a person decides.
 */
export function ownClock({ due, collected }: Policy, { submitted }: Student, handedInAt: string | undefined): Doubt[] {
  if (due === undefined || handedInAt === undefined || (submitted ?? collected) !== undefined) return [];
  return [{ id: 'own-clock', says: say.grade.doubts.ownClock(handedInAt, Date.parse(handedInAt) > due) }];
}
