/** A lab's chain of attempts: each line holds the hash of the one before it. */
import type { Attempt } from '../grades.ts';
import { type AttemptLine, genesisOf, sha256 } from './format.ts';
import { foldLooks } from './looks.ts';

/** The line of an attempt, numbered, behind the last line of its chain; undefined where that is no line of one. */
export function chained(attempt: Omit<Attempt, 'number'>, last: string | undefined): string | undefined {
  const number = last === undefined ? 0 : numberOf(last);
  if (number === undefined) return undefined;
  const { lab, step, recordedAt, swarm, begunAt, labDigest, looks } = attempt;
  const line: AttemptLine = {
    type: 'attempt',
    prev: last === undefined ? genesisOf(lab) : sha256(last),
    lab,
    step,
    number: number + 1,
    recordedAt,
    ...(swarm === undefined ? {} : { swarm }),
    ...(begunAt === undefined ? {} : { begunAt }),
    labDigest,
    ...foldLooks(looks),
  };
  return JSON.stringify(line);
}

function numberOf(line: string): number | undefined {
  try {
    const { number } = JSON.parse(line) as Partial<AttemptLine>;
    return Number.isSafeInteger(number) ? number : undefined;
  } catch {
    return undefined;
  }
}
