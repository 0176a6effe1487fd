import type { Observation, TaskSeen } from '../../model.ts';

/** A task that answers: it runs, and its node is there. */
export function isRunning({ desired, state, nodeId }: TaskSeen, { nodes }: Observation): boolean {
  const node = nodes.find(({ id }) => id === nodeId);
  return desired === 'running' && state === 'running' && node?.state === 'ready';
}
