import type { ContainerSeen, HttpAnswer, NodeSeen, Observation, Range, ServiceSeen, TaskSeen } from '../model.ts';

/** For tests: a moment, in seconds since the service `simple` was made. */
export function second(seconds: number): number {
  return 1_700_000_000_000 + seconds * 1000;
}

/** For tests: a range from what an author would write. */
export function range(text: string): Range {
  const [, op = '=', value = ''] = /^(>=|<=|>|<|=)?(\d+)$/.exec(text) ?? [];
  return { op: (op || '=') as Range['op'], value: Number(value), text };
}

/** For tests: `docker-node1`, the manager, to `docker-node3`. */
export function node(number: number, changes: Partial<NodeSeen> = {}): NodeSeen {
  const role = number === 1 ? 'manager' : 'worker';
  const name = `docker-node${number}`;
  const seen = { id: `node-${number}`, name, role, joinedAt: second(0), leader: number === 1 } as const;
  return { ...seen, state: 'ready', availability: 'active', ...changes };
}

/** For tests: a service `simple` of two replicas of simplenode:0.1. */
export function service(changes: Partial<ServiceSeen> = {}): ServiceSeen {
  return {
    id: 'service-1',
    name: 'simple',
    createdAt: second(0),
    updatedAt: second(0),
    mode: 'replicated',
    replicas: 2,
    image: 'simplenode:0.1',
    ports: [{ published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' }],
    labels: {},
    update: { parallelism: 1 },
    rollback: { parallelism: 1 },
    hasPrevious: false,
    ...changes,
  };
}

/** For tests: a task that runs in this slot, on the node of the slot's number unless it is told otherwise. */
export function task(slot: number, changes: Partial<TaskSeen> & { on?: number } = {}): TaskSeen {
  const { on = slot, ...others } = changes;
  const id = others.id ?? `task-${slot}-${others.createdAt ?? 0}`;
  return {
    serviceId: 'service-1',
    service: 'simple',
    slot,
    nodeId: `node-${on}`,
    nodeName: `docker-node${on}`,
    desired: 'running',
    state: 'running',
    since: second(2),
    createdAt: second(1),
    image: 'simplenode:0.1',
    message: '',
    error: '',
    seen: [],
    ...others,
    id,
  };
}

/** For tests: a task that is over and not wanted any more. */
export function ended(slot: number, changes: Parameters<typeof task>[1] = {}): TaskSeen {
  return task(slot, { desired: 'shutdown', state: 'shutdown', ...changes });
}

/** For tests: a global service's task. */
export function globalTask(number: number, changes: Partial<TaskSeen> = {}): TaskSeen {
  const { slot: _, ...others } = task(number, changes);
  return others;
}

/** For tests: the running container of a task. */
export function container(of: TaskSeen, changes: Partial<ContainerSeen> = {}): ContainerSeen {
  const taskName = `${of.service}.${of.slot ?? of.nodeId}`;
  return {
    node: of.nodeName,
    id: of.containerId ?? `container-of-${of.id}`,
    name: `${taskName}.${of.id}`,
    state: 'running',
    service: of.service,
    taskId: of.id,
    taskName,
    image: of.image,
    imageId: 'sha256:1',
    ...changes,
  };
}

/** For tests: an answer of the sample application. */
export function answer(url: string, changes: Partial<HttpAnswer> = {}): HttpAnswer {
  return { url, status: 200, body: 'Hello V0.1: 0123456789ab\n', ...changes };
}

/** For tests: three nodes that run `simple` as it is asked to, with a container each. */
export function observation(changes: Partial<Observation> = {}): Observation {
  const tasks = changes.tasks ?? [task(1), task(2)];
  return {
    at: second(1000),
    swarm: true,
    nodes: [node(1), node(2), node(3)],
    services: [service()],
    history: [],
    containers: tasks.filter(({ state }) => state === 'running').map((one) => container(one)),
    silent: [],
    ...changes,
    tasks,
  };
}
