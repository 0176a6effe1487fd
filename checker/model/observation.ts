/** What was observed of a swarm. A moment is milliseconds since the epoch on the engine's clock, with fractions. */
import type { TaskState } from '../task-states.ts';
import type { HealthSettings, Mounted, PortSpec, UpdateSettings, UpdateState } from './expectation.ts';

/** The swarm at one moment, and what the recorder kept of the time before it. */
export interface Observation {
  /** The engine's clock. */
  at: number;
  /** False where the manager's engine is not part of a swarm: every list below is empty then. */
  swarm: boolean;
  nodes: NodeSeen[];
  services: ServiceSeen[];
  /** What the API shows now. */
  tasks: TaskSeen[];
  /** Every task seen since watching began, in its latest known form: those of `tasks`, and those erased since. */
  history: TaskSeen[];
  /** When the recorder began to watch; absent when nothing but the API is known. */
  watchedSince?: number;
  /**
   * Milliseconds by which a moment that a node told may differ from the manager's clock, more or less: clocks can be compared only
   * as exactly as answers travel. Absent where all nodes share one clock.
   */
  clocksWithin?: number;
  /** How many tasks of a slot the swarm keeps in all, where somebody told it to keep fewer than it does unasked. */
  historyLimit?: number;
  /** Containers of swarm tasks, on every node that was asked. */
  containers: ContainerSeen[];
  /** Nodes whose engine did not answer when asked for containers: no claim about them is possible. */
  silent: string[];
  /** Answers to the requests of an `http` expectation; absent when none was asked. */
  answers?: HttpAnswer[];
  /** When the step began that is judged; absent where nobody knows. */
  stepBegan?: Beginning;
}

/**
 * When a step began, on the engine's clock: not before `after`, and at the latest `by`. Whoever runs a step knows it exactly; who
 * watches a person knows when the step before it was seen to hold. Where `by` is absent all that is known is that it was later.
 */
export interface Beginning {
  after: number;
  by?: number;
}

/**
 * What the kit itself did of a lab in a swarm, with `run` or on the way to a step: moments on the engine's clock, and the ids of steps.
 * Without `steps` it is the whole lab, without `until` the kit was stopped before it could say that it was done.
 */
export interface KitsWork {
  from: number;
  until?: number;
  steps?: string[];
}

/** What is asked only where something is wrong, to find its cause. What did not answer is not in it. */
export interface Evidence {
  /** The names of the images that a node has. */
  images: { node: string; names: string[] }[];
  /** The last probe of each container of the services in question that was probed. */
  probes: ProbeSeen[];
  /** The TCP ports at which a running container of these services can be reached. */
  listening: { taskId: string; ports: number[] }[];
}

/** What a health check's command did. */
export interface ProbeSeen {
  taskId: string;
  /** What the engine makes of this probe and those before it; it stays when the container has ended. */
  health: Health;
  /** -1 where it was cut short. */
  exit: number;
  output: string;
}

export interface NodeSeen {
  id: string;
  name: string;
  role: 'manager' | 'worker';
  state: 'ready' | 'down' | 'disconnected' | 'unknown';
  availability: 'active' | 'pause' | 'drain';
  leader: boolean;
  /** When it joined. One that left and joined again is listed twice, both times `ready` for some seconds. */
  joinedAt: number;
  /** What a constraint may ask of it, beside its name and role: labels of the swarm, of its engine, and its platform. Absent where there is none. */
  labels?: Record<string, string>;
  engineLabels?: Record<string, string>;
  os?: string;
  arch?: string;
  /** How much it has to give, in processors and in bytes; absent where it does not tell. */
  cpus?: number;
  memory?: number;
}

/** What keeps a node from its work though it is there. */
export type Hindrance = { node: string } & (
  | { kind: 'silent'; why: string }
  | { kind: 'disk'; folder: string }
  | { kind: 'apart'; from: string[] }
  | { kind: 'down'; state: string }
  | { kind: 'programs'; why: string }
);

