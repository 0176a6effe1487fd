import { findService } from '../../judge/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';
import { near } from '../near.ts';
import { mustStay } from '../wanted.ts';

/** There is no service of the name, and one whose name differs by a slip of the pen. */
export const serviceMisspelt: Mistake = {
  id: 'service-misspelt',
  find: (facts) => {
    const { expectation, seen, keys } = facts;
    if (!expectation || !('service' in expectation) || !keys.includes('service')) return undefined;
    if (findService(seen, expectation.service)) return undefined;
    const names = seen.services.filter((one) => !mustStay(one, facts)).map(({ name }) => name);
    const meant = near(expectation.service, names);
    if (meant === undefined) return undefined;
    return {
      says: say.diagnose.services.noneBut(expectation.service, meant),
      matters: say.diagnose.services.misspelt(expectation.service, meant),
      next: toType`docker service inspect --pretty ${meant}`,
    };
  },
};
