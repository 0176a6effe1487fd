import { type Kind, respecified } from './mutation.ts';

/** Each label missing, or with another value. Those that `docker stack` sets are nobody's to set. */
export const labels: Kind = (service) =>
  Object.keys(service.labels)
    .filter((name) => !name.startsWith('com.docker.'))
    .flatMap((name) => [
      {
        id: `${service.name} labels.${name} -`,
        apply: (seen) =>
          respecified(seen, service, (one) => {
            const { [name]: _, ...others } = one.labels;
            return { ...one, labels: others };
          }),
      },
      {
        id: `${service.name} labels.${name}=other`,
        apply: (seen) => respecified(seen, service, (one) => ({ ...one, labels: { ...one.labels, [name]: 'other' } })),
      },
    ]);
