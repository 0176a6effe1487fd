import * as z from 'zod';
import type { Specification } from '../../model.ts';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { portPattern, toPort } from '../ports.ts';
import { checkKind, judged } from './kind.ts';
import { saysSomething, text } from './scalars.ts';
import { healthSettings, toHealthSettings, toUpdateSettings, updateSettings } from './settings.ts';

const replicas = { error: () => say.lab.expected.replicas };

const mounted = z
  .union([text, z.strictObject({ name: text, target: text }).meta({ id: 'mounted' })], {
    error: () => say.lab.expected.mounted,
  })
  .meta({ examples: ['motd', { name: 'motd', target: '/etc/motd' }] });

/** What a specification says, that of now and the one from before. */
const specified = {
  image: text.optional(),
  ports: z.array(z.string().regex(portPattern, { error: () => say.lab.expected.port })).optional(),
  labels: z.record(z.string(), z.string({ error: () => say.lab.expected.label })).optional(),
  networks: z.array(text).optional(),
  secrets: z.array(mounted).optional(),
  configs: z.array(mounted).optional(),
  update: updateSettings.optional(),
  rollback: updateSettings.optional(),
  health: z.union([z.literal('none'), healthSettings], { error: () => say.lab.expected.health }).optional(),
};

/** The specification from before the last change. */
const previous = z
  .strictObject({ replicas: z.int().min(0).optional(), ...specified })
  .refine(saysSomething, { error: () => say.lab.checks.noSetting })
  .meta({ id: 'specification' });

const schema = z.strictObject({
  service: text,
  mode: z.enum(['replicated', 'global']).optional(),
  replicas: z.union([z.int().min(0), z.string().regex(/^\d+\/\d+$/, replicas)], replicas).optional(),
  ...specified,
  previous: z.union([z.boolean(), previous], { error: () => say.lab.expected.previous }).optional(),
  same: z.enum(['service', 'tasks']).optional(),
  ...judged,
});

/** `- service: simple`, its own specification and how many of it run; alone: it exists. */
export const service = checkKind(schema, (raw) =>
  given({
    kind: 'service' as const,
    service: raw.service,
    mode: raw.mode,
    replicas: maybe(raw.replicas, toReplicas),
    ...toSpecified(raw),
    previous: typeof raw.previous === 'object' ? toPrevious(raw.previous) : raw.previous,
    same: raw.same,
  }),
);

type Specified = Omit<z.output<typeof previous>, 'replicas'>;

function toSpecified(raw: Specified): Omit<Specification, 'replicas'> {
  return given({
    image: raw.image,
    ports: raw.ports?.map(toPort),
    labels: raw.labels,
    networks: raw.networks,
    secrets: raw.secrets,
    configs: raw.configs,
    update: maybe(raw.update, toUpdateSettings),
    rollback: maybe(raw.rollback, toUpdateSettings),
    health: maybe(raw.health, (health) => (health === 'none' ? health : toHealthSettings(health))),
  });
}

function toPrevious({ replicas, ...raw }: z.output<typeof previous>): Specification {
  return given({ replicas, ...toSpecified(raw) });
}

function toReplicas(written: number | string): { running: number; desired: number } {
  const [running = 0, desired = running] = String(written).split('/').map(Number);
  return { running, desired };
}
