/**
 * When the steps of a lab began that a person does. `reset` knows it of the step that it leads to; of any other, that the step before it
 * was seen to hold. The swarm keeps the notes, for the lab that is done in it.
 */
import { stepsWithChecks } from '../lab/index.ts';
import type { Beginning, Lab, Observation, Step } from '../model.ts';
import type { LabNote } from './ownership.ts';

/** When a step began as far as the note tells. All steps of an exam begin with it: they are done in any order. */
export function beginningOf(lab: Lab, step: Step, note: LabNote | undefined): Beginning | undefined {
  if (note?.id !== lab.id || note.byHandSince === undefined) return undefined;
  const earliest = { after: note.byHandSince };
  if (lab.mode === 'exam') return earliest;
  const at = lab.steps.indexOf(step);
  const known = lab.steps.slice(0, at + 1).findLast(({ id }) => note.beginnings?.[id] !== undefined);
  const found = known && note.beginnings?.[known.id];
  if (!found) return earliest;
  return known === step ? found : { after: found.after };
}

/** A person may type ahead, before it is seen that a step holds: so much of what came before still counts as done in the next. */
const typedAhead = 3_000; // milliseconds

/**
 * What follows from a step that was seen to hold `at` a moment: the step that begins then, and when; undefined where none does. `atOnce`:
 * it held when it was first looked at, so the next may have begun long before.
 */
export function begunBy(
  lab: Lab,
  passed: Pick<Step, 'id'>,
  at: number,
  note: LabNote | undefined,
  atOnce = false,
): { step: Step; beginning: Beginning } | undefined {
  const step = stepAfter(lab, passed);
  const before = lab.steps.find(({ id }) => id === passed.id);
  const own = before && beginningOf(lab, before, note);
  if (!step || !own || lab.mode === 'exam') return undefined;
  const noted = note?.beginnings?.[step.id];
  // What its start was built of by hand is no fault of who built it: seen again to hold, the step before leads to a new one.
  const after = noted?.after ?? (atOnce ? own.after : Math.max(own.after, at - typedAhead));
  return { step, beginning: { after, by: Math.max(noted?.by ?? after, after, at) } };
}

/** The next step that is judged; undefined where steps between may change what it begins with. */
function stepAfter(lab: Lab, { id }: Pick<Step, 'id'>): Step | undefined {
  const next = lab.steps[lab.steps.findIndex((step) => step.id === id) + 1];
  return next && stepsWithChecks(lab).includes(next) ? next : undefined;
}

const known = new WeakMap<Observation, { began: Beginning; seen: Observation }>();

/** What was seen, by who judges a step that began then. All checks of the step are given the same. */
export function ofStep(seen: Observation, began: Beginning | undefined): Observation {
  if (!began) return seen;
  const before = known.get(seen);
  if (before?.began === began) return before.seen;
  const own = { ...seen, stepBegan: began };
  known.set(seen, { began, seen: own });
  return own;
}
