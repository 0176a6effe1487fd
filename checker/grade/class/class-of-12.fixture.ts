/** For tests: a class whose work was done on real clusters, and what an instructor would give for it. */
import { fileURLToPath } from 'node:url';
import type { StudentGrade } from '../../grades.ts';

/** The folder with its roster, its exam, and what was handed in; checker/testing/class/record.ts makes that anew. */
export const twelve = fileURLToPath(new URL('./twelve/', import.meta.url));

/** By hand: the challenge of replication has 7 points, the quiz 10; each counts half. A day late costs 10. */
export const byHand: Record<string, string> = {
  s01: 'graded 100',
  s02: 'graded 100', // a mistake that was mended costs nothing
  s03: 'graded 100', // mended after the quiz, in the time added
  s04: 'graded 90', // too late
  s05: 'graded 40', // 0 of 7, since all count the replicas; 8 of 10, without the label that nobody is told of twice
  s06: 'graded 75.71', // 5 of 7, and 8 of 10: the mode is wrong in both
  s07: 'graded 35.71', // 5 of 7, all on one node; nothing of the quiz
  s08: 'graded 80', // 7 of 7, and 6 of 10: one replica until the time was over
  s09: 'held: copy, not-shown, other-student', // what the quiz asks of these two nobody did: the numbers are a friend's
  s10: 'held: copy, not-shown',
  s11: 'held: task-changed',
  s12: 'broken',
};

/** What became of a student, as the table above says it. */
export function saidOf({ status, grade, doubts }: StudentGrade): string {
  const ids = [...new Set(doubts.map((doubt) => doubt.id))].sort();
  return status === 'held' ? `held: ${ids.join(', ')}` : [status, grade].filter((one) => one !== undefined).join(' ');
}
