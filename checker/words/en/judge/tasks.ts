import type { Range, TaskGroup, TaskState } from '../../../model.ts';
import type { TaskFacts } from '../../facts.ts';
import { pattern as quoted } from '../../notation.ts';
import { count, list, range, rangeOf } from '../grammar.ts';
import { moments } from './moments.ts';
import { place, task } from './task.ts';

/** A group whose count is spelt out. */
type Group = TaskGroup & { count: Range };

const nodeWords = (nodes: Range | readonly string[]) => ('op' in nodes ? rangeOf(nodes, 'node') : list(nodes));

/** Which of the tasks in a state. */
type Which = Omit<TaskGroup, 'count' | 'nodes'>;

const which = ({ image, exit, error, ...others }: Which) => {
  const facts = [
    ...(image ? [image] : []),
    ...(exit === undefined ? [] : [`exit code ${exit}`]),
    ...(error ? [`error ${quoted(error)}`] : []),
  ];
  return `${facts.length > 0 ? ` with ${facts.join(', ')}` : ''}${moments.group(others)}`;
};

const groupWords = (state: TaskState, { count, nodes, ...others }: Group) =>
  `${rangeOf(count, `${state} task`)}${which(others)}${nodes ? ` on ${nodeWords(nodes)}` : ''}`;

export const tasks = {
  expected: (service: string, states: readonly { state: TaskState; groups: readonly Group[] }[]) =>
    `${service} has ${states
      .map(({ state, groups }) => groups.map((group) => groupWords(state, group)).join(' and '))
      .join('; ')}`,
  actual: (state: TaskState, tasks: readonly TaskFacts[]) =>
    `${tasks.length} ${state}${tasks.length > 0 ? `: ${tasks.map(task.withImage).join(', ')}` : ''}`,
  count: (state: TaskState, of: Which, found: number, wanted: Range) =>
    `${count(found, `${state} task`)}${which(of)}, expected ${range(wanted)}`,
  spread: (state: TaskState, of: Which, on: readonly string[], wanted: Range | readonly string[]) => {
    const where = `${count(on.length, 'node')}${on.length > 0 ? ` (${list(on)})` : ''}`;
    return `the ${state} tasks${which(of)} are on ${where}, expected ${nodeWords(wanted)}`;
  },
  /** A running task that no group allows, and what each group has against it. */
  stray: (one: TaskFacts, faults: readonly string[]) =>
    `${task.name(one)} runs${place(one)}, but ${faults.join(', and ')}`,
  notCounted: (one: TaskFacts) => `not counted: ${task.is(one)}`,
};
