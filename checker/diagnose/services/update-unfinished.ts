import { say } from '../../words/index.ts';
import { inUpdateState } from './in-update-state.ts';

/** The update goes on still. */
export const updateUnfinished = inUpdateState('update-unfinished', ['updating'], ({ update }) =>
  say.diagnose.services.updateUnfinished(update),
);
