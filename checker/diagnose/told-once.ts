import type { Diagnosis } from '../model.ts';

/** More than the likeliest causes would hide them. */
export const most = 2;

/** Reports of one step, in order, in which each diagnosis is told once and no more than two are told in all. */
export function toldOnce<T extends { diagnoses?: Diagnosis[] }>(reports: readonly T[]): T[] {
  const told = new Set<string>();
  return reports.map((report) => {
    const { diagnoses = [], ...others } = report;
    const fresh = diagnoses.filter((diagnosis) => {
      const key = JSON.stringify(diagnosis);
      if (told.has(key) || told.size >= most) return false;
      told.add(key);
      return true;
    });
    return fresh.length > 0 ? { ...report, diagnoses: fresh } : (others as T);
  });
}
