import type { Observation, Pattern, ServiceSeen, UpdateExpectation } from '../../model.ts';
import { claimed, type Difference, differs, type Finding, type Rule } from '../finding.ts';
import { inRange, matchesPart } from '../matching.ts';
import { ordersOf } from '../rollout/order.ts';
import { type Pace, paceOf } from '../rollout/pace.ts';
import { type Replacement, rolloutOf } from '../rollout/rollout.ts';
import { onService } from '../services.ts';
import type { KnownTask } from '../tasks.ts';
import { duration, durationRange, list, pattern, plural } from '../words.ts';

type Part = { actual: string[]; differences: Difference[] };

/** The last rolling update of a service: how it ended, and how it went. */
export const update: Rule<'update'> = (expectation, seen) =>
  onService(expectation.service, seen, `the update of ${expectation.service}: ${claims(expectation)}`, (service) => {
    const status = service.updateStatus;
    if (!status) {
      const why =
        'swarm keeps the state of the last rolling update until the service is changed without one, as by scaling';
      const keys = claimed(expectation, 'state', 'message', 'order', 'parallelism', 'gap');
      return {
        actual: 'no update has happened',
        differences: differs(keys, true, () => `no update has happened: ${why}`),
      };
    }
    const { state, message } = expectation;
    const went = wentAs(expectation, service, status.startedAt, seen);
    return {
      ...went,
      actual: [`${status.state} ("${status.message}")`, ...went.actual].join(', '),
      differences: [
        ...differs(
          'state',
          state !== undefined && state !== status.state,
          () => `the state is ${status.state}, not ${state}`,
        ),
        ...(message ? messageDifferences(message, status.message) : []),
        ...went.differences,
      ],
    };
  });

function messageDifferences(wanted: Pattern, message: string): Difference[] {
  return differs(
    'message',
    !matchesPart(wanted, message),
    () => `the message is "${message}", expected ${pattern(wanted)}`,
  );
}

function claims({ state, order, parallelism, gap, message }: UpdateExpectation): string {
  return [
    ...(state ? [state] : []),
    ...(message ? [`message ${pattern(message)}`] : []),
    ...(order ? [order] : []),
    ...(parallelism === undefined ? [] : [`${plural(parallelism, 'task')} at a time`]),
    ...(gap ? [`${durationRange(gap)} between one and the next`] : []),
  ].join(', ');
}

function wentAs(
  expectation: UpdateExpectation,
  service: ServiceSeen,
  startedAt: number | undefined,
  seen: Observation,
): Part & Pick<Finding, 'source'> {
  const { order, parallelism, gap } = expectation;
  if (order === undefined && parallelism === undefined && gap === undefined) return { actual: [], differences: [] };
  const untold = (why: string): Part => ({
    actual: ['how it went is not known'],
    differences: differs(claimed(expectation, 'order', 'parallelism', 'gap'), true, () => `cannot be told: ${why}`),
  });
  if (startedAt === undefined) return untold('the engine does not say when the update began');
  const { replaced, untold: lost } = rolloutOf(service, startedAt, seen);
  if (lost.length > 0)
    return untold(`the tasks that the update replaced in ${list(lost)} are erased and were not recorded`);
  if (replaced.length === 0) return untold('no task is known that the update replaced');
  const parts = [
    ...(order ? [orderPart(order, replaced, startedAt)] : []),
    ...(parallelism === undefined && !gap ? [] : [pacePart(expectation, service, replaced, seen)]),
  ];
  return {
    actual: parts.flatMap(({ actual }) => actual),
    differences: parts.flatMap(({ differences }) => differences),
    source: isRecorded(replaced) ? 'recorded' : 'api',
  };
}

/** The API alone tells when a task came into its present state, and nothing of a task that it has erased. */
function isRecorded(replaced: Replacement[]): boolean {
  const ranBefore = ({ state, seen }: KnownTask) => state !== 'running' && seen.some((one) => one.state === 'running');
  return replaced.some(({ old, news }) => old.erased || news.some((task) => task.erased || ranBefore(task)));
}

function orderPart(wanted: NonNullable<UpdateExpectation['order']>, replaced: Replacement[], startedAt: number): Part {
  const orders = ordersOf(replaced, startedAt);
  const wrong = orders.filter(({ order }) => order !== wanted && order !== 'at once');
  return {
    actual: orders.map(({ name, order, words }) => `${name} ${order}: ${words}`),
    differences: [
      ...differs(
        'order',
        orders.length === 0,
        () => 'the order cannot be told: no old task has been stopped by the update yet',
      ),
      ...wrong.flatMap(({ name, order, words }) =>
        differs('order', true, () =>
          order === 'unknown'
            ? `the order of ${name} cannot be told: ${words}`
            : `${name} was updated ${order}: ${words}`,
        ),
      ),
    ],
  };
}

function pacePart(
  expectation: UpdateExpectation,
  service: ServiceSeen,
  replaced: Replacement[],
  seen: Observation,
): Part {
  const pace = paceOf(replaced, seen.watchedSince, seen.at);
  if ('untold' in pace) {
    const why = `when the new task of ${list(pace.untold)} began to run was not recorded`;
    const keys = claimed(expectation, 'parallelism', 'gap');
    return { actual: [], differences: differs(keys, true, () => `the pace cannot be told: ${why}`) };
  }
  const { parallelism, gap } = expectation;
  const between = pace.gap === undefined ? 'only one batch' : `at least ${duration(pace.gap)} between one and the next`;
  return {
    actual: [`at most ${plural(pace.most, 'task')} in the making at a time`, between],
    differences: [
      ...(parallelism === undefined ? [] : parallelismDifferences(parallelism, pace, service)),
      ...(gap ? gapDifferences(gap, pace) : []),
    ],
  };
}

/** An update of few slots cannot show that more would have been made at once: then the service's own setting says it. */
function parallelismDifferences(wanted: number, { most, slots }: Pace, service: ServiceSeen): Difference[] {
  const back = service.updateStatus?.state.startsWith('rollback');
  const { parallelism: set } = back ? service.rollback : service.update;
  const made = `${plural(most, 'task')} ${most === 1 ? 'was' : 'were'} in the making at a time`;
  return [
    ...differs('parallelism', most > wanted, () => `${made}, expected at most ${wanted}`),
    ...differs(
      'parallelism',
      most < wanted && slots >= 2 * wanted,
      () => `never more than ${made}, expected ${wanted}`,
    ),
    ...differs(
      'parallelism',
      set !== wanted,
      () => `--${back ? 'rollback' : 'update'}-parallelism is ${set ?? 'not set'}, not ${wanted}`,
    ),
  ];
}

function gapDifferences(wanted: NonNullable<UpdateExpectation['gap']>, { gap, slots }: Pace): Difference[] {
  if (gap === undefined)
    return differs('gap', true, () => `there is no gap to measure: only one batch, of ${plural(slots, 'task')}`);
  return differs(
    'gap',
    !inRange(wanted, gap),
    () =>
      `${duration(gap)} went by between one task running and the next being created, expected ${durationRange(wanted)}`,
  );
}
