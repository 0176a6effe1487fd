import type { UpdateSettings } from '../../model.ts';
import { type Kind, type Mutation, respecified } from './mutation.ts';

/** What swarm does where nothing is said. What differs from it was asked for. */
const usual: Required<UpdateSettings> = {
  parallelism: 1,
  delay: 0,
  order: 'stop-first',
  failureAction: 'pause',
  monitor: 5000,
  maxFailureRatio: 0,
};

/** Each setting of updates and rollbacks that was asked for left out, one after the other. */
export const settings: Kind = (service) =>
  (['update', 'rollback'] as const).flatMap((of) =>
    (Object.keys(usual) as (keyof UpdateSettings)[])
      .filter((key) => service[of][key] !== undefined && service[of][key] !== usual[key])
      .map(
        (key): Mutation => ({
          id: `${service.name} ${of}.${key} ${service[of][key]}=${usual[key]}`,
          apply: (seen) => respecified(seen, service, (one) => ({ ...one, [of]: { ...one[of], [key]: usual[key] } })),
        }),
      ),
  );
