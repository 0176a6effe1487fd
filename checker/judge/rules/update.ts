import type {
  Observation,
  Pattern,
  Range,
  ServiceSeen,
  UpdateExpectation,
  UpdateOrder,
  UpdateSettings,
} from '../../model.ts';
import { say } from '../../words/index.ts';
import { isSinceStep } from '../beginning.ts';
import { worded } from '../expected.ts';
import { claimed, type Difference, difference, differs, type Finding, type Rule } from '../finding.ts';
import { sameImage } from '../images.ts';
import { boundsOf, inRange, matchesPart, mayBeInRange } from '../matching.ts';
import { ordersOf } from '../rollout/order.ts';
import { type Pace, paceOf } from '../rollout/pace.ts';
import { type Replacement, type Rollout, rolloutOf } from '../rollout/rollout.ts';
import { onService } from '../services.ts';
import { type KnownTask, knownSlots } from '../tasks.ts';
import { atOnce } from './service-settings.ts';

type Part = { actual: string[]; differences: Difference[] };

/** The last rolling update of a service: how it ended, and how it went. */
export const update: Rule<'update'> = (expectation, seen) =>
  onService(
    expectation,
    seen,
    worded(expectation, () => say.judge.update.expected(expectation)),
    (service) => {
      const rollout = rolloutOf(service, seen, expectation);
      const named = expectation.from !== undefined || expectation.to !== undefined;
      const status = named ? rollout?.status : service.updateStatus;
      if (!rollout && !status) return noUpdate(expectation, service);
      const { state, message, since } = expectation;
      const startedAt = named ? rollout?.began : status?.startedAt;
      const found =
        status?.state ?? (rollout && isThrough(rollout, expectation, service, seen) ? 'completed' : undefined);
      const went = wentAs(expectation, service, rollout, seen);
      const { forgotten } = say.judge.update;
      return {
        ...went,
        actual: () =>
          [status ? `${status.state} ("${status.message}")` : (found ?? forgotten), ...went.actual].join(', '),
        differences: [
          ...(state === undefined || state === found
            ? []
            : [difference('state', found ? say.judge.update.state(found, state) : forgotten)]),
          ...(message && status ? messageDifferences(message, status.message) : []),
          ...(message && !status ? [difference('message', forgotten)] : []),
          ...(since === undefined || startedAt === undefined
            ? []
            : differs('since', !isSinceStep(startedAt, seen), () => say.judge.moments.updateBefore(startedAt))),
          ...went.differences,
        ],
      };
    },
  );

/** Where Swarm has forgotten the update: every slot that the service has runs what it led to, or did before a later one. */
function isThrough({ replaced }: Rollout, { to }: UpdateExpectation, service: ServiceSeen, seen: Observation): boolean {
  const names = new Set(replaced.map(({ name }) => name));
  return knownSlots(seen, service)
    .filter(({ tasks: [newest] }) => newest.desired === 'running' && !newest.erased)
    .every(({ name, tasks: [newest] }) => names.has(name) || (to !== undefined && sameImage(newest.image, to)));
}

/** A service that was never changed had no update; of one that was it may be forgotten. */
function noUpdate(expectation: UpdateExpectation, { hasPrevious }: ServiceSeen): Omit<Finding, 'expected'> {
  const { none, noneWhy, forgotten, otherImages } = say.judge.update;
  const { from, to } = expectation;
  const keys = claimed(expectation, 'from', 'to', 'state', 'message', 'order', 'parallelism', 'gap', 'since');
  const named = from !== undefined || to !== undefined;
  const why = named ? otherImages(from, to) : hasPrevious ? forgotten : noneWhy;
  return { actual: () => (named || !hasPrevious ? none : forgotten), differences: [difference(keys, why)] };
}

function messageDifferences(wanted: Pattern, message: string): Difference[] {
  return differs('message', !matchesPart(wanted, message), () => say.judge.update.message(message, wanted));
}

