import type { Pattern, Range, UpdateExpectation, UpdateOrder, UpdateState } from '../../../model.ts';
import { duration, pattern } from '../../notation.ts';
import { count, durationRange, list, range, rangeOf } from '../grammar.ts';

const none = 'no update has happened';

/** ` from simplenode:0.1 to simplenode:0.2`, as far as either is named. */
const between = (from: string | undefined, to: string | undefined) =>
  `${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}`;

/** What shows in which order the tasks of a slot were exchanged. */
const order = {
  newFirst: (milliseconds: number) => `its new task ran ${duration(milliseconds)} before the old one stopped`,
  oldFirst: (milliseconds: number) => `its old task stopped ${duration(milliseconds)} before the new one ran`,
  atOnce: 'its old task stopped at the moment the new one ran',
  nearly: (milliseconds: number) =>
    `its old task stopped and the new one ran within ${duration(milliseconds)}, and the clocks of their nodes tell no more`,
  noNew: 'its old task has stopped and no new one has run',
  oldUnrecorded: 'when its old task stopped was not recorded',
  newUnrecorded: 'when its new task began to run was not recorded',
  is: (slot: string, found: UpdateOrder | 'at once' | 'unknown', shown: string) => `${slot} ${found}: ${shown}`,
  differs: (slot: string, found: UpdateOrder, shown: string) => `${slot} was updated ${found}: ${shown}`,
  unknown: (slot: string, why: string) => `the order of ${slot} cannot be told: ${why}`,
  untold: 'the order cannot be told: no old task has been stopped by the update yet',
};

const inTheMaking = (tasks: number) =>
  `${count(tasks, 'task')} ${tasks === 1 ? 'was' : 'were'} in the making at a time`;

const pace = {
  most: (tasks: number) => `at most ${count(tasks, 'task')} in the making at a time`,
  oneBatch: 'only one batch',
  least: (gap: number) => `at least ${duration(gap)} between one and the next`,
  untold: (slots: readonly string[]) =>
    `the pace cannot be told: when the new task of ${list(slots)} began to run was not recorded`,
  tooMany: (tasks: number, most: number) => `${inTheMaking(tasks)}, expected at most ${most}`,
  tooFew: (tasks: number, wanted: Range) => `never more than ${inTheMaking(tasks)}, expected ${range(wanted)}`,
  noGap: (tasks: number) => `there is no gap to measure: only one batch, of ${count(tasks, 'task')}`,
  gap: (found: number, wanted: Range) =>
    `${duration(found)} went by between one task running and the next being created, expected ${durationRange(wanted)}`,
};

export const update = {
  expected: ({ service, from, to, state, order, parallelism, gap, message, since }: UpdateExpectation) =>
    `the update of ${service}${between(from, to)}: ${[
      ...(state ? [state] : []),
      ...(message ? [`message ${pattern(message)}`] : []),
      ...(order ? [order] : []),
      ...(parallelism ? [`${rangeOf(parallelism, 'task')} at a time`] : []),
      ...(gap ? [`${durationRange(gap)} between one and the next`] : []),
      ...(since ? ['begun in this step'] : []),
    ].join(', ')}`,
  none,
  forgotten: 'Swarm has forgotten the update, since the service was changed after it',
  otherImages: (from: string | undefined, to: string | undefined) =>
    `no task is known that an update took${between(from, to)}`,
  noneWhy: `${none}: swarm keeps the state of the last rolling update until the service is changed without one, as by scaling`,
  state: (found: UpdateState, wanted: UpdateState) => `the state is ${found}, not ${wanted}`,
  message: (found: string, wanted: Pattern) => `the message is "${found}", expected ${pattern(wanted)}`,
  unknown: 'how it went is not known',
  untold: {
    began: 'cannot be told: the engine does not say when the update began',
    erased: (slots: readonly string[]) =>
      `cannot be told: the tasks that the update replaced in ${list(slots)} are erased and were not recorded`,
    replaced: 'cannot be told: no task is known that the update replaced',
  },
  order,
  pace,
};
