/** For tests: a cluster without engines. Tests say what the API answers, and see what was asked. */
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster, ClusterNode } from '../cluster/index.ts';
import type { Engine } from '../engine/index.ts';
import type { ApiContainer, ApiContainerDetails, ApiNode, ApiService, ApiTask } from './api-types.ts';

/** How a node's engine answers: as it should, with an error, or not as long as it hangs. */
export type Health = 'well' | 'dead' | 'hung';

export interface FakeNode {
  name: string;
  health: Health;
  /** How many milliseconds its clock is ahead of this machine's. */
  skew: number;
  containers: ApiContainer[];
  /** How often its containers were asked for. */
  listed: number;
  /** Images that it has, and volumes. */
  images: string[];
  volumes: string[];
  /** What an inspection tells of containers, by their ids; of others, that two probes failed. */
  details: Map<string, ApiContainerDetails>;
  /** Sends an event, of any kind: recorders only take it for a wake-up. */
  event(): void;
  /** Ends its event stream, as a dying engine does. */
  hangUp(): void;
  /** True while somebody listens to its events. */
  heard(): boolean;
}

export interface FakeCluster {
  cluster: Cluster;
  nodes: [FakeNode, FakeNode, FakeNode];
  tasks: ApiTask[];
  services: ApiService[];
  /** False: the manager answers that it is none. */
  swarm: boolean;
  /** The labels of the swarm. */
  labels: Record<string, string>;
  /** How many milliseconds answers take on their way, so that they are old when they arrive. */
  delay: number;
  /** Called whenever tasks are listed, before the answer is made. */
  onLook(): void;
  looks: number;
  /** Images that a registry has, and those it was asked for. */
  registry: string[];
  asked: string[];
  contentOf: Cluster['contentOf'];
}

/** For tests: three nodes, an empty swarm, programs of nodes that run on this machine. */
export function fakeCluster(): FakeCluster {
  const made: Made[] = [1, 2, 3].map((number) => fakeNode(number, () => fake));
  const [first, second, third] = made as [Made, Made, Made];
  const fake: FakeCluster = {
    cluster: {
      name: 'fake',
      driver: 'fake',
      nodes: made.map(({ node }) => node),
      managers: 1,
      manager: first.node,
      attached: false,
      assertOurs: async () => {},
      ports: new Map(),
      alike: {},
      facts: async () => ({ name: 'fake', driver: 'fake', engineVersion: '0', mesh: 'ipvs', patience: 1 }),
      patience: async () => 1,
      loadImages: async () => {},
      contentOf: (node, imageId) => fake.contentOf(node, imageId),
      isKitImage: (image) => image.startsWith('simplenode:'),
      close: () => {},
    },
    nodes: [first.fake, second.fake, third.fake],
    tasks: [],
    services: [],
    swarm: true,
    labels: {},
    delay: 0,
    onLook: () => {},
    looks: 0,
    registry: [],
    asked: [],
    contentOf: async () => undefined,
  };
  return fake;
}

interface Made {
  node: ClusterNode;
  fake: FakeNode;
}

