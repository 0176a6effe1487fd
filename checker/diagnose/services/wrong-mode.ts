import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';

/** The service is of another mode than is expected, and no update changes that. */
export const wrongMode: Mistake = {
  id: 'wrong-mode',
  reveals: true,
  find: ({ expectation, service, keys }) => {
    if (expectation?.kind !== 'service' || !service || !expectation.mode) return undefined;
    if (!keys.includes('mode') || service.mode === expectation.mode) return undefined;
    return {
      says: say.diagnose.services.mode(service.name, service.mode),
      matters: say.diagnose.services.wrongMode(service.mode, expectation.mode),
      next: toType`docker service rm ${service.name}`,
    };
  },
};
