import { sameImage } from '../../judge/index.ts';
import { say } from '../../words/index.ts';
import type { Facts, Mistake } from '../mistake.ts';
import { inUpdateState } from './in-update-state.ts';

const undone = inUpdateState('rolled-back', ['rollback_started', 'rollback_completed'], ({ image }, _, failure) =>
  failure === undefined ? say.diagnose.services.takenBack(image) : say.diagnose.services.rolledBack(image),
);

/** The engine went back to what was before an update, and what the update brought is missed. */
export const rolledBack: Mistake = {
  ...undone,
  find: (facts) => (missesUpdate(facts) ? undone.find(facts) : undefined),
};

/** A rollback of long ago has nothing to do with tasks that do not run today. */
function missesUpdate({ expectation, keys, service }: Facts): boolean {
  switch (expectation?.kind) {
    case 'service':
      return (
        keys.includes('image') || (keys.includes('replicas') && service?.replicas !== expectation.replicas?.desired)
      );
    case 'tasks':
      return (expectation.groups.running ?? []).some(
        ({ image }) => image && service && !sameImage(image, service.image),
      );
    case 'containers':
    case 'http':
      return false;
    default:
      return true;
  }
}
