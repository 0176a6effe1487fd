import type { TaskState } from '../model.ts';

const order: TaskState[] = [
  'new',
  'pending',
  'assigned',
  'accepted',
  'preparing',
  'ready',
  'starting',
  'running',
  'complete',
  'shutdown',
  'failed',
  'rejected',
  'remove',
  'orphaned',
];

/** True when a task passes through `state` before it comes to `other`. */
export function isBefore(state: TaskState, other: TaskState): boolean {
  return order.indexOf(state) < order.indexOf(other);
}

/** True when a task in this state never changes again. */
export function isOver(state: TaskState): boolean {
  return isBefore('running', state);
}
