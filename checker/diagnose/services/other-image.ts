import { say } from '../../words/index.ts';
import type { Facts, Mistake } from '../mistake.ts';
import { saysOf, troubles } from '../troubles.ts';
import { hasOtherImage, mending, wantedOf } from '../wanted.ts';

/** The service asks for an image that does not live, and should ask for another: to wait or to go back does not lead there. */
export const otherImage: Mistake = {
  id: 'other-image',
  reveals: true,
  find: (facts) => {
    const { service } = facts;
    const wanted = service && wantedOf(service, facts);
    if (!service || !wanted || !isAbout(facts) || !hasOtherImage(service, wanted)) return undefined;
    const [failed] = troubles(facts).filter(
      ({ image, state }) => image === service.image && state !== 'rejected' && state !== 'pending',
    );
    const next = mending(service, wanted);
    if (!failed || next === undefined) return undefined;
    return {
      says: say.diagnose.services.asksForImage(service.name, service.image, saysOf(failed, facts)),
      matters: say.diagnose.services.otherImage(service.image, wanted.image ?? ''),
      next,
    };
  },
};

function isAbout({ expectation, keys }: Facts): boolean {
  return (
    (expectation?.kind === 'service' && (keys.includes('image') || keys.includes('replicas'))) ||
    (expectation?.kind === 'tasks' && keys.includes('running'))
  );
}
