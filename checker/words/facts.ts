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

/** What there is to say of a task. */
export interface TaskFacts extends TaskName, TaskEnd {
  state: TaskSeen['state'];
  image: string;
  /** True where it is reported running by a node that is down. */
  lost: boolean;
}

/** What there is to say of a task among the others of its slot: what goes without saying is absent. */
export interface TaskLine extends TaskEnd, Partial<Pick<TaskSeen, 'desired' | 'image' | 'content' | 'nodeName'>> {
  state: TaskSeen['state'];
  lost: boolean;
  /** True where it was erased before it was over, so that what became of it is not known. */
  erased: boolean;
}
