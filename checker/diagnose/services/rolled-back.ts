import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Mistake } from '../mistake.ts';

/** An update failed, and the engine went back to what was before it. */
export const rolledBack: Mistake = {
  id: 'rolled-back',
  find: (facts) => {
    const { service } = facts;
    const status = service?.updateStatus;
    if (!service || !wantsTasks(facts)) return undefined;
    if (status?.state !== 'rollback_completed' && status?.state !== 'rollback_started') return undefined;
    return {
      says: say.diagnose.services.updateStatus(service.name, status.state, status.message),
      matters: say.diagnose.services.rolledBack(service.image),
      next: `docker service ps --no-trunc ${service.name}`,
    };
  },
};
