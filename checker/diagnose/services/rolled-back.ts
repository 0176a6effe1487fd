import { say } from '../../words/index.ts';
import { inUpdateState } from './in-update-state.ts';

/** The engine went back to what was before an update: that failed, or it was told to. */
export const rolledBack = inUpdateState('rolled-back', ['rollback_started', 'rollback_completed'], ({ image }) =>
  say.diagnose.services.rolledBack(image),
);
