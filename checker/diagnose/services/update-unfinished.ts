import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Mistake } from '../mistake.ts';

/** The update goes on still. */
export const updateUnfinished: Mistake = {
  id: 'update-unfinished',
  find: (facts) => {
    const { service } = facts;
    const status = service?.updateStatus;
    if (!service || status?.state !== 'updating' || !wantsTasks(facts)) return undefined;
    return {
      says: say.diagnose.services.updateStatus(service.name, status.state, status.message),
      matters: say.diagnose.services.updateUnfinished(service.update),
      next: `docker service ps ${service.name}`,
    };
  },
};
