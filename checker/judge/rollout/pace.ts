import type { Observation } from '../../model.ts';
import { madeAt } from './moments.ts';
import type { Replacement } from './rollout.ts';

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
}

/** The pace of an update, or the slots of which it cannot be told. */
export function paceOf(replaced: Replacement[], seen: Observation): Pace | { untold: string[] } {
  const { watchedSince, at, clocksWithin = 0 } = seen;
  // The first task in each slot is the update's; later ones come from restarts, which know no pace.
  const makings = replaced.map(({ name, news: [first] }) => ({
    name,
    from: first.createdAt,
    to: madeAt(first, watchedSince, at),
  }));
  const untold = makings.filter(({ to }) => to === 'unknown').map(({ name }) => name);
  if (untold.length > 0) return { untold };
  const starts = makings.map(({ from }) => from).sort((one, other) => one - other);
  const ends = makings.map(({ to }) => Number(to)).sort((one, other) => one - other);
  const most = mostAtOnce(starts, ends, clocksWithin);
  return { most, mostMaybe: mostAtOnce(starts, ends, 0), slots: makings.length, ...leastGap(starts, ends, most) };
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
