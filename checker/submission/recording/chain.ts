/** A lab's chain of attempts: each line holds the hash of the one before it. */
import type { Attempt } from '../../grades.ts';
import { type AttemptLine, genesisOf, sha256 } from '../format.ts';
import { limits } from '../limits.ts';
import { foldLooks } from '../looks.ts';
import { attempt as attemptForm } from '../schema.ts';

/** Attempts of one lab, and bytes of their lines, as long as more are recorded. */
export interface Room {
  attempts: number;
  bytes: number;
}

/** What `check` and `learn` record: an exam brings as many attempts at once as it has steps. */
export const room: Room = { attempts: 1500, bytes: 8 * 2 ** 20 };
/** What is handed in has room for the state in the end, whatever was recorded before. */
export const roomAtTheEnd: Room = { attempts: 3000, bytes: 16 * 2 ** 20 };

/** Why an attempt was not recorded: there is no room in its chain, or there is more in it than a line may hold. */
export type Left = 'full' | 'large';

/** The line of an attempt, numbered, behind the last line of a chain that has so many bytes; `corrupt` where that is none. */
export function chained(
  attempt: Omit<Attempt, 'number'>,
  last: string | undefined,
  bytes = 0,
  { attempts, bytes: most }: Room = room,
): { line: string } | Left | 'corrupt' {
  const before = last === undefined ? 0 : numberOf(last);
  if (before === undefined) return 'corrupt';
  if (before >= attempts || bytes >= most) return 'full';
  const prev = last === undefined ? genesisOf(attempt.lab) : sha256(last);
  // Where all is too much, the last look shows the most.
  for (const looks of [attempt.looks, attempt.looks.slice(-1)]) {
    const line = lineOf({ ...attempt, looks, number: before + 1 }, prev);
    if (line !== undefined) return { line };
  }
  return 'large';
}

/** Undefined where it would not be read again. */
function lineOf(
  { looks, lab, step, number, recordedAt, swarm, begunAt, kit, solution, noted, labDigest }: Attempt,
  prev: string,
) {
  const line: AttemptLine = {
    type: 'attempt',
    prev,
    lab,
    step,
    number,
    recordedAt,
    ...(swarm === undefined ? {} : { swarm }),
    ...(begunAt === undefined ? {} : { begunAt }),
    ...(kit === undefined ? {} : { kit }),
    ...(solution && { solution }),
    ...(noted === undefined ? {} : { noted }),
    labDigest,
    ...foldLooks(looks),
  };
  const text = JSON.stringify(line);
  const isRead = Buffer.byteLength(text) <= limits.line && !attemptForm.faultIn(JSON.parse(text));
  return isRead ? text : undefined;
}

function numberOf(line: string): number | undefined {
  try {
    const { number } = JSON.parse(line) as Partial<AttemptLine>;
    return Number.isSafeInteger(number) ? number : undefined;
  } catch {
    return undefined;
  }
}
