/** The Engine API's answers in the model's words. Anything an engine may leave out is taken as absent, never guessed. */
import { hash } from 'node:crypto';
import type {
  ContainerSeen,
  HealthSettings,
  Mounted,
  NodeSeen,
  PortSpec,
  ServiceSeen,
  SpecificationSeen,
  TaskSeen,
  UpdateSettings,
  UpdateState,
} from '../model.ts';
import { isOver } from '../task-states.ts';
import type { ApiContainer, ApiNode, ApiService, ApiTask, ApiUpdateConfig } from './api-types.ts';
import { isToldByNode, type Skews } from './clocks.ts';

export function toNode(node: ApiNode): NodeSeen {
  return {
    id: node.ID,
    name: node.Description?.Hostname ?? node.ID,
    role: node.Spec.Role,
    state: node.Status.State,
    availability: node.Spec.Availability,
    leader: node.ManagerStatus?.Leader === true,
    joinedAt: moment(node.CreatedAt),
    ...whatConstraintsAsk(node),
    ...capacity(node.Description?.Resources),
  };
}

function whatConstraintsAsk({ Spec, Description }: ApiNode): Partial<NodeSeen> {
  const { Platform, Engine } = Description ?? {};
  return {
    ...filled('labels', Spec.Labels),
    ...filled('engineLabels', Engine?.Labels),
    ...(Platform?.OS ? { os: Platform.OS } : {}),
    ...(Platform?.Architecture ? { arch: Platform.Architecture } : {}),
  };
}

function filled(kind: 'labels' | 'engineLabels', labels: Record<string, string> | null | undefined): Partial<NodeSeen> {
  return labels && Object.keys(labels).length > 0 ? { [kind]: labels } : {};
}

/** Processors and bytes: the API counts billionths of a processor. */
function capacity(resources: { NanoCPUs?: number; MemoryBytes?: number } | undefined): Capacity {
  const { NanoCPUs, MemoryBytes } = resources ?? {};
  return { ...(NanoCPUs ? { cpus: NanoCPUs / 1e9 } : {}), ...(MemoryBytes ? { memory: MemoryBytes } : {}) };
}

type Capacity = Pick<NodeSeen, 'cpus' | 'memory'>;

/** `networkNames` maps ids; an id whose network is gone stands for its name. */
export function toService(
  { ID, CreatedAt, UpdatedAt, Spec, PreviousSpec, UpdateStatus }: ApiService,
  networkNames: ReadonlyMap<string, string> = new Map(),
): ServiceSeen {
  return {
    id: ID,
    createdAt: moment(CreatedAt),
    updatedAt: moment(UpdatedAt),
    ...toSpecification(Spec, networkNames),
    ...(UpdateStatus?.State ? { updateStatus: toUpdateStatus(UpdateStatus) } : {}),
    hasPrevious: PreviousSpec !== undefined && PreviousSpec !== null,
    ...(PreviousSpec ? { previous: toSpecification(PreviousSpec, networkNames) } : {}),
  };
}

function toSpecification(Spec: ApiService['Spec'], networkNames: ReadonlyMap<string, string>): SpecificationSeen {
  const { Mode, TaskTemplate, EndpointSpec } = Spec;
  const container = TaskTemplate.ContainerSpec;
  const health = container?.Healthcheck && toHealth(container.Healthcheck);
  const replicas = Mode.Replicated?.Replicas;
  const constraints = TaskTemplate.Placement?.Constraints;
  const { Condition: restart, Delay, MaxAttempts } = TaskTemplate.RestartPolicy ?? {};
  const reserved = capacity(TaskTemplate.Resources?.Reservations);
  const maxPerNode = TaskTemplate.Placement?.MaxReplicas;
  return {
    name: Spec.Name,
    mode: modeOf(Mode),
    ...(replicas === undefined ? {} : { replicas }),
    image: withoutDigest(container?.Image ?? ''),
    ports: (EndpointSpec?.Ports ?? []).map(
      ({ PublishedPort = 0, TargetPort, Protocol, PublishMode }): PortSpec => ({
        published: PublishedPort,
        target: TargetPort,
        protocol: Protocol,
        mode: PublishMode ?? 'ingress',
      }),
    ),
    labels: Spec.Labels ?? {},
    ...named(
      'networks',
      TaskTemplate.Networks?.map(({ Target }) => networkNames.get(Target) ?? Target),
    ),
    ...named(
      'secrets',
      container?.Secrets?.map(({ SecretName }) => SecretName),
    ),
    ...named(
      'configs',
      container?.Configs?.map(({ ConfigName }) => ConfigName),
    ),
    ...mounted(
      'secretFiles',
      container?.Secrets?.flatMap(({ SecretName, File }) => (File ? { name: SecretName, target: File.Name } : [])),
    ),
    ...mounted(
      'configFiles',
      container?.Configs?.flatMap(({ ConfigName, File }) => (File ? { name: ConfigName, target: File.Name } : [])),
    ),
    ...(constraints?.length ? { constraints } : {}),
    ...(restart ? { restart } : {}),
    ...(Delay === undefined ? {} : { restartDelay: Delay / 1e6 }),
    ...(MaxAttempts ? { restartAttempts: MaxAttempts } : {}),
    ...(Object.keys(reserved).length > 0 ? { reserved } : {}),
    ...(maxPerNode ? { maxPerNode } : {}),
    update: toUpdateSettings(Spec.UpdateConfig),
    rollback: toUpdateSettings(Spec.RollbackConfig),
    ...(health ? { health } : {}),
  };
}

function named(kind: 'networks' | 'secrets' | 'configs', names: string[] = []): Partial<ServiceSeen> {
  return names.length > 0 ? { [kind]: names.sort() } : {};
}

