/** All that a student sees, as data, and what follows from it. It changes by `reduce` alone. */
import { checksOf, hasChecks, hintsOfCheck } from '../lab/index.ts';
import type { Diagnosis, Lab, Step, StepReport } from '../model.ts';
import { progressOf, type Steps } from '../progress/index.ts';
import type { Stand } from '../run/index.ts';

export interface State {
  lab: Lab;
  /** What is kept of the student's way, by the ids of steps. */
  kept: Steps;
  /** The index of the step that is read. */
  shown: number;
  /** Lines of its text that are above the window. */
  scroll: number;
  /** How the first step that has not passed stands. */
  stand?: { step: string; checks: readonly Stand[]; causes: readonly Diagnosis[] };
  /** The step that passed last and does not hold any more; `since` is a moment on the engine's clock. */
  lost?: { step: string; checks: readonly Stand[]; since: number; now: number };
  asking?: 'solution' | 'reset';
  help: boolean;
  doing?: Doing;
  notice?: Notice;
  /** Of an exam: when it was begun, and what time it is, on the engine's clock. */
  time?: { begunAt?: number | undefined; now: number };
  /** Why the cluster cannot be watched at the moment. */
  trouble?: string;
}

export type Doing = 'check' | 'reset' | 'report';

/** What is said once, until the next key. */
export type Notice =
  | { kind: 'noHints' | 'noSolution' | 'noReset' | 'noChecks' | 'firstStep' | 'lastStep' | 'allHints' }
  | { kind: 'hintsFirst'; left: number }
  | { kind: 'checked'; report: StepReport; counts: boolean }
  | { kind: 'told'; text: string };

/** How long what passed must be lost, in milliseconds, before it is said: the next step may be about to hold. */
const unsure = 3000;

/** Where a student begins, or goes on: behind the last step that passed. */
export function begin(lab: Lab, kept: Steps): State {
  const last = lastPassed({ lab, kept });
  const shown = Math.min(last + 1, lab.steps.length - 1);
  return { lab, kept, shown, scroll: 0, help: false };
}

export function hasPassed({ kept }: Pick<State, 'kept'>, { id }: Step): boolean {
  return progressOf(kept, id).passedAt !== undefined;
}

export function isExam({ lab }: Pick<State, 'lab'>): boolean {
  return lab.mode === 'exam';
}

/**
 * The first step with checks that has not passed: no other counts before. Undefined once all have. Steps of an exam stand for
 * themselves: it is the one that is read, as long as that has not passed.
 */
export function currentStep(state: Pick<State, 'lab' | 'kept' | 'shown'>): Step | undefined {
  const shown = shownStep(state);
  if (isExam(state) && hasChecks(shown) && !hasPassed(state, shown)) return shown;
  return state.lab.steps.find((step) => hasChecks(step) && !hasPassed(state, step));
}

/**
 * The step before the current one, among those with checks: what it left is what the current one begins with. Of an exam the step that
 * is read, once it has passed: all of them are to hold at the end.
 */
export function stepBefore(state: Pick<State, 'lab' | 'kept' | 'shown'>): Step | undefined {
  const shown = shownStep(state);
  if (isExam(state)) return hasPassed(state, shown) ? shown : undefined;
  const current = currentStep(state);
  const until = current ? state.lab.steps.indexOf(current) : state.lab.steps.length;
  return state.lab.steps.slice(0, until).findLast(hasChecks);
}

export function shownStep({ lab, shown }: Pick<State, 'lab' | 'shown'>): Step {
  return lab.steps[shown] as Step;
}

/**
 * Where a reset leads: to the step that is shown, or to the current one where that comes before it, as the steps between the two
 * would be done and not by the student; and where what the current one begins with is lost.
 */
export function stepToReset(state: State): Step {
  const shown = shownStep(state);
  const current = currentStep(state);
  const { steps } = state.lab;
  return current && (isLost(state) || steps.indexOf(current) < steps.indexOf(shown)) ? current : shown;
}

/** All hints of a step: first those of its text, then those of its checks. */
export function hintsOf(step: Step): string[] {
  return [...new Set([...step.hints, ...checksOf(step).flatMap(hintsOfCheck)])];
}

/**
 * True as long as a step is a challenge that nobody asked for help with: what is wanted in it is told in the words of its goal, and not
 * by what differs, which would be a hint that counts nowhere.
 */
export function isUnaided({ kept }: Pick<State, 'kept'>, step: Step): boolean {
  const { hints, solution = false, passedAt } = progressOf(kept, step.id);
  return step.challenge && hintsOf(step).length > 0 && hints === 0 && !solution && passedAt === undefined;
}

/** The commands that solve a step: of a challenge, those that its text does not show. */
export function solutionOf({ blocks }: Step): { script: string; node?: string }[] {
  return blocks.flatMap((block) => (block.type === 'command' && block.solution ? [block] : []));
}

/** True where the step that passed last has been lost for so long that it is no passing state. */
export function isLost({ lost }: State): boolean {
  return lost !== undefined && lost.now - lost.since >= unsure;
}

function lastPassed(state: Pick<State, 'lab' | 'kept'>): number {
  return state.lab.steps.findLastIndex((step) => hasPassed(state, step));
}
