import type { Observation } from '../../model.ts';
import { madeAt, stoppedAt } from './moments.ts';
import type { Replacement, Rollout } from './rollout.ts';

/** How fast an update went. */
export interface Pace {
  /** The most tasks that were in the making at one time, whatever the clocks of the nodes say. */
  most: number;
  /** The most that may have been. */
  mostMaybe: number;
  /** From a task running to the creation of the one that its place went to, the least; absent where none came after. */
  gap?: number;
  /** How many slots it took in hand. */
  slots: number;
  /** False where the making of some is not known, for what happened to them afterwards. */
  sure: boolean;
}

/** The pace of an update, or the slots of which it cannot be told. */
export function paceOf({ replaced, over }: Rollout, seen: Observation): Pace | { untold: string[] } {
  const { clocksWithin = 0 } = seen;
  const makings = replaced.map((replacement) => makingOf(replacement, over, seen));
  const untold = makings.filter(({ known, later }) => !known && !later).map(({ name }) => name);
  if (untold.length > 0) return { untold };
  const starts = sorted(makings.map(({ from }) => from));
  const ends = sorted(makings.map(({ latest }) => latest));
  const least = sorted(makings.map(({ from, latest, known }) => (known ? latest : from)));
  const most = mostAtOnce(starts, least, clocksWithin);
  const sure = makings.every(({ known }) => known);
  return {
    most,
    mostMaybe: mostAtOnce(starts, ends, 0),
    slots: makings.length,
    sure,
    // Which task waited for which is told by all of them only.
    ...(sure ? leastGap(starts, ends, most) : {}),
  };
}

interface Making {
  name: string;
  from: number;
  /** When it was over, or by when at the latest as far as is known. */
  latest: number;
  known: boolean;
  /** True where that is not known only for what happened to the task after the roll-out. */
  later: boolean;
}

/** Start-first, its old task stops only when the new one runs; stop-first, moments before. */
const moments = 2000;

/** The first task in each slot is the update's; later ones come from restarts, which know no pace. */
function makingOf({ name, old, news: [first] }: Replacement, over: number, seen: Observation): Making {
  const from = first.createdAt;
  const to = madeAt(first, seen.watchedSince, seen.at);
  if (to !== 'unknown') return { name, from, latest: to, known: true, later: false };
  const stopped = stoppedAt(old);
  const latest = (typeof stopped === 'number' ? Math.max(from, stopped) : from) + moments;
  return { name, from, latest, known: false, later: first.since > over };
}

function sorted(moments: number[]): number[] {
  return moments.sort((one, other) => one - other);
}

/** Both lists are sorted. One that ends as another starts does not overlap with it; nodes tell of ends by clocks of their own. */
function mostAtOnce(starts: number[], ends: number[], within: number): number {
  const at = (start: number, index: number) => index + 1 - ends.filter((end) => end <= start + within).length;
  return Math.max(1, ...starts.map(at)); // a task is in the making itself, whatever its node's clock says
}

/**
 * Swarm updates with as many workers as its parallelism: each makes a task, waits for the delay, and takes the next slot.
 * So the task that is started as number n + `most` was waiting for the task that was done as number n.
 */
function leastGap(starts: number[], ends: number[], most: number): { gap?: number } {
  const gaps = starts.slice(most).map((start, index) => start - (ends[index] ?? start));
  return gaps.length > 0 ? { gap: Math.min(...gaps) } : {};
}
