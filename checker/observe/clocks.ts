/**
 * The clocks of nodes. The states of a task bear the time of the node that it runs on, all else that of the manager: where their
 * clocks differ, what came first and how long it took would be judged wrongly. Nodes that are containers share one clock.
 */
import type { ClusterNode } from '../cluster/index.ts';
import { aheadOf, type Clock, type Engine, readClock } from '../engine/index.ts';
import type { TaskState } from '../task-states.ts';

/** How far a node's clock is ahead of the manager's, in milliseconds, by the id of the node; none for a clock that is right. */
export type Skews = ReadonlyMap<string, number>;

export interface Clocks {
  skews: Skews;
  /** Milliseconds that any node's clock may still be wrong by when its skew is taken away. */
  within: number;
}

/** Milliseconds: who may be wrong by more would have every order and every pause of an update pass. */
const most = 10_000;
const least = 200; // milliseconds: less is noise of the measurement, and would be put into times that are right
const readings = 3; // the quickest answer tells most exactly

/** Reads the clock of an engine some times, and keeps the reading that is most exact. Throws a BrokenError as `readClock` does. */
export async function readClockWell(engine: Engine): Promise<Clock> {
  let best = await readClock(engine);
  for (let reading = 1; reading < readings; reading += 1) {
    const clock = await readClock(engine);
    if (clock.within < best.within) best = clock;
  }
  return best;
}

/** Reads the clocks of these nodes. One that does not answer counts as right: that it is silent is told elsewhere. */
export async function readClocks(nodes: readonly ClusterNode[], manager: Clock): Promise<Clocks> {
  const clocks = await Promise.all(nodes.map(({ engine }) => readClockWell(engine).catch(() => undefined)));
  const known = clocks.flatMap((clock) => (clock ? [{ id: clock.nodeId, ...skewOf(clock, manager) }] : []));
  return {
    skews: new Map(known.filter(({ skew }) => skew !== 0).map(({ id, skew }) => [id, skew])),
    within: Math.min(most, Math.max(0, ...known.map(({ within }) => within))),
  };
}

/** Zero where the difference may be that of the answers on their way: then it may be there all the same. */
function skewOf(clock: Clock, manager: Clock): { skew: number; within: number } {
  const { skew, within } = aheadOf(clock, manager);
  return Math.abs(skew) > Math.max(least, 2 * within) ? { skew, within } : { skew: 0, within: within + Math.abs(skew) };
}

/** True where the node of the task says that it is in this state, not the manager. */
export function isToldByNode(state: TaskState): boolean {
  return !['new', 'pending', 'assigned', 'orphaned'].includes(state);
}
