/** What happens, and what becomes of the state then: (state, event) => state. */
import { hasChecks } from '../lab/index.ts';
import type { Diagnosis } from '../model.ts';
import { progressOf, type Steps } from '../progress/index.ts';
import type { Stand } from '../run/index.ts';
import type { Key } from './keys.ts';
import { type Doing, hintsOf, isExam, type Notice, type State, shownStep, solutionOf, stepBefore } from './state.ts';

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

type Passing = 'stand' | 'lost' | 'asking' | 'doing' | 'notice' | 'trouble';

/** Without one of the things that come and go, or with another one in its place. */
function without(state: State, key: Passing, instead: Partial<Pick<State, Passing>> = {}): State {
  const { [key]: _, ...others } = state;
  return { ...others, ...instead };
}
