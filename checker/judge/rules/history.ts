import type { HistoryExpectation, Observation, Range, TaskPattern } from '../../model.ts';
import { say } from '../../words/index.ts';
import { worded } from '../expected.ts';
import { type Difference, difference, differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { isFormer } from '../members.ts';
import { onService } from '../services.ts';
import { type KnownTask, knownSlots, type Slot } from '../tasks.ts';
import { alignedWith } from './healed.ts';
import { lineOf, patternDifferences } from './task-pattern.ts';

/** The tasks of a slot, newest first. */
export const history: Rule<'history'> = (expectation, seen) =>
  onService(
    expectation.service,
    seen,
    worded(expectation, () => say.judge.history.expected(expectation)),
    (service) => {
      const slots = knownSlots(seen, service).filter((slot) => !isOfFormer(slot, seen));
      const { noTasks } = say.judge.history;
      const { differences, used } = held(expectation, slots, seen);
      return {
        actual: () =>
          slots.length > 0 ? slots.map((slot) => slotWords(slot, seen)).join('; ') : noTasks(service.name),
        differences,
        source: used.some((slot) => needed(slot, expectation, seen).some(({ erased }) => erased)) ? 'recorded' : 'api',
      };
    },
  );

/** True for the place that a global service had on a node in its time before it joined again: it is no place any more. */
function isOfFormer({ tasks: [{ slot, nodeId }] }: Slot, { nodes }: Observation): boolean {
  return slot === undefined && nodes.some((node) => node.id === nodeId && isFormer(node, nodes));
}

/** The differences of the slots asked for, and the slots that decided. */
interface Held {
  differences: Difference[];
  used: readonly Slot[];
}

function held(expectation: HistoryExpectation, slots: readonly Slot[], seen: Observation): Held {
  const words = say.judge.history;
  const { slot: which, service } = expectation;
  if (slots.length === 0) return { differences: [difference('slot', words.noTasks(service))], used: [] };
  if (which === 'any') return nearest(slots, expectation, seen);
  // A slot that scaling down removed is not one of the service's slots any more: `every` means those that are.
  const asked = which === 'every' ? slots.filter(isAsked) : slots.filter((slot) => isNamed(slot, which));
  const names = slots.map(({ name }) => name);
  return {
    differences: [
      ...differs('slot', asked.length === 0, () =>
        which === 'every' ? words.noSlotLeft(names) : words.noSlot(which, names),
      ),
      ...asked.flatMap((slot) =>
        slotDifferences(slot, expectation, seen).map(({ keys, text }) => ({ keys, text: `${slot.name}: ${text}` })),
      ),
    ],
    used: asked,
  };
}

/** The slot that shows what is expected; where none does, the one with the fewest differences. */
function nearest(slots: readonly Slot[], expectation: HistoryExpectation, seen: Observation): Held {
  const judged = slots
    .map((slot) => ({ slot, differences: slotDifferences(slot, expectation, seen) }))
    .sort((one, other) => one.differences.length - other.differences.length || rank(one.slot) - rank(other.slot));
  const { slot, differences } = judged[0] as (typeof judged)[number];
  return {
    differences: differs(
      differences.flatMap(({ keys }) => keys),
      differences.length > 0,
      () =>
        say.judge.history.nearest(
          slot.name,
          differences.map(({ text }) => text),
        ),
    ),
    used: [slot],
  };
}

function slotDifferences({ tasks }: Slot, { shows, count }: HistoryExpectation, seen: Observation): Difference[] {
  const aligned = alignedWith(tasks, shows, seen);
  return [
    ...shows.flatMap((pattern, index) => taskDifferences(aligned[index], pattern, index, seen)),
    ...(count ? miscounted(count, tasks.length) : []),
  ];
}

/** `index` counts from the newest task, which is 0. */
function taskDifferences(
  task: KnownTask | undefined,
  pattern: TaskPattern,
  index: number,
  seen: Observation,
): Difference[] {
  if (!task) return [difference('shows', say.judge.history.missing(index, pattern))];
  return patternDifferences(task, pattern, seen).map((differs) =>
    difference('shows', say.judge.history.task(index, differs)),
  );
}

function miscounted(wanted: Range, count: number): Difference[] {
  return differs('count', !inRange(wanted, count), () => say.judge.history.count(count, wanted));
}

/** What the API still shows comes before what only a recorder knows. */
function rank(slot: Slot): number {
  return isShown(slot) ? 0 : 1;
}

function isShown({ tasks }: Slot): boolean {
  return tasks.some(({ erased }) => !erased);
}

/** Of a slot that scaling down removes the task is shown until its node says that it stopped. */
function isAsked(slot: Slot): boolean {
  return isShown(slot) && slot.tasks[0].desired !== 'remove';
}

function isNamed({ tasks: [{ slot, nodeName }] }: Slot, which: number | string): boolean {
  return slot === undefined ? nodeName === which : slot === which;
}

/** The tasks of a slot that the expectation looks at. */
function needed({ tasks }: Slot, { shows, count }: HistoryExpectation, seen: Observation) {
  return count ? tasks : alignedWith(tasks, shows, seen).slice(0, shows.length);
}

function slotWords({ name, tasks }: Slot, seen: Observation): string {
  const lines = tasks.map((task, index) => say.judge.task.line(lineOf(task, tasks[index - 1], seen)));
  return `${name}: ${lines.join(' <- ')}`;
}
