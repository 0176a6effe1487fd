import type { UpdateOrder } from '../../model.ts';
import { say } from '../../words/index.ts';
import type { KnownTask } from '../tasks.ts';
import { type Moment, ranAt, stoppedAt } from './moments.ts';
import type { Rollout } from './rollout.ts';

/** In which order one slot's tasks were exchanged and how that shows in words, or why it cannot be told. */
export interface SlotOrder {
  name: string;
  order: UpdateOrder | 'at once' | 'unknown';
  shown: string;
  /** True where it cannot be told only for what happened to the new task after the roll-out. */
  later?: boolean;
}

/**
 * The order of every slot whose old task the update stopped. `within` is by how many milliseconds a node's clock may differ from the
 * manager's: what lies closer together on two nodes is told as at once.
 */
export function ordersOf({ replaced, began, over }: Rollout, within = 0): SlotOrder[] {
  return replaced.flatMap(({ name, old, news }) => {
    const stopped = stoppedAt(old);
    // Still there: not replaced yet. Over before the update began: it was not the update that stopped it.
    if (stopped === 'never' || (typeof stopped === 'number' && stopped < began - within)) return [];
    const { ran, nodeId, since } = firstRun(news);
    const later = ran === 'unknown' && since !== undefined && since > over;
    return [{ name, ...orderOf(ran, stopped, nodeId === old.nodeId ? 0 : 2 * within), ...(later && { later }) }];
  });
}

/** When and where a slot first had a new task running: a task that failed on its way is followed by another. */
function firstRun(news: KnownTask[]): { ran: Moment; nodeId?: string; since?: number } {
  const runs = news.map((task) => ({ ran: ranAt(task), nodeId: task.nodeId, since: task.since }));
  return runs.find(({ ran }) => ran !== 'never') ?? { ran: 'never' };
}

function orderOf(ran: Moment, stopped: number | 'unknown', within: number): Omit<SlotOrder, 'name'> {
  const { oldUnrecorded, newUnrecorded, noNew, atOnce, nearly, newFirst, oldFirst } = say.judge.update.order;
  if (stopped === 'unknown') return { order: 'unknown', shown: oldUnrecorded };
  if (ran === 'unknown') return { order: 'unknown', shown: newUnrecorded };
  if (ran === 'never') return { order: 'stop-first', shown: noNew };
  if (ran === stopped) return { order: 'at once', shown: atOnce };
  if (Math.abs(ran - stopped) <= within) return { order: 'at once', shown: nearly(within) };
  return ran < stopped
    ? { order: 'start-first', shown: newFirst(stopped - ran) }
    : { order: 'stop-first', shown: oldFirst(ran - stopped) };
}
