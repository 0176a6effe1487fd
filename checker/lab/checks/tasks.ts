import * as z from 'zod';
import type { TaskGroup, TaskState, TasksExpectation } from '../../model.ts';
import { taskStates } from '../../task-states.ts';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { toPattern } from '../patterns.ts';
import { toRange } from '../ranges.ts';
import { assertsBeyond, checkKind, judged } from './kind.ts';
import { made, pattern, range, saysSomething, since, text } from './scalars.ts';

const group = z
  .strictObject({
    count: range.optional(),
    image: text.optional(),
    exit: z.int().min(0).max(255).optional(),
    error: pattern.optional(),
    nodes: z.union([range, z.array(text).min(1)], { error: () => say.lab.expected.countOrNodes }).optional(),
    made: made.optional(),
    since: since.optional(),
  })
  .refine(saysSomething, { error: () => say.lab.checks.emptyGroup })
  .meta({ id: 'taskGroup' });

const groups = z
  .union([range, group, z.array(group).min(1)], { error: () => say.lab.expected.groups })
  .meta({ id: 'taskGroups' })
  .optional();

const byState = Object.fromEntries(taskStates.map((state) => [state, groups])) as Record<TaskState, typeof groups>;

const schema = z
  .strictObject({ tasks: text, ...byState, ...judged })
  .refine(assertsBeyond('tasks'), { error: () => say.lab.checks.assertsNoState });

/** `- tasks: simple`, counts by state. */
export const tasks = checkKind(schema, (raw): TasksExpectation => {
  const written = taskStates.flatMap((state) => {
    const value = raw[state];
    return value === undefined ? [] : [[state, toGroups(value)] as const];
  });
  return { kind: 'tasks', service: raw.tasks, groups: Object.fromEntries(written) };
});

function toGroups(written: z.output<typeof groups> & {}): TaskGroup[] {
  if (typeof written !== 'object') return [{ count: toRange(written) }];
  return [written].flat().map(({ count, image, exit, error, nodes, made, since }) =>
    given({
      count: maybe(count, toRange),
      image,
      exit,
      error: maybe(error, toPattern),
      nodes: maybe(nodes, (value) => (Array.isArray(value) ? value : toRange(value))),
      made,
      since,
    }),
  );
}
