import type { Diagnosis } from '../model.ts';

/** More than the likeliest causes would hide them. */
export const most = 2;

/**
 * Reports of one step, in order, in which each diagnosis is told once, where it comes first, and no more than two are told in
 * all: the first causes of reports before the second ones.
 */
export function toldOnce<T extends { diagnoses?: Diagnosis[] }>(reports: readonly T[]): T[] {
  const inTurn = [0, 1].flatMap((place) => reports.flatMap(({ diagnoses = [] }) => diagnoses[place] ?? []));
  const left = new Set([...new Set(inTurn.map(keyOf))].slice(0, most));
  return reports.map((report) => {
    const { diagnoses = [], ...others } = report;
    const fresh = diagnoses.filter((diagnosis) => left.delete(keyOf(diagnosis)));
    return fresh.length > 0 ? { ...report, diagnoses: fresh } : (others as T);
  });
}

function keyOf(diagnosis: Diagnosis): string {
  return JSON.stringify(diagnosis);
}
