import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';

/** Another number of replicas is asked for than is expected. */
export const otherReplicas: Mistake = {
  id: 'other-replicas',
  reveals: true,
  find: ({ expectation, service, keys }) => {
    if (expectation?.kind !== 'service' || service?.replicas === undefined || !keys.includes('replicas'))
      return undefined;
    const { desired } = expectation.replicas ?? { desired: service.replicas };
    if (desired === service.replicas || service.mode !== 'replicated') return undefined;
    return {
      says: say.diagnose.services.asks(service.name, service.replicas),
      matters: say.diagnose.services.otherReplicas(service.replicas, desired),
      next: toType`docker service scale ${service.name}=${desired}`,
    };
  },
};
