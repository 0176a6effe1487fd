import type { UpdateOrder } from '../../model.ts';
import type { KnownTask } from '../tasks.ts';
import { duration } from '../words.ts';
import { type Moment, ranAt, stoppedAt } from './moments.ts';
import type { Replacement } from './rollout.ts';

/** In which order one slot's tasks were exchanged and how that shows, or why it cannot be told. */
export interface SlotOrder {
  name: string;
  order: UpdateOrder | 'at once' | 'unknown';
  words: string;
}

/** The order of every slot whose old task the update stopped. */
export function ordersOf(replaced: Replacement[], startedAt: number): SlotOrder[] {
  return replaced.flatMap(({ name, old, news }) => {
    const stopped = stoppedAt(old);
    // Still there: not replaced yet. Over before the update began: it was not the update that stopped it.
    if (stopped === 'never' || (typeof stopped === 'number' && stopped < startedAt)) return [];
    return [{ name, ...orderOf(firstRun(news), stopped) }];
  });
}

/** When a slot first had a new task running: a task that failed on its way is followed by another. */
function firstRun(news: KnownTask[]): Moment {
  return news.map(ranAt).find((moment) => moment !== 'never') ?? 'never';
}

function orderOf(ran: Moment, stopped: number | 'unknown'): Omit<SlotOrder, 'name'> {
  if (stopped === 'unknown') return { order: 'unknown', words: 'when its old task stopped was not recorded' };
  if (ran === 'unknown') return { order: 'unknown', words: 'when its new task began to run was not recorded' };
  if (ran === 'never') return { order: 'stop-first', words: 'its old task has stopped and no new one has run' };
  if (ran === stopped) return { order: 'at once', words: 'its old task stopped at the moment the new one ran' };
  return ran < stopped
    ? { order: 'start-first', words: `its new task ran ${duration(stopped - ran)} before the old one stopped` }
    : { order: 'stop-first', words: `its old task stopped ${duration(ran - stopped)} before the new one ran` };
}
