import type { ServiceSeen, TaskSeen } from '../../model.ts';
import { sameImage } from '../images.ts';

/** A slot in which nothing will run, and why. */
export interface Vain {
  /** As `slotsOf` names it. */
  slot: string;
  /** The ids of its tasks that seem to be on their way. */
  tasks: string[];
  text: string;
  /** False where something from outside may yet mend it, such as a node that is started again. */
  final: boolean;
}

/** True for a task that the service as it is now asks for: an update replaces all others in time. */
export function isCurrent(task: TaskSeen, { image, updateStatus }: ServiceSeen): boolean {
  return sameImage(task.image, image) && task.createdAt >= (updateStatus?.startedAt ?? 0) - 1;
}

/** True where an update that fails will be taken back by Swarm itself, or is. */
export function mayRollBack({ updateStatus, update }: ServiceSeen): boolean {
  const { state } = updateStatus ?? {};
  return state === 'rollback_started' || (state === 'updating' && update.failureAction === 'rollback');
}
