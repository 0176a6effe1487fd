import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';

/** An update is asked for, and the service is as it was created. */
export const neverUpdated: Mistake = {
  id: 'never-updated',
  find: ({ expectation, service, keys }) => {
    const wantsUpdate = expectation?.kind === 'update' || keys.includes('previous');
    if (!wantsUpdate || !service || service.hasPrevious || service.updateStatus) return undefined;
    return {
      says: say.diagnose.services.neverUpdated(service.name, service.createdAt),
      matters: say.diagnose.services.neverUpdatedMatters,
      next: 'docker service update --help',
    };
  },
};
