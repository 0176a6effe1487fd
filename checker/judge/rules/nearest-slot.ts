import type { HistoryExpectation, Observation, TaskPattern } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Difference, difference, differs } from '../finding.ts';
import { inRange } from '../matching.ts';
import type { KnownTask, Slot } from '../tasks.ts';
import { alignedWith } from './healed.ts';
import { patternDifferences } from './task-pattern.ts';

/** What is wrong with a slot, and how near it comes to what is expected all the same. */
interface Nearness {
  slot: Slot;
  differences: Difference[];
  /** How much of the pattern is true. */
  met: number;
  /** How many tasks of the pattern the slot does not have. */
  missing: number;
  /** How much of the pattern is true beyond the newest task, which every untouched slot has too. */
  metOfPast: number;
}

/** The slot of which most of the pattern is true: something happened there, be it not quite what should. */
export function nearestSlot(slots: readonly Slot[], expectation: HistoryExpectation, seen: Observation): Nearness {
  return slots
    .flatMap((slot) => [asItIs(slot, expectation, seen), beforeItIsFilled(slot, expectation, seen) ?? []].flat())
    .reduce((nearest, other) => (isNearer(other, nearest) ? other : nearest));
}

/** What the slot lacks as it is. */
export function slotDifferences(slot: Slot, expectation: HistoryExpectation, seen: Observation): Difference[] {
  return asItIs(slot, expectation, seen).differences;
}

/** What the API still shows comes before what only a recorder knows. */
export function isShown({ tasks }: Slot): boolean {
  return tasks.some(({ erased }) => !erased);
}

function isNearer(one: Nearness, other: Nearness): boolean {
  const holds = Number(one.differences.length === 0) - Number(other.differences.length === 0);
  const order = holds || one.met - other.met || other.missing - one.missing || one.metOfPast - other.metOfPast;
  return order > 0 || (order === 0 && isShown(one.slot) && !isShown(other.slot));
}

function asItIs(slot: Slot, expectation: HistoryExpectation, seen: Observation): Nearness {
  const { shows } = expectation;
  const aligned = alignedWith(slot.tasks, shows, seen);
  const found = shows.map((pattern, index) => compared(aligned[index], pattern, index, seen));
  return weighed(slot, found, expectation);
}

/** The same where nothing has taken the place of a task that ended: what should be its successor is not there yet. */
function beforeItIsFilled(slot: Slot, expectation: HistoryExpectation, seen: Observation): Nearness | undefined {
  const [first, ...past] = expectation.shows;
  const successor = first && compared(slot.tasks[0], first, 0, seen);
  if (past.length === 0 || !successor || successor.texts.length === 0) return undefined;
  const found = past.map((pattern, index) => compared(slot.tasks[index], pattern, index, seen));
  return weighed(slot, [{ ...successor, met: 0, missing: true }, ...found], expectation);
}

interface Compared {
  texts: string[];
  met: number;
  missing: boolean;
}

/** `index` counts from the newest task, which is 0. */
function compared(task: KnownTask | undefined, pattern: TaskPattern, index: number, seen: Observation): Compared {
  if (!task) return { texts: [say.judge.history.missing(index, pattern)], met: 0, missing: true };
  const differences = patternDifferences(task, pattern, seen);
  return {
    texts: differences.map((differs) => say.judge.history.task(index, differs)),
    met: Object.keys(pattern).length - differences.length,
    missing: false,
  };
}

function weighed(slot: Slot, found: Compared[], { count }: HistoryExpectation): Nearness {
  const inAll = slot.tasks.length;
  const miscounted = count ? differs('count', !inRange(count, inAll), () => say.judge.history.count(inAll, count)) : [];
  const met = found.map((one) => one.met);
  const counted = count && miscounted.length === 0 ? 1 : 0;
  return {
    slot,
    differences: [...found.flatMap(({ texts }) => texts.map((text) => difference('shows', text))), ...miscounted],
    met: sum(met) + counted,
    missing: found.filter(({ missing }) => missing).length,
    metOfPast: sum(met.slice(1)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
