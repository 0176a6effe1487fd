import type { HistoryExpectation, Observation, Range } from '../../model.ts';
import { type Difference, differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { onService } from '../services.ts';
import { knownTasks, type Slot, slotsOf } from '../tasks.ts';
import { list, plural, range, rangeOf } from '../words.ts';
import { patternDifferences, patternWords, taskWords } from './task-pattern.ts';

/** The tasks of a slot, newest first. */
export const history: Rule<'history'> = (expectation, seen) =>
  onService(expectation.service, seen, expectedOf(expectation), (service) => {
    const slots = slotsOf(knownTasks(seen, service));
    const { differences, used } = held(expectation, slots, seen);
    return {
      actual: slots.length > 0 ? slots.map((slot) => slotWords(slot, seen)).join('; ') : `${service.name} has no tasks`,
      differences,
      source: used.some((slot) => needed(slot, expectation).some(({ erased }) => erased)) ? 'recorded' : 'api',
    };
  });

/** The differences of the slots asked for, and the slots that decided. */
interface Held {
  differences: Difference[];
  used: Slot[];
}

function held(expectation: HistoryExpectation, slots: Slot[], seen: Observation): Held {
  const { slot: which, service } = expectation;
  if (slots.length === 0) return { differences: differs('slot', true, () => `${service} has no tasks`), used: [] };
  if (which === 'any') return nearest(slots, expectation, seen);
  // A slot that scaling down removed is not one of the service's slots any more: `every` means those that are.
  const asked = which === 'every' ? slots.filter(isShown) : slots.filter((slot) => isNamed(slot, which));
  const names = list(slots.map(({ name }) => name));
  return {
    differences: [
      ...differs(
        'slot',
        asked.length === 0,
        () => `there is no ${which === 'every' ? 'slot left' : `slot ${which}`}: seen were ${names}`,
      ),
      ...asked.flatMap((slot) =>
        slotDifferences(slot, expectation, seen).map(({ keys, text }) => ({ keys, text: `${slot.name}: ${text}` })),
      ),
    ],
    used: asked,
  };
}

/** The slot that shows what is expected; where none does, the one with the fewest differences. */
function nearest(slots: Slot[], expectation: HistoryExpectation, seen: Observation): Held {
  const judged = slots
    .map((slot) => ({ slot, differences: slotDifferences(slot, expectation, seen) }))
    .sort((one, other) => one.differences.length - other.differences.length || rank(one.slot) - rank(other.slot));
  const { slot, differences } = judged[0] as (typeof judged)[number];
  return {
    differences: differs(
      differences.flatMap(({ keys }) => keys),
      differences.length > 0,
      () => `no slot shows this; ${slot.name} comes nearest: ${differences.map(({ text }) => text).join(', ')}`,
    ),
    used: [slot],
  };
}

function slotDifferences({ tasks }: Slot, { shows, count }: HistoryExpectation, seen: Observation): Difference[] {
  const shown = shows.flatMap((pattern, index) => {
    const which = index === 0 ? 'the newest task' : `task ${index + 1} from the newest`;
    const task = tasks[index];
    if (!task) return [`${which} should be ${patternWords(pattern)}, but there is none`];
    return patternDifferences(task, pattern, seen).map((difference) => `${which} ${difference}`);
  });
  return [
    ...shown.flatMap((text) => differs('shows', true, () => text)),
    ...(count ? miscounted(count, tasks.length) : []),
  ];
}

function miscounted(wanted: Range, count: number): Difference[] {
  return differs('count', !inRange(wanted, count), () => `${plural(count, 'task')} in all, expected ${range(wanted)}`);
}

/** What the API still shows comes before what only a recorder knows. */
function rank(slot: Slot): number {
  return isShown(slot) ? 0 : 1;
}

function isShown({ tasks }: Slot): boolean {
  return tasks.some(({ erased }) => !erased);
}

function isNamed({ tasks: [{ slot, nodeName }] }: Slot, which: number | string): boolean {
  return slot === undefined ? nodeName === which : slot === which;
}

/** The tasks of a slot that the expectation looks at. */
function needed({ tasks }: Slot, { shows, count }: HistoryExpectation) {
  return count ? tasks : tasks.slice(0, shows.length);
}

function expectedOf({ service, slot, shows, count }: HistoryExpectation): string {
  const where = slot === 'any' || slot === 'every' ? `${slot} slot` : `slot ${slot}`;
  return [
    `${where} of ${service} shows`,
    [
      ...(shows.length > 0 ? [shows.map(patternWords).join(' <- ')] : []),
      ...(count ? [rangeOf(count, 'task')] : []),
    ].join(', in all '),
  ].join(' ');
}

function slotWords({ name, tasks }: Slot, seen: Observation): string {
  return `${name}: ${tasks.map((task, index) => taskWords(task, tasks[index - 1], seen)).join(' <- ')}`;
}
