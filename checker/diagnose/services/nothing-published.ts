import { say } from '../../words/index.ts';
import { portsAsked } from '../facts.ts';
import type { Mistake } from '../mistake.ts';

/** A port is asked that no service publishes. */
export const nothingPublished: Mistake = {
  id: 'nothing-published',
  find: ({ expectation, service, seen }) => {
    if (expectation?.kind !== 'http' || !expectation.answers || service) return undefined;
    if (seen.services.length === 0) return undefined; // nothing was begun, so no mistake was made
    const [port = 0] = portsAsked(expectation.urls);
    const published = seen.services.filter(({ ports }) => ports.length > 0);
    return {
      says: say.diagnose.services.publishing(published),
      matters: say.diagnose.services.nothingPublished(port),
      next: 'docker service ls',
    };
  },
};
