/** All that a student sees, as data. It changes by events alone: (state, event) => state. */
import { checksOf, hasChecks } from '../lab/index.ts';
import type { Diagnosis, Lab, Step, StepReport } from '../model.ts';
import { progressOf, type Steps } from '../progress/index.ts';
import type { Stand } from '../run/index.ts';
import type { Key } from './keys.ts';

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

export type Event =
  /** `lines` is how far the text can be scrolled, `page` how far at once. */
  | { type: 'key'; key: Key; lines: number; page: number }
  /** `causes` are known only once the same has been missing for a while. */
  | { type: 'stand'; step: string; checks: readonly Stand[]; causes: readonly Diagnosis[] }
  /** `atOnce`: it held when the steps before it did, so nobody worked on it. */
  | { type: 'passed'; step: string; atOnce: boolean }
  | { type: 'kept'; kept: Steps }
  /** How a step stands that has passed; `at` is a moment on the engine's clock, `resting` that nothing is on its way. */
  | { type: 'held'; step: string; checks: readonly Stand[]; at: number; resting: boolean }
  | { type: 'time'; begunAt?: number | undefined; now: number }
  | { type: 'trouble'; why?: string }
  | { type: 'doing'; what?: Doing }
  | { type: 'notice'; notice: Notice };

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
  return [...new Set([...step.hints, ...checksOf(step).flatMap(({ hint }) => hint ?? [])])];
}

/** The commands that solve a step: of a challenge, those that its text does not show. */
export function solutionOf({ blocks }: Step): { script: string; node?: string }[] {
  return blocks.flatMap((block) => (block.type === 'command' && block.solution ? [block] : []));
}

/** True where the step that passed last has been lost for so long that it is no passing state. */
export function isLost({ lost }: State): boolean {
  return lost !== undefined && lost.now - lost.since >= unsure;
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'key':
      return press(state, event);
    case 'stand':
      return { ...state, stand: { step: event.step, checks: event.checks, causes: event.causes } };
    case 'passed':
      return passed(state, event);
    case 'kept':
      return { ...state, kept: event.kept };
    case 'held':
      return held(state, event);
    case 'time':
      return { ...state, time: { begunAt: event.begunAt, now: event.now } };
    case 'trouble':
      return without(state, 'trouble', event.why === undefined ? {} : { trouble: event.why });
    case 'doing':
      return without(state, 'doing', event.what === undefined ? {} : { doing: event.what });
    case 'notice':
      return { ...state, notice: event.notice };
  }
}

/** What is read stays: only who works on a later step than the one that is shown is followed. */
function passed(state: State, { step, atOnce }: Event & { type: 'passed' }): State {
  const index = state.lab.steps.findIndex(({ id }) => id === step);
  const follows = !atOnce && index > state.shown;
  const next = without(without(state, 'stand'), 'lost');
  return follows ? show(next, index) : next;
}

function held(state: State, { step, checks, at, resting }: Event & { type: 'held' }): State {
  const holds = checks.every(({ judgement }) => judgement?.holds === true);
  if (holds || !resting || stepBefore(state)?.id !== step) return without(state, 'lost');
  const since = state.lost?.step === step ? state.lost.since : at;
  return { ...state, lost: { step, checks, since, now: at } };
}

function press(before: State, { key, lines, page }: Event & { type: 'key' }): State {
  const state = without(before, 'notice');
  const step = shownStep(state);
  if (state.asking !== undefined) return without(state, 'asking');
  if (state.help && key !== 'quit') return { ...state, help: false };
  const scrolled = (by: number) => ({ ...state, scroll: Math.max(0, Math.min(lines, state.scroll + by)) });
  switch (key) {
    case 'next':
      return state.shown + 1 < state.lab.steps.length ? show(state, state.shown + 1) : say(state, { kind: 'lastStep' });
    case 'previous':
      return state.shown > 0 ? show(state, state.shown - 1) : say(state, { kind: 'firstStep' });
    case 'hint': {
      const all = hintsOf(step).length;
      const { hints } = progressOf(state.kept, step.id);
      if (hints >= all) return say(state, { kind: all === 0 ? 'noHints' : 'allHints' });
      return { ...state, scroll: Number.POSITIVE_INFINITY };
    }
    case 'solution': {
      if (solutionOf(step).length === 0) return say(state, { kind: 'noSolution' });
      const { hints, solution } = progressOf(state.kept, step.id);
      const left = hintsOf(step).length - hints;
      if (solution) return { ...state, scroll: Number.POSITIVE_INFINITY };
      return left > 0 ? say(state, { kind: 'hintsFirst', left }) : { ...state, asking: 'solution' };
    }
    case 'reset':
      return isExam(state) ? say(state, { kind: 'noReset' }) : { ...state, asking: 'reset' };
    case 'check':
      return hasChecks(step) ? state : say(state, { kind: 'noChecks' });
    case 'help':
      return { ...state, help: true };
    case 'up':
      return scrolled(-1);
    case 'down':
      return scrolled(1);
    case 'pageUp':
      return scrolled(-page);
    case 'pageDown':
      return scrolled(page);
    default:
      return state;
  }
}

function show(state: State, shown: number): State {
  return { ...state, shown, scroll: 0 };
}

function say(state: State, notice: Notice): State {
  return { ...state, notice };
}

function lastPassed(state: Pick<State, 'lab' | 'kept'>): number {
  return state.lab.steps.findLastIndex((step) => hasPassed(state, step));
}

type Passing = 'stand' | 'lost' | 'asking' | 'doing' | 'notice' | 'trouble';

/** Without one of the things that come and go, or with another one in its place. */
function without(state: State, key: Passing, instead: Partial<Pick<State, Passing>> = {}): State {
  const { [key]: _, ...others } = state;
  return { ...others, ...instead };
}
