/** What of an exam was done within its time. */
import type { Attempt, Doubt } from '../../grades.ts';
import { isOwned } from '../../lab/owned.ts';
import type { Lab } from '../../model.ts';
import { say } from '../../words/index.ts';

/** So long after its end an exam is still judged: handing in takes its time, and that is not the student's. */
export const handingIn = 60_000; // milliseconds

/** The attempts with the looks that count, and whether any were left out. `extra` is added to the time, in milliseconds. */
export function withinTime(
  lab: Lab,
  attempts: readonly Attempt[],
  extra: number,
): { counted: Attempt[]; over: boolean } {
  if (lab.mode !== 'exam') return { counted: [...attempts], over: false };
  const counted = attempts.map((attempt) => {
    const end = endOf(lab, attempt, extra);
    return { ...attempt, looks: attempt.looks.filter(({ at }) => at <= end) };
  });
  const over = counted.some(({ looks }, index) => looks.length < (attempts[index]?.looks.length ?? 0));
  return { counted: counted.filter(({ looks }) => looks.length > 0), over };
}

/** Who begins later than others has other reasons than a clock, and a person knows them. */
const nearly = 10 * 60_000; // milliseconds

/** The beginning that a student's swarm says, where the instructor noted another one. */
export function beganOtherwise({ id }: Lab, begunAt: number, began: number | undefined): Doubt | undefined {
  if (began === undefined || Math.abs(begunAt - began) <= nearly) return undefined;
  const says = say.grade.doubts.beganOtherwise(id, new Date(begunAt).toISOString(), new Date(began).toISOString());
  return { id: 'exam-began-otherwise', says };
}

/** To begin an exam removes its services. */
function olderThanBeginning(lab: Lab, { begunAt, looks }: Attempt): Doubt | undefined {
  if (begunAt === undefined) return undefined;
  const services = looks.flatMap((look) => look.services);
  const older = services.find(({ name, createdAt }) => isOwned(lab, name) && createdAt < begunAt - handingIn);
  if (!older) return undefined;
  const says = say.grade.doubts.olderThanBeginning(lab.id, older.name, new Date(begunAt).toISOString());
  return { id: 'exam-begun-again', says };
}

/** An exam without a beginning, and one begun again after whose first end something counts: for a person to decide. */
export function doubtsOfTime(lab: Lab, counted: readonly Attempt[], extra: number, began?: number): Doubt[] {
  if (lab.mode !== 'exam') return [];
  const [otherwise] = counted.flatMap(({ begunAt }) =>
    begunAt === undefined ? [] : (beganOtherwise(lab, begunAt, began) ?? []),
  );
  const [older] = counted.flatMap((attempt) => olderThanBeginning(lab, attempt) ?? []);
  const begins = counted.flatMap(({ begunAt }) => begunAt ?? []);
  const first = Math.min(...begins);
  const end = first + lab.minutes * 60_000 + extra + handingIn;
  const isLater = counted.some(({ looks }) => looks.some(({ at }) => at > end));
  return [
    ...(otherwise ? [otherwise] : []),
    ...(older && !isLater ? [older] : []),
    ...(begins.length < counted.length ? [{ id: 'exam-not-begun', says: say.grade.doubts.notBegun(lab.id) }] : []),
    ...(begins.length > 0 && isLater
      ? [{ id: 'exam-begun-again', says: say.grade.doubts.begunAgain(lab.id, new Date(first).toISOString()) }]
      : []),
  ];
}

function endOf({ minutes }: Lab, { begunAt }: Attempt, extra: number): number {
  return begunAt === undefined ? Number.POSITIVE_INFINITY : begunAt + minutes * 60_000 + extra + handingIn;
}
