import type { Mounted, ServiceExpectation, ServiceSeen } from '../../../model.ts';
import type { TaskFacts } from '../../facts.ts';
import { port } from '../../notation.ts';
import { count, list } from '../grammar.ts';
import { task } from './task.ts';

type Attachment = 'networks' | 'secrets' | 'configs';

/** `motd`, `motd at /etc/motd`. */
const mounted = (one: string | Mounted) => (typeof one === 'string' ? one : `${one.name} at ${one.target}`);

type Specified = Pick<ServiceExpectation, 'image' | 'ports' | 'labels' | Attachment> & {
  /** As flags. */
  settings: readonly string[];
  health?: ServiceExpectation['health'];
};

type Facts = Specified &
  Pick<ServiceExpectation, 'service' | 'replicas'> & { mode?: ServiceSeen['mode']; previous: boolean | undefined };

const specified = ({ image, ports, labels, networks, secrets, configs }: Specified) => [
  ...(image ? [`image ${image}`] : []),
  ...(ports ? [`published ports ${list(ports.map(port))}`] : []),
  ...Object.entries(labels ?? {}).map(([name, value]) => `label ${name}=${value}`),
  ...Object.entries({ networks, secrets, configs }).flatMap(([kind, names]) =>
    names ? [`${kind} ${list(names.map(mounted))}`] : [],
  ),
];

const unchecked = ({ health }: Pick<Specified, 'health'>) => (health === 'none' ? ['no health check'] : []);

const tasksRun = (count: number) => (count === 1 ? '1 task runs' : `${count} tasks run`);

export const service = {
  facts: ({ service, mode, replicas, previous, settings, ...others }: Facts) =>
    [
      `service ${service}`,
      ...(mode ? [mode] : []),
      ...(replicas ? [`${replicas.running}/${replicas.desired} replicas running`] : []),
      ...specified({ ...others, settings }),
      ...(previous === undefined ? [] : [previous ? 'a specification to roll back to' : 'none to roll back to']),
      ...settings,
      ...unchecked(others),
    ].join(', '),
  /** What the specification said before the service was changed last. */
  before: ({ replicas, settings, ...others }: Specified & { replicas?: number }) => {
    const had = [
      ...(replicas === undefined ? [] : [count(replicas, 'replica')]),
      ...specified({ ...others, settings }),
      ...settings,
      ...unchecked(others),
    ];
    return `before its last change: ${had.join(', ')}`;
  },
  mode: (found: string, wanted: string) => `the mode is ${found}, not ${wanted}`,
  asksFor: (replicas: number, wanted: number) => `the service asks for ${count(replicas, 'replica')}, not ${wanted}`,
  everyNode: (nodes: readonly string[], wanted: number) =>
    `a global service runs on every node that is ready and active: ${nodes.length} (${list(nodes)}), not ${wanted}`,
  /** `idle` are the newest tasks of the slots that run none. */
  tooFew: (running: number, wanted: number, idle: readonly TaskFacts[]) =>
    `${tasksRun(running)}, expected ${wanted}${idle.length > 0 ? ` (${idle.map(task.is).join(', ')})` : ''}`,
  tooMany: (running: readonly TaskFacts[], wanted: number) => {
    const each = running.map((one) => `${task.name(one)} (${one.image}, ${one.nodeName})`);
    return `${tasksRun(running.length)}, expected ${wanted}: ${list(each)}`;
  },
  image: (found: string, wanted: string) => `the service's image is ${found}, not ${wanted}`,
  notPublished: (ports: readonly string[]) => `not published: ${list(ports)}`,
  publishedToo: (ports: readonly string[]) => `published, but not expected: ${list(ports)}`,
  lacks: (kind: Attachment, names: readonly string[]) => `of the ${kind} it lacks ${list(names)}`,
  hasToo: (kind: Attachment, names: readonly string[]) =>
    `of ${kind} it also has ${list(names)}, which is not expected`,
  /** What a secret or config should be in the container, and the files that it is; undefined where nobody looked. */
  elsewhere: (kind: 'secrets' | 'configs', { name, target }: Mounted, files: readonly string[] | undefined) =>
    `of the ${kind} ${name} is ${files ? `at ${list(files)}` : 'in a file that is not known'}, expected at ${target}`,
  label: (name: string, found: string | undefined, wanted: string) =>
    `the label ${name} ${found === undefined ? 'is not set' : `is "${found}"`}, expected "${wanted}"`,
  previous: (found: boolean): string =>
    found
      ? 'the service keeps a specification to roll back to: the last change of it was not undone by swarm itself'
      : 'the service keeps no specification to roll back to: it was never changed, or swarm undid the last change',
  healthCheck: (settings: readonly string[]) =>
    `the service has a health check of its own: ${settings.join(' ')}; expected none`,
  previousDiffers: (differences: readonly string[]) =>
    `before its last change the service was not as expected: ${differences.join('; ')}`,
  noHealthCheck: 'the service has no health check of its own: --health-cmd is not set',
  setting: (flag: string, found: string | undefined, wanted: string) =>
    `${flag} is ${found ?? 'not set'}, not ${wanted}`,
};
