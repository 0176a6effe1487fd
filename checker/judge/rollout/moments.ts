import { isBefore, isOver } from '../../task-states.ts';
import type { KnownTask } from '../tasks.ts';

/** A moment on the engine's clock; `never` when it did not come, `unknown` when nothing tells. */
export type Moment = number | 'never' | 'unknown';

/** When a task began to run. The API keeps only the moment of the present state; a recorder keeps the ones before. */
export function ranAt(task: KnownTask): Moment {
  const recorded = task.seen.find(({ state }) => state === 'running');
  if (recorded) return recorded.since;
  if (task.state === 'running') return task.since;
  if (isBefore(task.state, 'running')) return task.erased ? 'unknown' : 'never';
  // A rejected task was refused by its node. Of any other it cannot be told: it may have run for a moment only.
  return task.state === 'rejected' ? 'never' : 'unknown';
}

/** When a task was over. */
export function stoppedAt(task: KnownTask): Moment {
  if (isOver(task.state)) return task.since;
  return task.erased ? 'unknown' : 'never';
}

/** When the making of a task ended, because it ran or because it failed to; `at` is now, for one still in the making. */
export function madeAt(task: KnownTask, watchedSince: number | undefined, at: number): number | 'unknown' {
  const ran = ranAt(task);
  if (typeof ran === 'number') return ran;
  if (ran === 'never') return isOver(task.state) ? task.since : at;
  // One that was watched from the first and never seen running failed on its way there, or within a moment of it.
  const watched = watchedSince !== undefined && watchedSince <= task.createdAt && isOver(task.state);
  return watched ? task.since : 'unknown';
}
