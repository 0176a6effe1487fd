/**
 * The clocks of nodes. The states of a task bear the time of the node that it runs on, all else that of the manager: where their
 * clocks differ, what came first and how long it took would be judged wrongly. Nodes that are containers share one clock.
 */
import type { ClusterNode } from '../cluster/index.ts';
import { type Clock, readClock } from '../engine/index.ts';
import type { TaskState } from '../task-states.ts';

/** How far a node's clock is ahead of the manager's, in milliseconds, by the id of the node; none for a clock that is right. */
export type Skews = ReadonlyMap<string, number>;

const least = 200; // milliseconds: less is noise of the measurement, and would be put into times that are right

/** Reads the clocks of these nodes. One that does not answer counts as right: that it is silent is told elsewhere. */
export async function readSkews(nodes: readonly ClusterNode[], manager: Clock): Promise<Skews> {
  const clocks = await Promise.all(nodes.map(({ engine }) => readClock(engine).catch(() => undefined)));
  const skews = clocks.flatMap((clock) => (clock ? [[clock.nodeId, skewOf(clock, manager)] as const] : []));
  return new Map(skews.filter(([, skew]) => skew !== 0));
}

/** Zero where the difference may be that of the answers on their way. */
function skewOf(clock: Clock, manager: Clock): number {
  const skew = clock.offset - manager.offset;
  return Math.abs(skew) > Math.max(least, 2 * (clock.within + manager.within)) ? skew : 0;
}

/** True where the node of the task says that it is in this state, not the manager. */
export function isToldByNode(state: TaskState): boolean {
  return !['new', 'pending', 'assigned', 'orphaned'].includes(state);
}
