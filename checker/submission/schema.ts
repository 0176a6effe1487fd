/** The forms that lines must have: nothing unknown in them, and nothing without bounds. */
import * as z from 'zod';
import { taskStates } from '../task-states.ts';
import type { AttemptLine, HeaderLine, SealLine } from './format.ts';
import { firstMoment, lastMoment, limits } from './limits.ts';

const name = z.string().max(limits.name);
const text = z.string().max(limits.text);
const moment = z.number().min(firstMoment).max(lastMoment);
const amount = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.int().min(0).max(1_000_000);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** ISO 8601 as `toISOString` writes it, which is one way only. */
const iso = z.string().refine((value) => {
  const at = /^\d{4}-/.test(value) ? Date.parse(value) : Number.NaN;
  return at >= 0 && at <= lastMoment && new Date(at).toISOString() === value;
});

/** The length counts before what is in it: of a million wrong entries each would be told. */
function few<T extends z.ZodType>(of: T, most: number) {
  return z.array(z.unknown()).max(most).pipe(z.array(of));
}

const names = few(text, limits.names);
const settings = z.strictObject({
  parallelism: amount.exactOptional(),
  delay: amount.exactOptional(),
  order: z.enum(['start-first', 'stop-first']).exactOptional(),
  failureAction: z.enum(['pause', 'continue', 'rollback']).exactOptional(),
  monitor: amount.exactOptional(),
  maxFailureRatio: amount.exactOptional(),
});
const health = z.enum(['starting', 'healthy', 'unhealthy']);

const node = z.strictObject({
  id: name,
  name,
  role: z.enum(['manager', 'worker']),
  state: z.enum(['ready', 'down', 'disconnected', 'unknown']),
  availability: z.enum(['active', 'pause', 'drain']),
  leader: z.boolean(),
  joinedAt: moment,
});

const service = z.strictObject({
  id: name,
  name,
  createdAt: moment,
  updatedAt: moment,
  mode: z.enum(['replicated', 'global', 'replicated-job', 'global-job']),
  replicas: amount.exactOptional(),
  image: text,
  ports: few(
    z.strictObject({
      published: count,
      target: count,
      protocol: z.enum(['tcp', 'udp', 'sctp']),
      mode: z.enum(['ingress', 'host']),
    }),
    limits.names,
  ),
  labels: z.record(text, text).refine((labels) => Object.keys(labels).length <= limits.names),
  networks: names.exactOptional(),
  secrets: names.exactOptional(),
  configs: names.exactOptional(),
  constraints: names.exactOptional(),
  restart: z.enum(['none', 'on-failure', 'any']).exactOptional(),
  update: settings,
  rollback: settings,
  health: z
    .strictObject({
      cmd: text.exactOptional(),
      interval: amount.exactOptional(),
      timeout: amount.exactOptional(),
      retries: amount.exactOptional(),
      startPeriod: amount.exactOptional(),
    })
    .exactOptional(),
  updateStatus: z
    .strictObject({
      state: z.enum(['updating', 'paused', 'completed', 'rollback_started', 'rollback_paused', 'rollback_completed']),
      message: text,
      startedAt: moment.exactOptional(),
      completedAt: moment.exactOptional(),
    })
    .exactOptional(),
  hasPrevious: z.boolean(),
});

const state = z.enum(taskStates);
const task = z.strictObject({
  id: name,
  serviceId: name,
  service: name,
  slot: count.exactOptional(),
  nodeId: name,
  nodeName: name,
  desired: state,
  state,
  since: moment,
  createdAt: moment,
  image: text,
  content: text.exactOptional(),
  message: text,
  error: text,
  exit: z
    .int()
    .min(-(2 ** 31))
    .max(2 ** 32)
    .exactOptional(),
  containerId: name.exactOptional(),
  seen: few(
    z.strictObject({
      state,
      desired: state,
      since: moment,
      noticedAt: moment.exactOptional(),
      health: health.exactOptional(),
      failingStreak: count.exactOptional(),
    }),
    limits.moments,
  ),
  erasedAt: moment.exactOptional(),
});

const container = z.strictObject({
  node: name,
  id: name,
  name: text,
  state: name,
  service: name,
  taskId: name,
  taskName: text,
  image: text,
  imageId: name,
  health: health.exactOptional(),
  failingStreak: count.exactOptional(),
});

const asked = z.strictObject({
  urls: few(text, limits.urls),
  requests: count,
  answers: few(
    z.strictObject({
      url: text,
      status: z.int().min(0).max(999).exactOptional(),
      body: z.string().max(limits.body),
      error: text.exactOptional(),
    }),
    limits.answers,
  ),
});

const look = z.strictObject({
  at: moment,
  swarm: z.boolean(),
  watchedSince: moment.exactOptional(),
  nodes: few(count, limits.nodes),
  services: few(count, limits.services),
  tasks: few(count, limits.tasks),
  containers: few(count, limits.containers),
  silent: few(name, limits.nodes),
  asked: few(asked, limits.asked),
});

export const header: z.ZodType<HeaderLine> = z.strictObject({
  type: z.literal('submission'),
  schema: z.literal(1),
  swarmlab: name,
  student: z
    .string()
    .regex(/^[^\p{C}]{1,100}$/u)
    .exactOptional(),
  engineVersion: name,
  handedInAt: iso,
});

export const attempt: z.ZodType<AttemptLine> = z.strictObject({
  type: z.literal('attempt'),
  prev: digest,
  lab: name.min(1),
  step: name.min(1),
  number: count.min(1),
  recordedAt: iso,
  swarm: name.exactOptional(),
  begunAt: moment.exactOptional(),
  labDigest: digest,
  nodes: few(node, limits.nodes),
  services: few(service, limits.services),
  tasks: few(task, limits.tasks),
  containers: few(container, limits.containers),
  looks: few(look, limits.looks),
});

export const seal: z.ZodType<SealLine> = z.strictObject({ type: z.literal('seal'), sha256: digest });
