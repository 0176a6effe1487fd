import * as z from 'zod';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { portPattern, toPort } from '../ports.ts';
import { checkKind, judged } from './kind.ts';
import { text } from './scalars.ts';
import { healthSettings, toHealthSettings, toUpdateSettings, updateSettings } from './settings.ts';

const replicas = { error: () => say.lab.expected.replicas };

const mounted = z
  .union([text, z.strictObject({ name: text, target: text }).meta({ id: 'mounted' })], {
    error: () => say.lab.expected.mounted,
  })
  .meta({ examples: ['motd', { name: 'motd', target: '/etc/motd' }] });

const schema = z.strictObject({
  service: text,
  mode: z.enum(['replicated', 'global']).optional(),
  replicas: z.union([z.int().min(0), z.string().regex(/^\d+\/\d+$/, replicas)], replicas).optional(),
  image: text.optional(),
  ports: z.array(z.string().regex(portPattern, { error: () => say.lab.expected.port })).optional(),
  labels: z.record(z.string(), z.string({ error: () => say.lab.expected.label })).optional(),
  networks: z.array(text).optional(),
  secrets: z.array(mounted).optional(),
  configs: z.array(mounted).optional(),
  update: updateSettings.optional(),
  rollback: updateSettings.optional(),
  health: z.union([z.literal('none'), healthSettings], { error: () => say.lab.expected.health }).optional(),
  previous: z.boolean().optional(),
  ...judged,
});

/** `- service: simple`, its own specification and how many of it run; alone: it exists. */
export const service = checkKind(schema, (raw) =>
  given({
    kind: 'service' as const,
    service: raw.service,
    mode: raw.mode,
    replicas: maybe(raw.replicas, toReplicas),
    image: raw.image,
    ports: raw.ports?.map(toPort),
    labels: raw.labels,
    networks: raw.networks,
    secrets: raw.secrets,
    configs: raw.configs,
    update: maybe(raw.update, toUpdateSettings),
    rollback: maybe(raw.rollback, toUpdateSettings),
    health: maybe(raw.health, (health) => (health === 'none' ? health : toHealthSettings(health))),
    previous: raw.previous,
  }),
);

function toReplicas(written: number | string): { running: number; desired: number } {
  const [running = 0, desired = running] = String(written).split('/').map(Number);
  return { running, desired };
}
