/** What is lost by handing in late. */
import type { StudentGrade } from '../../grades.ts';
import type { Policy, Student } from '../roster/index.ts';

/**
 * How late a student was; undefined where they were not, or nobody knows. The roster's word counts before that of what was
 * handed in (ISO 8601).
 */
export function lateness(
  { due, late }: Policy,
  { submitted }: Student,
  handedInAt: string | undefined,
): StudentGrade['late'] | undefined {
  const at = submitted ?? (handedInAt === undefined ? undefined : Date.parse(handedInAt));
  if (due === undefined || at === undefined || at <= due) return undefined;
  const by = submitted === undefined ? 'submission' : 'roster';
  const begun = late && at - due > late.grace ? Math.ceil((at - due) / late.each) : 0;
  return { seconds: Math.ceil((at - due) / 1000), penalty: late ? Math.min(late.most, begun * late.lose) : 0, by };
}
