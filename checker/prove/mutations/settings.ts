import type { UpdateSettings } from '../../model.ts';
import { updateDefaults } from '../../observe/index.ts';
import { type Kind, type Mutation, respecified } from './mutation.ts';

/** Each setting of updates and rollbacks that was asked for left out, one after the other. */
export const settings: Kind = (service) =>
  (['update', 'rollback'] as const).flatMap((of) =>
    (Object.keys(updateDefaults) as (keyof UpdateSettings)[])
      .filter((key) => service[of][key] !== undefined && service[of][key] !== updateDefaults[key])
      .map(
        (key): Mutation => ({
          id: `${service.name} ${of}.${key} ${service[of][key]}=${updateDefaults[key]}`,
          apply: (seen) =>
            respecified(seen, service, (one) => ({ ...one, [of]: { ...one[of], [key]: updateDefaults[key] } })),
        }),
      ),
  );
