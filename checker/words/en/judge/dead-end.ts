import type { TaskFacts, TaskName } from '../../facts.ts';
import { list } from '../grammar.ts';
import { task } from './task.ts';

/** Why what is expected cannot come by itself. */
export const deadEnd = {
  told: (why: string, end: string) => `${why}; and nothing that is under way will change it: ${end}`,
  all: list,
  nowhere: (one: TaskName, error: string) => `${task.name(one)} waits for a node, and none can take it ("${error}")`,
  again: (one: TaskFacts, times: number) => `${times} tasks in a row ended alike: ${task.is(one)}`,
  neverHealthy: (one: TaskFacts) => `${task.is(one)}, and no probe of it had succeeded by then`,
};
