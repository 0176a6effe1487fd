/** How a record changes when something happens. Pure. */
import type { LabProgress, StepProgress, Steps } from './record.ts';

const untouched: StepProgress = { attempts: 0, hints: 0 };

/** A step's progress; of one that was never begun, nothing. */
export function progressOf(steps: Steps, step: string): StepProgress {
  return Object.hasOwn(steps, step) ? (steps[step] ?? untouched) : untouched;
}

/** Somebody had a step judged, or it was seen to pass. It counts as passed from the first time on. */
export function judged(steps: Steps, step: string, passed: boolean, at: Date): Steps {
  const before = progressOf(steps, step);
  const passedAt = before.passedAt ?? (passed ? at.toISOString() : undefined);
  return {
    ...steps,
    [step]: { ...before, attempts: before.attempts + 1, ...(passedAt === undefined ? {} : { passedAt }) },
  };
}

/** So many hints of a step have been shown, or more before. */
export function hinted(steps: Steps, step: string, hints: number): Steps {
  const before = progressOf(steps, step);
  return { ...steps, [step]: { ...before, hints: Math.max(before.hints, hints) } };
}

/** The solution of a step was shown. */
export function solved(steps: Steps, step: string): Steps {
  return { ...steps, [step]: { ...progressOf(steps, step), solution: true, solutionOpen: true } };
}

/** The lab is begun anew: what is done from here on is not what a solution says. */
export function begunAnew(steps: Steps): Steps {
  const entries = Object.entries(steps).map(([id, { solutionOpen: _, ...step }]) => [id, step] as const);
  return Object.fromEntries(entries);
}

/** The record as it goes on in this swarm, if there is one: what was done in another is kept apart. */
export function inSwarm(record: LabProgress, swarm: string | undefined, now: Date): LabProgress {
  if (record.swarm === swarm) return record;
  const { swarm: before, startedAt, steps, earlier, ...of } = record;
  const current = swarm === undefined ? of : { ...of, swarm };
  // A lab may begin without a swarm: the one that it makes is then the one that its progress belongs to.
  if (before === undefined) return { ...current, startedAt, steps, earlier };
  const kept = Object.keys(steps).length > 0 ? [...earlier, { swarm: before, startedAt, steps }] : earlier;
  return { ...current, startedAt: now.toISOString(), steps: {}, earlier: kept };
}
