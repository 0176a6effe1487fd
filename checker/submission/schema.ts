/** The forms that lines must have: nothing unknown in them, and nothing without bounds. */
import { isStudentId } from '../student-id.ts';
import { taskStates, usualHistory } from '../task-states.ts';
import {
  type Form,
  few,
  flag,
  like,
  named,
  number,
  object,
  oneOf,
  optional,
  text as textOf,
  that,
  whole,
} from './form.ts';
import type { AttemptLine, HeaderLine, SealLine } from './format.ts';
import { firstMoment, lastMoment, limits } from './limits.ts';

const name = textOf(limits.name);
const text = textOf(limits.text);
const moment = number(firstMoment, lastMoment);
const amount = number(0, Number.MAX_SAFE_INTEGER);
const count = whole(0, 1_000_000);
const digest = like(/^[0-9a-f]{64}$/);
/** ISO 8601 as `toISOString` writes it, which is one way only. */
const iso = that<string>((value) => {
  const at = typeof value === 'string' && /^\d{4}-/.test(value) ? Date.parse(value) : Number.NaN;
  return at >= 0 && at <= lastMoment && new Date(at).toISOString() === value;
});

const names = few(text, limits.names);
const settings = object({
  parallelism: optional(amount),
  delay: optional(amount),
  order: optional(oneOf(['start-first', 'stop-first'])),
  failureAction: optional(oneOf(['pause', 'continue', 'rollback'])),
  monitor: optional(amount),
  maxFailureRatio: optional(amount),
});
const health = oneOf(['starting', 'healthy', 'unhealthy']);

const node = object({
  id: name,
  name,
  role: oneOf(['manager', 'worker']),
  state: oneOf(['ready', 'down', 'disconnected', 'unknown']),
  availability: oneOf(['active', 'pause', 'drain']),
  leader: flag,
  joinedAt: moment,
  labels: optional(named(text, text, limits.names)),
  engineLabels: optional(named(text, text, limits.names)),
  os: optional(name),
  arch: optional(name),
  cpus: optional(amount),
  memory: optional(amount),
});

const mounted = few(object({ name: text, target: text }), limits.names);

/** What somebody asked for, now or before. */
const specification = {
  name,
  mode: oneOf(['replicated', 'global', 'replicated-job', 'global-job']),
  replicas: optional(amount),
  image: text,
  ports: few(
    object({
      published: count,
      target: count,
      protocol: oneOf(['tcp', 'udp', 'sctp']),
      mode: oneOf(['ingress', 'host']),
    }),
    limits.names,
  ),
  labels: named(text, text, limits.names),
  networks: optional(names),
  secrets: optional(names),
  configs: optional(names),
  secretFiles: optional(mounted),
  configFiles: optional(mounted),
  constraints: optional(names),
  restart: optional(oneOf(['none', 'on-failure', 'any'])),
  restartDelay: optional(amount),
  restartAttempts: optional(amount),
  reserved: optional(object({ cpus: optional(amount), memory: optional(amount) })),
  maxPerNode: optional(amount),
  update: settings,
  rollback: settings,
  health: optional(
    object({
      cmd: optional(text),
      interval: optional(amount),
      timeout: optional(amount),
      retries: optional(amount),
      startPeriod: optional(amount),
    }),
  ),
};

const service = object({
  id: name,
  createdAt: moment,
  updatedAt: moment,
  ...specification,
  updateStatus: optional(
    object({
      state: oneOf(['updating', 'paused', 'completed', 'rollback_started', 'rollback_paused', 'rollback_completed']),
      message: text,
      startedAt: optional(moment),
      completedAt: optional(moment),
    }),
  ),
  hasPrevious: flag,
  previous: optional(object(specification)),
});

const state = oneOf(taskStates);
const task = object({
  id: name,
  serviceId: name,
  service: name,
  slot: optional(count),
  nodeId: name,
  nodeName: name,
  desired: state,
  state,
  since: moment,
  createdAt: moment,
  image: text,
  spec: optional(name),
  content: optional(text),
  message: text,
  error: text,
  exit: optional(whole(-(2 ** 31), 2 ** 32)),
  containerId: optional(name),
  seen: few(
    object({
      state,
      desired: state,
      since: moment,
      noticedAt: optional(moment),
      health: optional(health),
      failingStreak: optional(count),
    }),
    limits.moments,
  ),
  erasedAt: optional(moment),
});

const container = object({
  node: name,
  id: name,
  name: text,
  state: name,
  service: name,
  taskId: name,
  taskName: text,
  image: text,
  imageId: name,
  health: optional(health),
  failingStreak: optional(count),
});

const asked = object({
  urls: few(text, limits.urls),
  requests: count,
  answers: few(
    object({
      url: text,
      status: optional(whole(0, 999)),
      body: textOf(limits.body),
      error: optional(text),
    }),
    limits.answers,
  ),
});

const look = object({
  at: moment,
  swarm: flag,
  watchedSince: optional(moment),
  clocksWithin: optional(number(0, limits.clocksWithin)),
  historyLimit: optional(whole(0, usualHistory - 1)),
  stepBegan: optional(object({ after: moment, by: optional(moment) })),
  nodes: few(count, limits.nodes),
  services: few(count, limits.services),
  tasks: few(count, limits.tasks),
  containers: few(count, limits.containers),
  silent: few(name, limits.nodes),
  asked: few(asked, limits.asked),
});

const version = like(/^[\w.+~:-]{1,100}$/);

export const header: Form<HeaderLine> = object({
  type: oneOf(['submission']),
  schema: oneOf([1]),
  swarmlab: version,
  student: optional(that<string>((value) => typeof value === 'string' && isStudentId(value))),
  engineVersion: version,
  code: optional(like(/^[^\p{C}]{1,100}$/u)),
  handedInAt: iso,
});

export const attempt: Form<AttemptLine> = object({
  type: oneOf(['attempt']),
  prev: digest,
  lab: textOf(limits.name, 1),
  step: textOf(limits.name, 1),
  number: whole(1, 1_000_000),
  recordedAt: iso,
  swarm: optional(name),
  begunAt: optional(moment),
  kit: optional(object({ from: moment, until: optional(moment), steps: optional(few(name, limits.names)) })),
  solution: optional(oneOf([true])),
  noted: optional(object({ number: whole(1, 1_000_000), recordedAt: iso, hash: digest })),
  labDigest: digest,
  nodes: few(node, limits.nodes),
  services: few(service, limits.services),
  tasks: few(task, limits.tasks),
  containers: few(container, limits.containers),
  looks: few(look, limits.looks),
});

export const seal: Form<SealLine> = object({ type: oneOf(['seal']), sha256: digest });
