import { say } from '../../words/index.ts';
import type { Facts, Mistake } from '../mistake.ts';
import { containerExits } from '../tasks/container-exits.ts';

/** An update is asked for, and the service is as it was created. */
export const neverUpdated: Mistake = {
  id: 'never-updated',
  find: (facts) => {
    const { expectation, service, keys } = facts;
    const wantsUpdate = expectation?.kind === 'update' || keys.includes('previous');
    if (!wantsUpdate || !service || service.hasPrevious || service.updateStatus) return undefined;
    const ends = exitsFrom(facts);
    const { neverUpdatedMatters, neverUpdatedFails } = say.diagnose.services;
    return {
      says: say.diagnose.services.neverUpdated(service.name, service.createdAt),
      matters: ends ? neverUpdatedFails : neverUpdatedMatters,
      next: ends?.next ?? 'docker service update --help',
    };
  },
};

/** Who waits for Swarm to take back what does not run: nothing ran before it. */
function exitsFrom({ expectation: _, ...facts }: Facts) {
  return containerExits.find(facts);
}
