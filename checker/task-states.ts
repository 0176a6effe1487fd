/** The states of a task, in swarm's own order: the last six are final. */
export const taskStates = [
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
] as const;

export type TaskState = (typeof taskStates)[number];

const places = new Map<TaskState, number>(taskStates.map((state, place) => [state, place]));

/** True when a task passes through `state` before it comes to `other`. */
export function isBefore(state: TaskState, other: TaskState): boolean {
  return placeOf(state) < placeOf(other);
}

/** True when a task in this state never changes again. */
export function isOver(state: TaskState): boolean {
  return isBefore('running', state);
}

function placeOf(state: TaskState): number {
  return places.get(state) ?? -1;
}

/** How many tasks of a slot a swarm keeps unless it is told otherwise, the one that runs among them. */
export const usualHistory = 5;
