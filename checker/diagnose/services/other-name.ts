import { findService, sameImage } from '../../judge/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';
import { mustStay } from '../wanted.ts';

/** There is no service of the name, and the only one that there is has the image that is expected. */
export const otherName: Mistake = {
  id: 'other-name',
  find: (facts) => {
    const { expectation, seen, keys } = facts;
    if (expectation?.kind !== 'service' || !keys.includes('service')) return undefined;
    const { service, image } = expectation;
    const [only, ...others] = seen.services;
    if (!only || others.length > 0 || findService(seen, service) || mustStay(only, facts)) return undefined;
    if (image === undefined || !sameImage(image, only.image)) return undefined;
    return {
      says: say.diagnose.services.noneBut(service, only.name),
      matters: say.diagnose.services.otherName(service, only.name),
      next: toType`docker service inspect --pretty ${only.name}`,
    };
  },
};
