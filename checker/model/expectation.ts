/** What a check asks for. */
import type { TaskState } from '../task-states.ts';

/** `2`, `">=2"`, `"<1"`; durations (`">=10s"`) are ranges over milliseconds. `text` is what the author wrote. */
export interface Range {
  op: '=' | '>=' | '<=' | '>' | '<';
  value: number;
  text: string;
}

/** A literal (equal to the whole, trailing newline aside) or, written `/…/`, a regular expression. */
export type Pattern = { literal: string } | { regex: string; flags: string };

export type Expectation =
  | ServiceExpectation
  | TasksExpectation
  | ContainersExpectation
  | HistoryExpectation
  | UpdateExpectation
  | HttpExpectation
  | NodesExpectation
  | AbsentExpectation;

export type Kind = Expectation['kind'];

/** The service's own specification, and how many of its replicas run. */
export interface ServiceExpectation {
  kind: 'service';
  service: string;
  mode?: 'replicated' | 'global';
  /** `running` and `desired` of `2/2`; for a global service desired is the number of eligible nodes. */
  replicas?: { running: number; desired: number };
  image?: string;
  /** Exactly these published ports; an empty list: none. */
  ports?: PortSpec[];
  /** Each of these labels with this value; others are free. */
  labels?: Record<string, string>;
  update?: Wanted<UpdateSettings>;
  rollback?: Wanted<UpdateSettings>;
  /** `none`: it has no health check of its own. */
  health?: Wanted<HealthSettings> | 'none';
  /** Exactly these overlay networks, by name; an empty list: none. */
  networks?: string[];
  /** Exactly these secrets and configs, by name or by name and file; an empty list: none. */
  secrets?: (string | Mounted)[];
  configs?: (string | Mounted)[];
  /** True: the engine keeps the specification from before, so it can be rolled back by hand; false: there is none. */
  previous?: boolean | Specification;
  /** It is the very service that was there when the step began; `tasks`: so is each of its tasks. */
  same?: 'service' | 'tasks';
}

/** What of a service's specification from before a change is compared: as of the service itself, and how many replicas it asked for. */
export type Specification = Pick<
  ServiceExpectation,
  'image' | 'ports' | 'labels' | 'update' | 'rollback' | 'health' | 'networks' | 'secrets' | 'configs'
> & { replicas?: number };

/** `8000:5000`, `8000:5000/udp`, `8000:5000/tcp/host`. */
export interface PortSpec {
  published: number;
  target: number;
  protocol: 'tcp' | 'udp' | 'sctp';
  mode: 'ingress' | 'host';
}

/** A secret or config, and the file that it is in the container, as it was given to docker. */
export interface Mounted {
  name: string;
  target: string;
}

/** Settings as they are asked for: of each number exactly this one, or one of a range. */
export type Wanted<Settings> = { [K in keyof Settings]: Settings[K] | (number extends Settings[K] ? Range : never) };

/** Only the settings named are compared. Durations in milliseconds. */
export interface UpdateSettings {
  parallelism?: number;
  delay?: number;
  order?: UpdateOrder;
  failureAction?: 'pause' | 'continue' | 'rollback';
  monitor?: number;
  maxFailureRatio?: number;
}

export type UpdateOrder = 'start-first' | 'stop-first';

export interface HealthSettings {
  cmd?: string;
  interval?: number;
  timeout?: number;
  retries?: number;
  startPeriod?: number;
}

/**
 * Counts of a service's tasks by state. For `running`, every running task must match one of the groups; for other states
 * a group counts the tasks that match it and says nothing of the others.
 */
export interface TasksExpectation {
  kind: 'tasks';
  service: string;
  groups: Partial<Record<TaskState, TaskGroup[]>>;
}

export interface TaskGroup {
  count?: Range;
  image?: string;
  /** How they ended. */
  exit?: number;
  error?: Pattern;
  /** How many different nodes they are on, or exactly which. */
  nodes?: Range | string[];
  made?: Made;
  since?: Since;
}

/**
 * When a task was made. `with-service`: as the service was created; `later`: by whatever happened to it then. `before-step`: before
 * the step began that is judged; `in-step`: since.
 */
export type Made = 'with-service' | 'later' | 'before-step' | 'in-step';

/** Since the step began that is judged. */
export type Since = 'step';

/** The service's containers, on every node. */
export interface ContainersExpectation {
  kind: 'containers';
  service: string;
  running?: Range;
  /** Every container's name is its task's name, a dot and the task's id. */
  named?: 'task.id';
}

/** The tasks of a slot, newest first. `shows` matches the newest tasks one by one; `count` is how many there are in all. */
export interface HistoryExpectation {
  kind: 'history';
  service: string;
  /** A slot's number; for a global service the name of a node. */
  slot: 'any' | 'every' | number | string;
  shows: TaskPattern[];
  count?: Range;
}

export interface TaskPattern {
  state?: TaskState;
  desired?: TaskState;
  exit?: number;
  /** A literal here is a part of the error, case counts. */
  error?: Pattern;
  image?: string;
  node?: string;
  made?: Made;
  /** When it came into its state. */
  since?: Since;
}

/** The last rolling update, from the tasks' own timestamps. */
export interface UpdateExpectation {
  kind: 'update';
  service: string;
  /** The images of the roll-out that is meant, wherever it is in what is known; absent: the last update. */
  from?: string;
  to?: string;
  state?: UpdateState;
  order?: UpdateOrder;
  /** The most tasks in the making at one time. */
  parallelism?: Range;
  /** From one task running to the creation of the next, the least seen. */
  gap?: Range;
  /** Part of the engine's own message, or a regular expression. */
  message?: Pattern;
  /** When it began. */
  since?: Since;
}

export type UpdateState =
  | 'updating'
  | 'paused'
  | 'completed'
  | 'rollback_started'
  | 'rollback_paused'
  | 'rollback_completed';

/** Asked from the manager node. Every answer to every URL must match. */
export interface HttpExpectation {
  kind: 'http';
  /** Braces already expanded. */
  urls: string[];
  /** Requests to each URL. */
  requests: number;
  status?: number;
  body?: Pattern;
  /** How many different containers of the swarm answered, over all URLs. */
  answeredBy?: Range;
  /** `false`: nothing may answer. */
  answers: boolean;
}

export interface NodesExpectation {
  kind: 'nodes';
  ready?: Range;
  down?: Range;
  /** Nodes that are to run no tasks. */
  drained?: Range;
  managers?: Range;
  workers?: Range;
}

export interface AbsentExpectation {
  kind: 'absent';
  service: string;
  /** Also no container of it, running or stopped, on any node. */
  containers: boolean;
  /** A service that must be there all the same: without it an empty swarm would do. */
  beside?: string;
}