/** One thing in a swarm, beside services, that is not as a new swarm has it, and docker's command that mends it. */
export type Unusual =
  | { kind: 'history'; limit: number; next: string }
  | { kind: 'heartbeat'; seconds: number; next: string }
  | { kind: 'autolock'; next: string }
  /** Its addresses stay for its life. */
  | { kind: 'pool'; next?: undefined }
  /** The entry of a node from before it left and joined again. */
  | { kind: 'former'; node: string; id: string; next: string }
  | { kind: 'availability'; node: string; availability: 'pause' | 'drain'; next: string }
  | { kind: 'labels'; node: string; labels: string[]; next: string };

export interface ServiceSeen {
  id: string;
  name: string;
  createdAt: number;
  updatedAt: number;
  mode: 'replicated' | 'global' | 'replicated-job' | 'global-job';
  /** The number asked for; absent for a global service. */
  replicas?: number;
  /** Without digest. */
  image: string;
  ports: PortSpec[];
  labels: Record<string, string>;
  /** Names of the overlay networks it is on, beside ingress, and of what its tasks are given; absent where there are none. */
  networks?: string[];
  secrets?: string[];
  configs?: string[];
  /** The files that secrets and configs are in the container; absent where there are none, or nobody looked. */
  secretFiles?: Mounted[];
  configFiles?: Mounted[];
  /** Which nodes it may run on, as written: `node.labels.disk==ssd`; absent where there are none. */
  constraints?: string[];
  /** When a task that ended is replaced; absent where the engine does not tell. */
  restart?: 'none' | 'on-failure' | 'any';
  /** How long it waits to replace one, in milliseconds, and how often it may; absent where nothing is said of it, or no limit set. */
  restartDelay?: number;
  restartAttempts?: number;
  /** What each task keeps for itself, in processors and in bytes; absent where it is nothing. */
  reserved?: { cpus?: number; memory?: number };
  /** How many of its tasks a node may run; absent where there is no limit. */
  maxPerNode?: number;
  update: UpdateSettings;
  rollback: UpdateSettings;
  health?: HealthSettings;
  updateStatus?: { state: UpdateState; message: string; startedAt?: number; completedAt?: number };
  /** True once it was updated: the engine keeps its specification from before. */
  hasPrevious: boolean;
  /** That specification; absent also where it is not known. */
  previous?: SpecificationSeen;
}

/** What somebody asked for, as the engine keeps it. */
export type SpecificationSeen = Omit<
  ServiceSeen,
  'id' | 'createdAt' | 'updatedAt' | 'updateStatus' | 'hasPrevious' | 'previous'
>;

export interface TaskSeen {
  id: string;
  serviceId: string;
  service: string;
  /** Absent for a task of a global service: `nodeName` stands for it. */
  slot?: number;
  nodeId: string;
  nodeName: string;
  desired: TaskState;
  state: TaskState;
  /** The moment of `state`. */
  since: number;
  createdAt: number;
  /** Without digest. */
  image: string;
  /** A digest of all that it was made from: what it does not hold, such as published ports, is not the task's own. */
  spec?: string;
  /**
   * What the container's image really holds: the kit's tag of that content, or `other` where it is not the kit's.
   * Absent where it cannot be known (container gone, or an image that the kit did not load).
   */
  content?: string;
  message: string;
  error: string;
  exit?: number;
  containerId?: string;
  /** States the recorder saw it in, oldest first. */
  seen: TaskMoment[];
  /** When the API was first seen without it; absent while it is there. */
  erasedAt?: number;
}

/** What a task was like for some time: a new one begins with another state, desired state or health. */
export interface TaskMoment {
  state: TaskState;
  desired: TaskState;
  /** The moment of `state`, as its node told it. */
  since: number;
  /** When the recorder first saw the task so: only that tells when `desired` or `health` changed. */
  noticedAt?: number;
  /** Of its container, where that has a health check. */
  health?: Health;
  /** How many probes failed in a row. */
  failingStreak?: number;
}

export type Health = 'starting' | 'healthy' | 'unhealthy';

export interface ContainerSeen {
  node: string;
  id: string;
  name: string;
  state: string;
  service: string;
  taskId: string;
  taskName: string;
  image: string;
  imageId: string;
  health?: Health;
  failingStreak?: number;
}

export interface HttpAnswer {
  url: string;
  /** Absent where nothing answered: `error` says why. */
  status?: number;
  body: string;
  error?: string;
}
