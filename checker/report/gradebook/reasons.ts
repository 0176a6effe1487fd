import type { StudentGrade } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { plain } from './plain.ts';

/** Why a student has no grade, the first `most` of the reasons, then how many more there are. */
export function reasonsOf({ cause, doubts }: StudentGrade, most: number): string[] {
  const left = doubts.length - most;
  return [
    ...(cause === undefined ? [] : [plain(cause, 480)]),
    ...doubts
      .slice(0, most)
      .map(({ id, line, says }) => `${say.gradebook.doubt(plain(id), line)}: ${plain(says, 480)}`),
    ...(left > 0 ? [say.gradebook.more(left)] : []),
  ];
}
