import type { Diagnosis } from '../model.ts';

/** More than the likeliest causes would hide them. */
export const most = 2;

interface Told {
  diagnoses?: Diagnosis[];
  next?: string;
}

/**
 * Reports of one step, in order, in which each cause is told once, where it comes first, and no more than two are told in all: before
 * all others the one that explains several, then the first causes of reports before the second ones. Where all that there is to
 * say was said before, the command that only looks at it is left out.
 */
export function toldOnce<T extends Told>(reports: readonly T[]): T[] {
  const inTurn = [0, 1].flatMap((place) => reports.flatMap(({ diagnoses = [] }) => diagnoses[place] ?? []));
  const keys = inTurn.map(keyOf);
  const times = (key: string) => keys.filter((other) => other === key).length;
  const ranked = [...new Set(keys)].sort((one, other) => times(other) - times(one)).slice(0, most);
  const left = new Set(ranked);
  return reports.map((report) => {
    const { diagnoses = [], next, ...others }: Told = report;
    const wasTold = diagnoses.some((one) => ranked.includes(keyOf(one)));
    const fresh = diagnoses
      .filter((one) => left.delete(keyOf(one)))
      .sort((one, other) => ranked.indexOf(keyOf(one)) - ranked.indexOf(keyOf(other)));
    if (fresh.length > 0) return { ...report, diagnoses: fresh };
    return { ...others, ...(wasTold || next === undefined ? {} : { next }) } as T;
  });
}

/** What is to be done tells causes apart, and not at which of its tasks one shows itself. */
function keyOf({ id, says, matters, next }: Diagnosis): string {
  return JSON.stringify([id, matters, next ?? says]);
}
