import type { HistoryExpectation, Pattern, Range, TaskPattern, TaskState } from '../../../model.ts';
import { pattern as quoted } from '../../notation.ts';
import { count, list, range, rangeOf } from '../grammar.ts';
import { task } from './task.ts';

const which = (index: number) => (index === 0 ? 'the newest task' : `task ${index + 1} from the newest`);

/** What a task of a slot is and should not be: the rest of a sentence about it. */
const differs = {
  state: (found: TaskState, wanted: TaskState) => `is ${found}, not ${wanted}`,
  desired: (found: TaskState, wanted: TaskState) => `is desired ${found}, not ${wanted}`,
  exit: (found: number | undefined, wanted: number) =>
    `has ${found === undefined ? 'no exit code' : `exit ${found}`}, not exit ${wanted}`,
  error: (found: string, wanted: Pattern) =>
    `has ${found ? `the error "${found}"` : 'no error'}, expected ${quoted(wanted)}`,
  image: (difference: string) => `differs: ${difference}`,
  node: (found: string, wanted: string) => `is on ${found || 'no node'}, not ${wanted}`,
  moment: (difference: string) => `differs: ${difference}`,
  erased: (state: TaskState) => `was erased while it was ${state}`,
  lost: (node: string) => `is reported running, but ${node} is down`,
  unwanted: (desired: TaskState) => `is reported running, but swarm wants it to be ${desired}`,
};

export const history = {
  expected: ({ service, slot, shows, count }: HistoryExpectation) => {
    const where = slot === 'any' || slot === 'every' ? `${slot} slot` : `slot ${slot}`;
    const what = [
      ...(shows.length > 0 ? [shows.map(task.pattern).join(' <- ')] : []),
      ...(count ? [rangeOf(count, 'task')] : []),
    ];
    return `${where} of ${service} shows ${what.join(', in all ')}`;
  },
  noTasks: (service: string) => `${service} has no tasks`,
  noSlot: (slot: number | string, others: readonly string[]) => `there is no slot ${slot}: seen were ${list(others)}`,
  noSlotLeft: (others: readonly string[]) => `there is no slot left: seen were ${list(others)}`,
  nearest: (slot: string, differences: readonly string[]) =>
    `no slot shows this; ${slot} comes nearest: ${differences.join(', ')}`,
  /** `index` counts from the newest, which is 0. */
  missing: (index: number, wanted: TaskPattern) =>
    `${which(index)} should be ${task.pattern(wanted)}, but there is none`,
  task: (index: number, difference: string) => `${which(index)} ${difference}`,
  differs,
  count: (found: number, wanted: Range) => `${count(found, 'task')} in all, expected ${range(wanted)}`,
};
