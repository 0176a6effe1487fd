/** What messages are made of, where it is more than a name, a number or a noun of the model. */
import type { TaskSeen } from '../model.ts';

/** By what a task is called. */
export type TaskName = Pick<TaskSeen, 'service' | 'slot' | 'nodeName'>;

/** How a task ended, or why it waits. */
export interface TaskEnd {
  /** Absent where it says nothing. */
  exit?: number;
  error: string;
}

/** Why a task that runs does not count yet. */
export interface Unsteady {
  /** How long it has run, and how long it must have, in milliseconds. */
  ran: number;
  needs: number;
  /** So many before it ended by themselves; or its update is under way; or Swarm keeps nothing of the task that it replaced; or no more than that it is new. */
  why: { ended: number } | 'update' | 'forgotten' | 'new';
}

/** What there is to say of a task. */
export interface TaskFacts extends TaskName, TaskEnd {
  state: TaskSeen['state'];
  image: string;
  /** True where it is reported running by a node that is down. */
  lost: boolean;
  /** Absent where it counts as what it is. */
  unsteady?: Unsteady;
}

/** What there is to say of a task among the others of its slot: what goes without saying is absent. */
export interface TaskLine extends TaskEnd, Partial<Pick<TaskSeen, 'desired' | 'image' | 'content' | 'nodeName'>> {
  state: TaskSeen['state'];
  lost: boolean;
  /** True where it was erased before it was over, so that what became of it is not known. */
  erased: boolean;
}
