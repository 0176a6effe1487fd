import type { HistoryExpectation, Observation } from '../../model.ts';
import { say } from '../../words/index.ts';
import { worded } from '../expected.ts';
import { type Difference, difference, differs, type Rule } from '../finding.ts';
import { isFormer } from '../members.ts';
import { onService } from '../services.ts';
import { knownSlots, type Slot } from '../tasks.ts';
import { alignedWith } from './healed.ts';
import { isShown, nearestSlot, slotDifferences } from './nearest-slot.ts';
import { lineOf } from './task-pattern.ts';

/** The tasks of a slot, newest first. */
export const history: Rule<'history'> = (expectation, seen) =>
  onService(
    expectation,
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

/** The slot that shows what is expected; where none does, the one that comes nearest. */
function nearest(slots: readonly Slot[], expectation: HistoryExpectation, seen: Observation): Held {
  const { slot, differences } = nearestSlot(slots, expectation, seen);
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
