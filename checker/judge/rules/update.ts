import type { Observation, Pattern, Range, ServiceSeen, UpdateExpectation, UpdateOrder } from '../../model.ts';
import { say } from '../../words/index.ts';
import { isSinceStep } from '../beginning.ts';
import { worded } from '../expected.ts';
import { claimed, type Difference, difference, differs, type Finding, type Rule } from '../finding.ts';
import { boundsOf, inRange, matchesPart, mayBeInRange } from '../matching.ts';
import { ordersOf } from '../rollout/order.ts';
import { type Pace, paceOf } from '../rollout/pace.ts';
import { type Replacement, rolloutOf } from '../rollout/rollout.ts';
import { onService } from '../services.ts';
import type { KnownTask } from '../tasks.ts';
import { atOnce } from './service-settings.ts';

type Part = { actual: string[]; differences: Difference[] };

/** The last rolling update of a service: how it ended, and how it went. */
export const update: Rule<'update'> = (expectation, seen) =>
  onService(
    expectation.service,
    seen,
    worded(expectation, () => say.judge.update.expected(expectation)),
    (service) => {
      const status = service.updateStatus;
      if (!status) return noUpdate(expectation);
      const { state, message, since } = expectation;
      const { startedAt } = status;
      const went = wentAs(expectation, service, startedAt, seen);
      return {
        ...went,
        actual: () => [`${status.state} ("${status.message}")`, ...went.actual].join(', '),
        differences: [
          ...(state === undefined || state === status.state
            ? []
            : [difference('state', say.judge.update.state(status.state, state))]),
          ...(message ? messageDifferences(message, status.message) : []),
          ...(since === undefined || startedAt === undefined
            ? []
            : differs('since', !isSinceStep(startedAt, seen), () => say.judge.moments.updateBefore(startedAt))),
          ...went.differences,
        ],
      };
    },
  );

function noUpdate(expectation: UpdateExpectation): Omit<Finding, 'expected'> {
  const { none, noneWhy } = say.judge.update;
  const keys = claimed(expectation, 'state', 'message', 'order', 'parallelism', 'gap', 'since');
  return { actual: () => none, differences: [difference(keys, noneWhy)] };
}

function messageDifferences(wanted: Pattern, message: string): Difference[] {
  return differs('message', !matchesPart(wanted, message), () => say.judge.update.message(message, wanted));
}

function wentAs(
  expectation: UpdateExpectation,
  service: ServiceSeen,
  startedAt: number | undefined,
  seen: Observation,
): Part & Pick<Finding, 'source'> {
  const { order, parallelism, gap } = expectation;
  const keys = claimed(expectation, 'order', 'parallelism', 'gap');
  if (keys.length === 0) return { actual: [], differences: [] };
  const { unknown, untold } = say.judge.update;
  const unclear = (why: string): Part => ({ actual: [unknown], differences: [difference(keys, why)] });
  if (startedAt === undefined) return unclear(untold.began);
  const { replaced, untold: lost } = rolloutOf(service, startedAt, seen);
  if (lost.length > 0) return unclear(untold.erased(lost));
  if (replaced.length === 0) return unclear(untold.replaced);
  const parts = [
    ...(order ? [orderPart(order, replaced, startedAt, seen)] : []),
    ...(!parallelism && !gap ? [] : [pacePart(expectation, service, replaced, seen)]),
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

function orderPart(wanted: UpdateOrder, replaced: Replacement[], startedAt: number, seen: Observation): Part {
  const words = say.judge.update.order;
  const orders = ordersOf(replaced, startedAt, seen.clocksWithin);
  return {
    actual: orders.map(({ name, order, shown }) => words.is(name, order, shown)),
    differences: [
      ...differs('order', orders.length === 0, () => words.untold),
      ...orders.flatMap(({ name, order, shown }) => {
        if (order === wanted || order === 'at once') return [];
        const text = order === 'unknown' ? words.unknown(name, shown) : words.differs(name, order, shown);
        return [difference('order', text)];
      }),
    ],
  };
}

function pacePart(
  expectation: UpdateExpectation,
  service: ServiceSeen,
  replaced: Replacement[],
  seen: Observation,
): Part {
  const words = say.judge.update.pace;
  const { parallelism, gap } = expectation;
  const pace = paceOf(replaced, seen);
  if ('untold' in pace) {
    const keys = claimed(expectation, 'parallelism', 'gap');
    return { actual: [], differences: [difference(keys, words.untold(pace.untold))] };
  }
  return {
    actual: [words.most(pace.most), pace.gap === undefined ? words.oneBatch : words.least(pace.gap)],
    differences: [
      ...(parallelism ? parallelismDifferences(parallelism, pace, service) : []),
      ...(gap ? gapDifferences(gap, pace, seen) : []),
    ],
  };
}

/** An update of few slots cannot show that more would have been made at once: then the service's own setting says it. */
function parallelismDifferences(wanted: Range, { most, mostMaybe, slots }: Pace, service: ServiceSeen): Difference[] {
  const { tooMany, tooFew } = say.judge.update.pace;
  const of = service.updateStatus?.state.startsWith('rollback') ? 'rollback' : 'update';
  const { parallelism: set } = service[of];
  const [least, greatest] = boundsOf(wanted);
  return [
    ...differs('parallelism', most > greatest, () => tooMany(most, greatest)),
    ...differs('parallelism', mostMaybe < least && slots >= 2 * least, () => tooFew(mostMaybe, wanted)),
    ...differs('parallelism', set === undefined || !inRange(wanted, atOnce(set)), () =>
      say.judge.service.setting(`--${of}-parallelism`, set?.toString(), wanted.text),
    ),
  ];
}

function gapDifferences(wanted: Range, { gap, slots }: Pace, { clocksWithin = 0 }: Observation): Difference[] {
  if (gap === undefined) return [difference('gap', say.judge.update.pace.noGap(slots))];
  return differs('gap', !mayBeInRange(wanted, gap, clocksWithin), () => say.judge.update.pace.gap(gap, wanted));
}
