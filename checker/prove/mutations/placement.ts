import { type Kind, respecified } from './mutation.ts';

/** Each constraint missing, and a restart condition that was asked for left out: then it is `any`. */
export const placement: Kind = (service) => [
  ...(service.constraints ?? []).map((constraint) => ({
    id: `${service.name} constraints -${constraint}`,
    apply: (seen: Parameters<typeof respecified>[0]) =>
      respecified(seen, service, (one) => ({
        ...one,
        constraints: (one.constraints ?? []).filter((other) => other !== constraint),
      })),
  })),
  ...(service.restart === undefined || service.restart === 'any'
    ? []
    : [
        {
          id: `${service.name} restart ${service.restart}=any`,
          apply: (seen: Parameters<typeof respecified>[0]) =>
            respecified(seen, service, (one) => ({ ...one, restart: 'any' as const })),
        },
      ]),
];
