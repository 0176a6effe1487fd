import type { ContainerSeen, HealthSettings } from '../../model.ts';
import { type Kind, type Mutation, respecified } from './mutation.ts';

/** No health check, another command, and each of its times and numbers twice as large. */
export const health: Kind = (service) => {
  const { name, health: own } = service;
  if (!own) return [];
  const instead = (key: keyof HealthSettings, value: string | number): Mutation => ({
    id: `${name} health.${key} ${own[key]}=${value}`,
    apply: (seen) => respecified(seen, service, (one) => ({ ...one, health: { ...one.health, [key]: value } })),
  });
  const numbers = (['interval', 'timeout', 'retries', 'startPeriod'] as const).flatMap((key) => {
    const value = own[key];
    return value === undefined ? [] : [instead(key, value * 2)];
  });
  return [
    {
      id: `${name} health -`,
      apply: (seen) => ({
        ...respecified(seen, service, ({ health: _, ...one }) => one),
        containers: seen.containers.map((one) => (one.service === name ? unprobed(one) : one)),
      }),
    },
    ...(own.cmd === undefined ? [] : [instead('cmd', 'true')]),
    ...numbers,
  ];
};

function unprobed({ health: _, failingStreak: __, ...container }: ContainerSeen): ContainerSeen {
  return container;
}
