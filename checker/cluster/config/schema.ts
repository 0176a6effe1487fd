/** What a person may write into `swarmlab.yaml`. */
import * as z from 'zod';
import { say } from '../../words/index.ts';
import { type DriverName, driverNames } from '../chosen.ts';

const text = z.string().min(1);
// ssh hands them to a shell (`ProxyCommand`): they hold nothing that one could act upon.
const name = '[A-Za-z0-9_.][A-Za-z0-9_.-]*';
const jumpHost = `(?:${name}@)?(?:${name}|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?`;
const forms = {
  // With an account before it, as ssh takes it too.
  host: new RegExp(`^(?:${name}@)?(?:${name}|[0-9A-Fa-f:.]+|\\[[0-9A-Fa-f:.]+\\])$`),
  user: new RegExp(`^${name}$`),
  jump: new RegExp(`^${jumpHost}(?:,${jumpHost})*$`),
};
const word = (form: RegExp, example: () => string) => z.string().regex(form, { error: example });
const swarm = z.enum(['attach', 'manage']);

export const clusterName = /^[a-z0-9][a-z0-9-]{0,30}$/;

const node = z
  .strictObject({
    name: text,
    host: word(forms.host, () => say.cluster.config.expected.host),
    user: word(forms.user, () => say.cluster.config.expected.user).optional(),
    port: z.int().min(1).max(65535).optional(),
    key: text.optional(),
    jump: word(forms.jump, () => say.cluster.config.expected.jump).optional(),
    address: z
      .string()
      .regex(z.regexes.ipv4, { error: () => say.cluster.config.expected.address })
      .optional(),
  })
  .meta({ id: 'node' });

/** Labs call nodes by these names, on every driver. */
const nodes = z
  .array(node)
  .min(1)
  .max(9)
  .superRefine((all, context) => {
    for (const [index, { name }] of all.entries()) {
      const expected = `docker-node${index + 1}`;
      if (name === expected) continue;
      const message = say.cluster.config.expected.nodeName(expected, name);
      context.addIssue({ code: 'custom', path: [index, 'name'], message });
    }
  });

/** What a cluster of each driver is described by. */
export const drivers = {
  containers: z.strictObject({ driver: z.literal('containers') }).meta({ id: 'containers' }),
  ssh: z.strictObject({ driver: z.literal('ssh'), swarm: swarm.default('attach'), nodes }).meta({ id: 'ssh' }),
  vagrant: z
    .strictObject({ driver: z.literal('vagrant'), swarm: swarm.default('manage'), folder: text.optional() })
    .meta({ id: 'vagrant' }),
} satisfies Record<DriverName, z.ZodType>;

export type Described = { [D in DriverName]: z.output<(typeof drivers)[D]> }[DriverName];

/** The file, as far as it is the same for every driver. */
export const outline = z.strictObject({
  clusters: z.record(
    z.string().regex(clusterName, { error: () => say.cluster.config.expected.clusterName }),
    z.looseObject({ driver: z.enum(driverNames) }),
  ),
});

/** The whole of it, for tools that know JSON Schema. */
export const whole = z.strictObject({
  clusters: z.record(z.string().regex(clusterName), z.union(Object.values(drivers))),
});
