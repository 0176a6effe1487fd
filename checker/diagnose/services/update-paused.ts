import { say } from '../../words/index.ts';
import { inUpdateState } from './in-update-state.ts';

/** An update, or the rollback after it, came to a stop at a task that failed. */
export const updatePaused = inUpdateState('update-paused', ['paused', 'rollback_paused'], (_, state) =>
  say.diagnose.services.updatePaused(state),
);