function fakeNode(number: number, swarm: () => FakeCluster): Made {
  let events = new EventEmitter();
  const name = `docker-node${number}`;
  const fake: FakeNode = {
    name,
    health: 'well',
    skew: 0,
    containers: [],
    listed: 0,
    images: [],
    volumes: [],
    details: new Map(),
    hangUp: () => {
      events.emit('end');
      events.removeAllListeners();
    },
    heard: () => events.listenerCount('data') > 0,
    event: () => void events.emit('data', Buffer.from(`${JSON.stringify({ Type: 'service', Action: 'update' })}\n`)),
  };
  const answer = async <T>(make: () => T) => {
    while (fake.health === 'hung') await pause(5);
    if (fake.health === 'dead') throw new Error(`docker exec ${name} exited with 1`);
    return make();
  };
  const late = async <T>(make: () => T) => {
    const made = await answer(make);
    if (swarm().delay > 0) await pause(swarm().delay);
    return made;
  };
  const managed = <T>(make: () => T) =>
    late(() => {
      if (!swarm().swarm) throw Object.assign(new Error('not a manager'), { statusCode: 503 });
      return make();
    });
  const nodes = (): ApiNode[] =>
    swarm().nodes.map((node, index) => ({
      ID: `node-${index + 1}`,
      CreatedAt: new Date(0).toISOString(),
      Spec: { Role: index === 0 ? 'manager' : 'worker', Availability: 'active' },
      Description: { Hostname: node.name },
      Status: { State: 'ready' },
      ...(index === 0 ? { ManagerStatus: { Leader: true } } : {}),
    }));
  const removeService = (id: string) => {
    swarm().services = swarm().services.filter(({ ID }) => ID !== id);
    swarm().tasks = swarm().tasks.filter(({ ServiceID }) => ServiceID !== id);
  };
  const calls = {
    info: () =>
      answer(() => ({
        SystemTime: new Date(Date.now() + fake.skew).toISOString(),
        Swarm: swarmInfo(number, swarm().swarm),
      })),
    listTasks: () =>
      managed(() => {
        swarm().looks += 1;
        swarm().onLook();
        return structuredClone(swarm().tasks);
      }),
    listServices: () => managed(() => structuredClone(swarm().services)),
    listNodes: () => managed(nodes),
    listSecrets: () => managed(() => []),
    listConfigs: () => managed(() => []),
    listNetworks: () => answer(() => []),
    listVolumes: () => answer(() => ({ Volumes: fake.volumes.map((Name) => ({ Name })) })),
    listContainers: () =>
      late(() => {
        fake.listed += 1;
        return structuredClone(fake.containers);
      }),
    getContainer: (id: string) => ({
      inspect: () => answer(() => fake.details.get(id) ?? { State: { Health: { FailingStreak: 2 } } }),
    }),
    listImages: () => answer(() => fake.images.map((name) => ({ Id: `sha256:${name}`, RepoTags: [name] }))),
    getImage: (image: string) => ({
      inspect: () =>
        answer(() => {
          if (!fake.images.includes(image)) throw Object.assign(new Error('no such image'), { statusCode: 404 });
          return { Id: image };
        }),
    }),
    getService: (id: string) => ({ remove: () => managed(() => removeService(id)) }),
    swarmInspect: () => managed(() => ({ Version: { Index: 1 }, Spec: { Labels: { ...swarm().labels } } })),
    swarmUpdate: ({ _body }: { _body: { Labels: Record<string, string> } }) =>
      managed(() => {
        swarm().labels = _body.Labels;
      }),
  };
  const streams = {
    getEvents: () =>
      late(() => {
        const stream = new EventEmitter();
        events = stream;
        return Object.assign(stream, { destroy: () => stream.removeAllListeners() });
      }),
    ping: () => answer(() => 'OK'),
    getImage: (image: string) => ({
      distribution: () =>
        answer(() => {
          swarm().asked.push(image);
          if (!swarm().registry.includes(image)) throw new Error('no registry answers');
        }),
    }),
  };
  const engine = { name, calls, streams, close: () => {} } as unknown as Engine;
  const enter = (argv: string[]) => ['env', ...argv];
  const keep: ClusterNode['keep'] = (argv) => ({ argv: [...argv], resize: () => {}, end: () => {} });
  const terminal = async () => Promise.reject(new Error('no terminal'));
  const node = { name, address: `127.0.0.${number}`, enter, keep, terminal, restart: async () => {}, engine };
  return { fake, node };
}

function swarmInfo(number: number, swarm: boolean) {
  const LocalNodeState = swarm ? 'active' : 'inactive';
  return { LocalNodeState, ControlAvailable: swarm && number === 1, NodeID: swarm ? `node-${number}` : '' };
}

/** For tests: a service as the API shows it. */
export function apiService(name: string, replicas = 1): ApiService {
  return {
    ID: `id-of-${name}`,
    CreatedAt: '2026-01-02T03:04:05.123456789Z',
    UpdatedAt: '2026-01-02T03:04:05.123456789Z',
    Spec: {
      Name: name,
      Mode: { Replicated: { Replicas: replicas } },
      TaskTemplate: { ContainerSpec: { Image: 'simplenode:0.1' } },
    },
  };
}

/** For tests: a task as the API shows it. */
export function apiTask(
  service: string,
  slot: number,
  state: ApiTask['Status']['State'],
  changes: Partial<ApiTask> = {},
): ApiTask {
  return {
    ID: `${service}-${slot}`,
    ServiceID: `id-of-${service}`,
    NodeID: `node-${slot}`,
    Slot: slot,
    CreatedAt: '2026-01-02T03:04:05.123456789Z',
    DesiredState: 'running',
    Spec: { ContainerSpec: { Image: 'simplenode:0.1' } },
    Status: { State: state, Timestamp: '2026-01-02T03:04:06.5Z' },
    ...changes,
  };
}

/** For tests: a task's container as the API shows it. */
export function apiContainer(task: ApiTask, service: string, changes: Partial<ApiContainer> = {}): ApiContainer {
  const taskName = `${service}.${task.Slot}.${task.ID}`;
  return {
    Id: `container-of-${task.ID}`,
    Names: [`/${taskName}`],
    State: 'running',
    Status: 'Up 5 seconds',
    Image: 'simplenode:0.1',
    ImageID: 'sha256:1',
    Labels: {
      'com.docker.swarm.service.name': service,
      'com.docker.swarm.task.id': task.ID,
      'com.docker.swarm.task.name': taskName,
    },
    ...changes,
  };
}
