/** What there is on a cluster that a command could take away, asked of its engines at this moment. */
import type { Cluster, ClusterNode } from '../../cluster/index.ts';
import type { Engine } from '../../engine/index.ts';
import type { Other } from '../../model.ts';

/** One thing on the cluster. */
export interface Found extends Other {
  /** Nothing else ever has the same. */
  id: string;
  /** What commands may call it besides. */
  aliases: string[];
  /** Of a container: the service it is a task of. Of a node: the services with tasks on it. By their ids. */
  services: string[];
  /** The stack that it belongs to. */
  stack?: string;
  /** True where a `prune` takes it; `dangling`: an image without a name. */
  unused?: boolean;
  dangling?: boolean;
  manager?: boolean;
}

export interface Inventory {
  things: Found[];
  /** Nodes that told what they have; of others nothing is known. */
  heard: string[];
}

/** Asks all engines at once. */
export async function takeInventory({ nodes, manager }: Cluster): Promise<Inventory> {
  const [shared, ...own] = await Promise.all([
    ofSwarm(manager.engine).catch(() => undefined), // no swarm, or a manager that is stopped: nothing can be asked of it
    ...nodes.map((node) => ofNode(node).catch(() => undefined)),
  ]);
  const heard = nodes.filter((_, index) => own[index] !== undefined).map(({ name }) => name);
  return {
    things: [...(shared ?? []), ...own.flatMap((things) => things ?? [])],
    heard: shared ? ['', ...heard] : heard,
  };
}

const namespace = 'com.docker.stack.namespace';
const ofService = 'com.docker.swarm.service.id';
/** Those that every engine has. */
const builtIn = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge'];

type Labels = Record<string, string> | null | undefined;

interface Named {
  ID: string;
  Spec: { Name: string; Labels?: Labels };
}

const inStack = (labels: Labels) => (labels?.[namespace] === undefined ? {} : { stack: labels[namespace] });

async function ofSwarm({ calls }: Engine): Promise<Found[]> {
  const [services, secrets, configs, nodes, tasks] = await Promise.all([
    calls.listServices() as Promise<unknown> as Promise<Named[]>,
    calls.listSecrets() as Promise<unknown> as Promise<Named[]>,
    calls.listConfigs() as Promise<unknown> as Promise<Named[]>,
    calls.listNodes() as Promise<{ ID: string; Spec?: { Role?: string }; Description?: { Hostname?: string } }[]>,
    calls.listTasks() as Promise<{ ServiceID?: string; NodeID?: string; DesiredState?: string }[]>,
  ]);
  const named = (kind: Found['kind'], all: Named[]) =>
    all.map(
      ({ ID, Spec }): Found => ({ kind, id: ID, name: Spec.Name, aliases: [], services: [], ...inStack(Spec.Labels) }),
    );
  const onNode = (id: string) =>
    tasks.flatMap(({ ServiceID, NodeID, DesiredState }) =>
      NodeID === id && DesiredState === 'running' && ServiceID ? ServiceID : [],
    );
  return [
    ...named('service', services),
    ...named('secret', secrets),
    ...named('config', configs),
    ...nodes.map(({ ID, Spec, Description }): Found => {
      const name = Description?.Hostname ?? ID;
      return { kind: 'node', id: ID, name, aliases: [], services: onNode(ID), manager: Spec?.Role === 'manager' };
    }),
  ];
}

async function ofNode({ name: node, engine: { calls } }: ClusterNode): Promise<Found[]> {
  const dangling = { filters: { dangling: ['true'] } };
  const [containers, volumes, unusedVolumes, networks, unusedNetworks, images] = await Promise.all([
    calls.listContainers({ all: true }),
    calls.listVolumes(),
    calls.listVolumes(dangling),
    calls.listNetworks(),
    calls.listNetworks(dangling),
    calls.listImages(),
  ]);
  const used = new Set(containers.map(({ ImageID }) => ImageID));
  const idle = new Set([
    ...(unusedVolumes.Volumes ?? []).map(({ Name }) => Name),
    ...unusedNetworks.map(({ Id }) => Id),
  ]);
  return [
    ...containers.map(({ Id, Names, State, Labels }): Found => {
      const [first = Id.slice(0, 12), ...aliases] = (Names ?? []).map((one) => one.replace(/^\//, ''));
      const services = Labels?.[ofService] === undefined ? [] : [Labels[ofService]];
      const unused = ['created', 'exited', 'dead'].includes(State);
      return { kind: 'container', id: Id, name: first, node, aliases, services, unused };
    }),
    ...(volumes.Volumes ?? []).map((volume): Found => {
      const { Name, CreatedAt = '' } = volume as { Name: string; CreatedAt?: string };
      const id = `${node} ${Name} ${CreatedAt}`;
      return { kind: 'volume', id, name: Name, node, aliases: [], services: [], unused: idle.has(Name) };
    }),
    ...networks
      .filter(({ Name }) => !builtIn.includes(Name))
      .map(({ Id, Name, Labels }): Found => {
        const common = { kind: 'network', id: Id, name: Name, aliases: [], services: [], ...inStack(Labels) } as const;
        return { ...common, aliases: [], services: [], node, unused: idle.has(Id) };
      }),
    ...images.flatMap(({ Id, RepoTags }) => {
      const tags = (RepoTags ?? []).filter((tag) => tag !== '<none>:<none>');
      const short = Id.replace(/^sha256:/, '').slice(0, 12);
      const names = tags.length > 0 ? tags : [short];
      return names.map((name): Found => {
        const aliases = [short, Id, Id.replace(/^sha256:/, ''), name.replace(/:latest$/, '')];
        const id = `${node} ${name} ${Id}`;
        return {
          kind: 'image',
          id,
          name,
          node,
          aliases,
          services: [],
          unused: !used.has(Id),
          dangling: tags.length === 0,
        };
      });
    }),
  ];
}
