/** What a key makes the program do, beside what it makes it show. */
import { hasChecks } from '../lab/index.ts';
import type { Step } from '../model.ts';
import { progressOf } from '../progress/index.ts';
import type { Key } from './keys.ts';
import { hintsOf, type State, shownStep, stepToReset } from './state.ts';

export type Effect =
  | { do: 'shell' | 'quit' | 'interrupt' }
  | { do: 'report' }
  | { do: 'check' | 'reset'; step: Step }
  /** Something is to be kept of the step that is shown. */
  | { do: 'keepHint'; step: string; hints: number }
  | { do: 'keepSolution'; step: string };

/** What follows from a key in this state, before the state changes. One thing is done at a time. */
export function effectOf(state: State, key: Key): Effect | undefined {
  const step = shownStep(state);
  if (key === 'interrupt') return { do: 'interrupt' };
  if (state.asking !== undefined) {
    if (key !== 'yes') return undefined;
    return state.asking === 'reset' ? { do: 'reset', step: stepToReset(state) } : { do: 'keepSolution', step: step.id };
  }
  if (key === 'quit') return { do: 'quit' };
  if (state.help) return undefined;
  const isFree = state.doing === undefined;
  switch (key) {
    case 'hint': {
      const { hints } = progressOf(state.kept, step.id);
      return hints < hintsOf(step).length ? { do: 'keepHint', step: step.id, hints: hints + 1 } : undefined;
    }
    case 'check':
      return isFree && hasChecks(step) ? { do: 'check', step } : undefined;
    case 'report':
      return isFree ? { do: 'report' } : undefined;
    case 'shell':
      return isFree ? { do: 'shell' } : undefined;
    default:
      return undefined;
  }
}
