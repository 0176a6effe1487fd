/** A cluster of containers that is up, ready to be used. */
import { ask, type ContainerInspectInfo, type LocalEngine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { hasProgram } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { assemble } from '../assemble.ts';
import { Keeper } from '../keeper.ts';
import { type ClusterSize, containerName, hostPorts, managerName, nodeNames, onCluster } from '../names.ts';
import { patienceBytes, patienceFile, readPatience, toPatience } from '../patience.ts';
import type { Cluster, ClusterNode } from '../types.ts';
import { enterContainer, inspect } from './container.ts';
import { engineInside } from './engine-inside.ts';
import { meshOf } from './mesh.ts';
import { nodeAddresses } from './network.ts';
import { beginningOf } from './plain-file.ts';
import { reachContainer } from './reach.ts';
import { rootOf } from './root.ts';
import { sizeOf } from './size.ts';
import { terminalIn } from './terminal.ts';

/** Opens a cluster. Throws a BrokenError that names the next command where it is not up or lacks a node. */
export async function openCluster(local: LocalEngine, cluster: string): Promise<Cluster> {
  assertProgram(local);
  const next = `swarmlab up${onCluster(cluster)}`;
  const [addresses, size] = await Promise.all([nodeAddresses(local.engine, cluster), sizeOf(local.engine, cluster)]);
  if (!addresses) throw new BrokenError(say.cluster.notUp(cluster), { next });
  const names = nodeNames(size.nodes);
  const found = await Promise.all(names.map((node) => inspect(local.engine, containerName(cluster, node))));
  const absent = names.filter((_, index) => !found[index]?.State.Running || found[index]?.State.Paused);
  if (absent.length > 0) throw new BrokenError(say.cluster.notRunning(cluster, absent), { next });
  const containers = new Map(found.flatMap((container, index) => (container ? [[names[index] ?? '', container]] : [])));
  return connect(local, cluster, size, addresses, containers, next);
}

/** Nodes are entered through it: without it every program on them would fail, each in its own words. */
export function assertProgram({ docker: [program = ''] }: LocalEngine): void {
  const { found, next } = say.cluster.findings.noDocker;
  if (!hasProgram(program)) throw new BrokenError(found, { next });
}

/** A file that is seen from here costs nothing to read, where a program started inside costs 70 ms. */
async function patienceInside(local: LocalEngine, container: string, node: ClusterNode): Promise<number | undefined> {
  const root = await rootOf(local, container);
  if (root === undefined) return readPatience(node);
  return toPatience(await beginningOf(root, patienceFile, patienceBytes).catch(() => ''));
}

function connect(
  local: LocalEngine,
  cluster: string,
  size: ClusterSize,
  addresses: Map<string, string>,
  containers: Map<string, ContainerInspectInfo>,
  next: string,
): Cluster {
  const manager = containers.get(managerName);
  if (!manager) throw new Error('unreachable');
  const nodes = [...containers].map(([name, found]): ClusterNode => {
    const container = containerName(cluster, name);
    const address = addresses.get(name) ?? '';
    const { calls } = local.engine;
    const ways = { enter: enterContainer(local, container), reach: reachContainer(local, found, container) };
    const { keep } = new Keeper(ways);
    return {
      name,
      address,
      ...ways,
      keep,
      terminal: terminalIn(local, container, keep),
      restart: () => ask(local.engine, say.engine.asked.restart(name), calls.getContainer(container).restart()),
      engine: { ...engineInside(local, container, name), next },
    };
  });
  const ports = new Map<number, string>();
  for (const port of hostPorts) {
    const binding = manager.NetworkSettings.Ports[`${port}/tcp`]?.[0];
    if (binding) ports.set(port, `${binding.HostIp}:${binding.HostPort}`);
  }
  return assemble({
    name: cluster,
    driver: 'containers',
    nodes,
    managers: size.managers,
    ports,
    alike: { nodeImage: manager.Config.Image },
    images: local.engine,
    mesh: (manager) => meshOf(local.engine, containerName(cluster, manager.name)),
    patience: (manager) => patienceInside(local, containerName(cluster, manager.name), manager),
    close: () => local.engine.close(),
  });
}
