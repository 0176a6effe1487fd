import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Mistake } from '../mistake.ts';
import { saysOf, troubles } from '../troubles.ts';

/** A task ended, and the service's restart condition is that such a task is not replaced. */
export const notRestarted: Mistake = {
  id: 'not-restarted',
  find: (facts) => {
    const { service } = facts;
    const condition = service?.restart;
    if (!service || !wantsTasks(facts) || condition === undefined || condition === 'any') return undefined;
    const left = troubles(facts).find(({ state }) => condition === 'none' || state === 'complete');
    if (!left) return undefined;
    const next = toType`docker service update --restart-condition any ${service.name}`;
    return { says: saysOf(left, facts), matters: say.diagnose.tasks.notRestarted(condition), next };
  },
};
