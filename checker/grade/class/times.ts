import type { Times } from '../live/index.ts';
import type { Policy, Student } from '../roster/index.ts';

/** By what a student's cluster is held against the clock. */
export function timesOf(student: Student, { due, late, began: ofClass }: Policy): Times {
  const began = student.began ?? ofClass;
  return {
    extra: student.extra,
    ...(began === undefined ? {} : { began }),
    ...(due === undefined ? {} : { due: due + (late?.grace ?? 0) }),
  };
}
