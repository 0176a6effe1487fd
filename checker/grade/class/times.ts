import type { Times } from '../live/index.ts';
import type { Policy, Student } from '../roster/index.ts';

/** By what a student's cluster is held against the clock. */
export function timesOf({ extra }: Student, { due, late }: Policy): Times {
  return { extra, ...(due === undefined ? {} : { due: due + (late?.grace ?? 0) }) };
}
