import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Facts, Found, Mistake } from '../mistake.ts';
import { saysOf } from '../troubles.ts';
import { mending, wantedOf } from '../wanted.ts';

type Status = NonNullable<NonNullable<Facts['service']>['updateStatus']>;

/** A mistake that the state of the last update tells of, with the task at which it failed. */
export function inUpdateState(
  id: string,
  states: readonly Status['state'][],
  matters: (service: NonNullable<Facts['service']>, state: Status['state'], failure: string | undefined) => string,
): Mistake {
  const find = (facts: Facts): Found | undefined => {
    const { service } = facts;
    const status = service?.updateStatus;
    if (!service || !status || !states.includes(status.state) || !wantsTasks(facts)) return undefined;
    const failure = status.state === 'updating' ? undefined : lastFailure(facts);
    return {
      says: say.diagnose.services.updateStatus(service.name, status.state, status.message, failure),
      matters: matters(service, status.state, failure),
      next:
        (!facts.challenge && mending(service, wantedOf(service, facts))) ||
        toType`docker service ps --no-trunc ${service.name}`,
    };
  };
  return { id, find };
}

/** The newest task that could not start or ended with an error: Swarm's own message has but its id, or nothing. */
function lastFailure(facts: Facts): string | undefined {
  const failed = facts.tasks.filter(({ state }) => state === 'failed' || state === 'rejected');
  const newest = failed.sort((one, other) => other.createdAt - one.createdAt)[0];
  return newest && saysOf(newest, facts);
}