function wentAs(
  expectation: UpdateExpectation,
  service: ServiceSeen,
  rollout: Rollout | undefined,
  seen: Observation,
): Part & Pick<Finding, 'source'> {
  const { order, parallelism, gap } = expectation;
  const keys = claimed(expectation, 'order', 'parallelism', 'gap');
  if (keys.length === 0) return { actual: [], differences: [] };
  const { unknown, untold } = say.judge.update;
  const unclear = (why: string): Part => ({ actual: [unknown], differences: [difference(keys, why)] });
  if (!rollout) return unclear(untold.began);
  const { replaced, untold: lost } = rollout;
  if (lost.length > 0) return unclear(untold.erased(lost));
  if (replaced.length === 0) return unclear(untold.replaced);
  const parts = [
    ...(order ? [orderPart(order, rollout, service, seen)] : []),
    ...(!parallelism && !gap ? [] : [pacePart(expectation, service, rollout, seen)]),
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

function orderPart(wanted: UpdateOrder, rollout: Rollout, service: ServiceSeen, seen: Observation): Part {
  const words = say.judge.update.order;
  const orders = ordersOf(rollout, seen.clocksWithin);
  const asSet = settingsOf(rollout, service).order === wanted;
  return {
    actual: orders.map(({ name, order, shown }) => words.is(name, order, shown)),
    differences: [
      ...differs('order', orders.length === 0, () => words.untold),
      ...orders.flatMap(({ name, order, shown, later }) => {
        // What became of a task after the update takes nothing from it: then the setting says how it went.
        if (order === wanted || order === 'at once' || (later && asSet)) return [];
        const text = order === 'unknown' ? words.unknown(name, shown) : words.differs(name, order, shown);
        return [difference('order', text)];
      }),
    ],
  };
}

function pacePart(expectation: UpdateExpectation, service: ServiceSeen, rollout: Rollout, seen: Observation): Part {
  const words = say.judge.update.pace;
  const { parallelism, gap } = expectation;
  const pace = paceOf(rollout, seen);
  if ('untold' in pace) {
    const keys = claimed(expectation, 'parallelism', 'gap');
    return { actual: [], differences: [difference(keys, words.untold(pace.untold))] };
  }
  return {
    actual: [words.most(pace.most), pace.gap === undefined ? words.oneBatch : words.least(pace.gap)],
    differences: [
      ...(parallelism ? parallelismDifferences(parallelism, pace, rollout, service) : []),
      ...(gap ? gapDifferences(gap, pace, settingsOf(rollout, service), seen) : []),
    ],
  };
}

/** The settings by which it was made, as far as the service still has them. */
function settingsOf(rollout: Rollout, service: ServiceSeen): UpdateSettings {
  return service[kindOf(rollout)];
}

function kindOf({ status }: Rollout): 'update' | 'rollback' {
  return status?.state.startsWith('rollback') ? 'rollback' : 'update';
}

/** An update of few slots cannot show that more would have been made at once: then the service's own setting says it. */
function parallelismDifferences(
  wanted: Range,
  { most, mostMaybe, slots }: Pace,
  rollout: Rollout,
  service: ServiceSeen,
): Difference[] {
  const { tooMany, tooFew } = say.judge.update.pace;
  const of = kindOf(rollout);
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

/** Where nothing is left to measure, for what happened to the tasks afterwards, the setting says how it went. */
function gapDifferences(
  wanted: Range,
  { gap, slots, sure }: Pace,
  { delay }: UpdateSettings,
  { clocksWithin = 0 }: Observation,
): Difference[] {
  if (gap === undefined && !sure && delay !== undefined && inRange(wanted, delay)) return [];
  if (gap === undefined) return [difference('gap', say.judge.update.pace.noGap(slots))];
  return differs('gap', !mayBeInRange(wanted, gap, clocksWithin), () => say.judge.update.pace.gap(gap, wanted));
}
