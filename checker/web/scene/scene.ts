/**
 * What the picture of a swarm needs, and nothing else: no environment, no labels, no secrets, no tokens. Every list has a bound, and every
 * text is one line that nothing acts upon. Moments are milliseconds on the manager's clock.
 */
import * as z from 'zod';
import { taskStates } from '../../task-states.ts';

/** Bounds of a scene; of texts in characters. */
export const most = { nodes: 60, services: 100, tasks: 1000, ports: 16, name: 120, image: 200, error: 400 } as const;

/** A character may be two halves. */
const text = (length: number) => z.string().max(2 * length);
const id = text(64);
const moment = z.number();
const count = z.int().min(0);

export const nodeStates = ['ready', 'down', 'disconnected', 'unknown'] as const;
export const availabilities = ['active', 'pause', 'drain'] as const;
export const modes = ['replicated', 'global', 'replicated-job', 'global-job'] as const;
export const healths = ['starting', 'healthy', 'unhealthy'] as const;
export const updateStates = [
  'updating',
  'paused',
  'completed',
  'rollback_started',
  'rollback_paused',
  'rollback_completed',
] as const;

const node = z.strictObject({
  id,
  name: text(most.name),
  role: z.enum(['manager', 'worker']),
  leader: z.boolean(),
  state: z.enum(nodeStates),
  availability: z.enum(availabilities),
  /** Its engine did not answer. */
  silent: z.boolean(),
});

const port = z.strictObject({
  published: z.int().min(0).max(65_535),
  target: z.int().min(0).max(65_535),
  protocol: text(8),
  mode: z.enum(['ingress', 'host']),
});

const update = z.strictObject({
  state: z.enum(updateStates),
  message: text(most.error),
  order: z.enum(['start-first', 'stop-first']),
  parallelism: count,
  /** How many of its slots run what is asked for now, of how many. */
  done: count,
  of: count,
});

const service = z.strictObject({
  id,
  name: text(most.name),
  /** Gives its colour and its pattern: the same for as long as a service of this name is in the picture. */
  number: count,
  mode: z.enum(modes),
  replicas: count.optional(),
  image: text(most.image),
  ports: z.array(port).max(most.ports),
  /** The latest update, while it goes on and for a while after it. */
  update: update.optional(),
  /** It was removed, and tasks of it are still shown. */
  gone: z.literal(true).optional(),
});

const task = z.strictObject({
  id,
  service: id,
  /** Absent where its node stands for it. */
  slot: count.optional(),
  /** Empty where it has none. */
  node: z.union([id, z.literal('')]),
  /** Its place in the node's card, from 0: the same for all tasks of a slot on that node, for as long as one is shown. */
  place: count,
  state: z.enum(taskStates),
  desired: z.enum(taskStates),
  since: moment,
  createdAt: moment,
  image: text(most.image),
  container: id.optional(),
  exit: z.int().optional(),
  error: text(most.error).optional(),
  health: z.enum(healths).optional(),
  /** Probes that failed in a row. */
  failures: count.optional(),
  erasedAt: moment.optional(),
  /** Which slot it was that the latest update replaced by this task: the first, the second. */
  turn: z.int().min(1).optional(),
});

const left = z.strictObject({ nodes: count, services: count, tasks: count });

/** What a scene became: what is new or other than before, and what is gone. */
export const delta = z.strictObject({
  at: moment,
  swarm: z.boolean(),
  nodes: z.array(node).max(most.nodes),
  services: z.array(service).max(most.services),
  tasks: z.array(task).max(most.tasks),
  /** Ids. */
  gone: z.strictObject({
    nodes: z.array(id).max(most.nodes),
    services: z.array(id).max(most.services),
    tasks: z.array(id).max(most.tasks),
  }),
  left,
});

/** The picture of a swarm at a moment. The order of the lists means nothing. */
export const scene = delta.omit({ gone: true });

export type SceneNode = z.infer<typeof node>;
export type SceneService = z.infer<typeof service>;
export type SceneUpdate = z.infer<typeof update>;
export type SceneTask = z.infer<typeof task>;
export type Scene = z.infer<typeof scene>;
export type Delta = z.infer<typeof delta>;
