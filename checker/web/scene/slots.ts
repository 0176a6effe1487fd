/** What a task stands in for. */
import type { TaskSeen } from '../../model.ts';

/** A key of its slot; of a global service's task, of its node. */
export function slotOf({ serviceId, slot, nodeId }: Pick<TaskSeen, 'serviceId' | 'slot' | 'nodeId'>): string {
  return `${serviceId} ${slot ?? `on ${nodeId}`}`;
}

/** Networks may be attached to by tasks that no service has. */
export function isTask({ serviceId }: TaskSeen): boolean {
  return serviceId !== '';
}
