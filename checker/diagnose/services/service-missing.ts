import { asksForPast, findService } from '../../judge/index.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';
import { otherName } from './other-name.ts';
import { portTaken } from './port-taken.ts';
import { serviceMisspelt } from './service-misspelt.ts';

/** There is no service of the name, and the others tell nothing of why. */
export const serviceMissing: Mistake = {
  id: 'service-missing',
  find: (facts) => {
    const { expectation, seen, keys, step = [] } = facts;
    if ([serviceMisspelt, otherName, portTaken].some(({ find }) => find(facts))) return undefined;
    if (!expectation || !('service' in expectation) || !keys.includes('service')) return undefined;
    const { service: name } = expectation;
    // Nothing was begun where there is none at all, so no mistake was made.
    if (expectation.kind === 'absent' || findService(seen, name) || seen.services.length === 0) return undefined;
    const changed = [expectation, ...step].some((one) => 'service' in one && one.service === name && asksForPast(one));
    return {
      says: say.diagnose.services.noneOf(name),
      matters: changed ? say.diagnose.services.goneForGood(name) : say.diagnose.services.createIt(name),
      ...(changed ? {} : { next: 'docker service create --help' }),
    };
  },
};
