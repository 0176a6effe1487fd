import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Mistake } from '../mistake.ts';

/** An update, or the rollback after it, came to a stop at a task that failed. */
export const updatePaused: Mistake = {
  id: 'update-paused',
  find: (facts) => {
    const { service } = facts;
    const status = service?.updateStatus;
    if (!service || !wantsTasks(facts)) return undefined;
    if (status?.state !== 'paused' && status?.state !== 'rollback_paused') return undefined;
    return {
      says: say.diagnose.services.updateStatus(service.name, status.state, status.message),
      matters: say.diagnose.services.updatePaused(status.state),
      next: `docker service ps --no-trunc ${service.name}`,
    };
  },
};
