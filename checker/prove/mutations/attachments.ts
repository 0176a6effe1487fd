import type { Observation, ServiceSeen } from '../../model.ts';
import { type Kind, type Mutation, respecified } from './mutation.ts';

/** Each network, config and secret missing; each config and secret elsewhere in the container. */
export const attachments: Kind = (service) => [
  ...(['networks', 'configs', 'secrets'] as const).flatMap((kind) =>
    (service[kind] ?? []).map(
      (name): Mutation => ({
        id: `${service.name} ${kind} -${name}`,
        apply: (seen) => respecified(seen, service, (one) => lacking(one, kind, name)),
      }),
    ),
  ),
  ...(['configFiles', 'secretFiles'] as const).flatMap((kind) =>
    (service[kind] ?? []).map(
      ({ name }): Mutation => ({
        id: `${service.name} ${kind} ${name}=/elsewhere`,
        apply: (seen: Observation) =>
          respecified(seen, service, (one) => ({
            ...one,
            [kind]: one[kind]?.map((file) => (file.name === name ? { name, target: '/elsewhere' } : file)),
          })),
      }),
    ),
  ),
];

function lacking(service: ServiceSeen, kind: 'networks' | 'configs' | 'secrets', name: string): ServiceSeen {
  const files = { networks: undefined, configs: 'configFiles', secrets: 'secretFiles' } as const;
  const key = files[kind];
  return {
    ...service,
    [kind]: service[kind]?.filter((one) => one !== name),
    ...(key && { [key]: service[key]?.filter((one) => one.name !== name) }),
  };
}