function mounted(kind: 'secretFiles' | 'configFiles', files: Mounted[] = []): Partial<ServiceSeen> {
  return files.length > 0 ? { [kind]: files } : {};
}

/** `nodeNames` and `serviceNames` map ids; an id whose thing is gone stands for its name. All times are on the manager's clock. */
export function toTask(
  task: ApiTask,
  nodeNames: Map<string, string>,
  serviceNames: Map<string, string>,
  skews: Skews = new Map(),
): TaskSeen {
  const { Status } = task;
  const skew = isToldByNode(Status.State) ? (skews.get(task.NodeID ?? '') ?? 0) : 0;
  const since = moment(Status.Timestamp) - skew;
  const exit = Status.ContainerStatus?.ExitCode;
  const containerId = Status.ContainerStatus?.ContainerID;
  const ended = isOver(Status.State);
  const nodeId = task.NodeID ?? '';
  return {
    id: task.ID,
    serviceId: task.ServiceID ?? '',
    service: serviceNames.get(task.ServiceID ?? '') ?? task.ServiceID ?? '',
    ...(task.Slot ? { slot: task.Slot } : {}),
    nodeId,
    nodeName: nodeNames.get(nodeId) ?? nodeId,
    desired: task.DesiredState,
    state: Status.State,
    since,
    createdAt: moment(task.CreatedAt),
    image: withoutDigest(task.Spec.ContainerSpec?.Image ?? ''),
    spec: digestOf(task.Spec),
    message: Status.Message ?? '',
    error: Status.Err ?? '',
    ...(ended && exit !== undefined ? { exit } : {}),
    ...(containerId ? { containerId } : {}),
    seen: [{ state: Status.State, desired: task.DesiredState, since }],
  };
}

export function toContainer(
  node: string,
  { Id, Names, State, Status, Image, ImageID, Labels }: ApiContainer,
): ContainerSeen {
  const health = /\((?:health: )?(starting|healthy|unhealthy)\)/.exec(Status)?.[1] as ContainerSeen['health'];
  const taskId = Labels['com.docker.swarm.task.id'] ?? '';
  const taskName = Labels['com.docker.swarm.task.name'] ?? '';
  return {
    node,
    id: Id,
    name: (Names?.[0] ?? '').replace(/^\//, ''),
    state: State,
    service: Labels['com.docker.swarm.service.name'] ?? '',
    taskId,
    // The engine's label is the container's full name: the task's own is what stands before its id.
    taskName: taskName.endsWith(`.${taskId}`) ? taskName.slice(0, -taskId.length - 1) : taskName,
    image: withoutDigest(Image),
    imageId: ImageID,
    ...(health ? { health } : {}),
  };
}

/** Short, as tasks are many: two are compared that one service had, and nobody gains by making them alike. */
function digestOf(spec: object): string {
  return hash('sha256', JSON.stringify(spec)).slice(0, 12);
}

/** Swarm counts times as RFC 3339 with nanoseconds; a moment keeps the fraction. An absent time is 0. */
export function moment(text: string | undefined): number {
  if (!text) return 0;
  const whole = Date.parse(text);
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  const beyond = Number(`0.${fraction.slice(3) || '0'}`);
  return Number.isNaN(whole) ? 0 : whole + beyond;
}

function withoutDigest(image: string): string {
  return image.replace(/@sha256:[0-9a-f]+$/, '');
}

function modeOf(mode: ApiService['Spec']['Mode']): ServiceSeen['mode'] {
  if (mode.Global) return 'global';
  if (mode.ReplicatedJob) return 'replicated-job';
  if (mode.GlobalJob) return 'global-job';
  return 'replicated';
}

/** What swarm does where a specification says nothing (swarmkit's defaults): such a service is updated by these. */
export const updateDefaults: Required<UpdateSettings> = {
  parallelism: 1,
  delay: 0,
  order: 'stop-first',
  failureAction: 'pause',
  monitor: 5000,
  maxFailureRatio: 0,
};

function toUpdateSettings(config: ApiUpdateConfig | undefined): UpdateSettings {
  if (!config) return updateDefaults;
  return {
    parallelism: config.Parallelism,
    delay: milliseconds(config.Delay) ?? 0,
    order: config.Order ?? 'stop-first',
    failureAction: config.FailureAction ?? 'pause',
    monitor: milliseconds(config.Monitor) ?? 5000,
    maxFailureRatio: config.MaxFailureRatio ?? 0,
  };
}

function toUpdateStatus(status: NonNullable<ApiService['UpdateStatus']>): NonNullable<ServiceSeen['updateStatus']> {
  return {
    state: status.State as UpdateState,
    message: status.Message ?? '',
    ...(status.StartedAt ? { startedAt: moment(status.StartedAt) } : {}),
    ...(status.CompletedAt ? { completedAt: moment(status.CompletedAt) } : {}),
  };
}

function toHealth(
  check: NonNullable<NonNullable<ApiService['Spec']['TaskTemplate']['ContainerSpec']>['Healthcheck']>,
): HealthSettings {
  const [how, ...words] = check.Test ?? [];
  const settings: HealthSettings = {};
  if (how === 'CMD-SHELL' || how === 'CMD') settings.cmd = words.join(' ');
  if (how === 'NONE') settings.cmd = 'none';
  const { Interval, Timeout, StartPeriod, Retries } = check;
  if (Interval) settings.interval = Interval / 1e6;
  if (Timeout) settings.timeout = Timeout / 1e6;
  if (StartPeriod) settings.startPeriod = StartPeriod / 1e6;
  if (Retries) settings.retries = Retries;
  return settings;
}

function milliseconds(nanoseconds: number | undefined): number | undefined {
  return nanoseconds === undefined ? undefined : nanoseconds / 1e6;
}
