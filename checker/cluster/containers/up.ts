/** Bringing a cluster of containers up, from whatever there is of it. */
import { ask, type Engine, type LocalEngine, orAborted, reason } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { closeNodes } from '../assemble.ts';
import { whileMaking } from '../host/index.ts';
import { provideImages } from '../images/index.ts';
import { appImages, containerName, hostPorts, labels, managerName, nodeNames, onCluster } from '../names.ts';
import { keepPatience, measurePatience } from '../patience.ts';
import { formSwarm } from '../swarm.ts';
import type { Cluster, OnProgress, UpOptions } from '../types.ts';
import { wake } from '../wake.ts';
import { inspect, isPortTaken, remove, start, takenPort } from './container.ts';
import { fullDisk } from './full-disk.ts';
import { keepLogs } from './logs.ts';
import { leaveWhereMoved } from './moved.ts';
import { type NodeNetwork, provideNetwork, reconnect, removeNetwork } from './network.ts';
import { chooseNodeImage } from './node-image.ts';
import { assertProgram, openCluster } from './open.ts';
import { freeAmong } from './ports.ts';
import { makeRoom } from './room.ts';
import { provideSeed } from './seed.ts';
import { keepSize, sizeFor } from './size.ts';
import { type NodeSpec, nodeContainer } from './spec.ts';

/**
 * Converges: what is there stays, what lacks is made, what stopped is started. Where it cannot be finished, what this call
 * made is removed again and its logs kept.
 */
export async function bringUp(
  local: LocalEngine,
  cluster: string,
  onProgress: OnProgress,
  options: UpOptions,
  signal?: AbortSignal,
): Promise<Cluster> {
  assertProgram(local);
  const { engine } = local;
  const size = await sizeFor(engine, cluster, options);
  const names = nodeNames(size.nodes);
  const image = await chooseNodeImage(local, cluster, options);
  const make = async () => {
    await provideImages(engine, image, onProgress);
    return provideSeed(local, image, onProgress);
  };
  const onWait = () => onProgress(say.cluster.doing.waitForImages);
  // Of images nothing has to be undone: they are not waited for.
  const { volume: seed, rights } = await orAborted(whileMaking(make, onWait), signal);
  const network = await provideNetwork(engine, cluster);
  const made: string[] = [];
  const running: string[] = [];
  let opened: Cluster | undefined;
  try {
    onProgress(say.cluster.doing.start(names));
    const shared = { cluster, image, seed, rights, freePorts: await freeAmong(hostPorts) };
    const specs = names.map((node) => ({ ...shared, node, address: network.addresses.get(node) ?? '' }));
    await allOf(specs.map((spec) => startNode(engine, spec, network, { made, running })));
    await keepSize(engine, cluster, size);
    signal?.throwIfAborted();
    const remake = async (full: string[]) => {
      for (const spec of specs.filter(({ node }) => full.includes(node))) {
        onProgress(say.cluster.doing.anew(spec.node));
        await remove(engine, containerName(cluster, spec.node));
        await createNode(engine, spec, made);
      }
      return openCluster(local, cluster);
    };
    opened = await openCluster(local, cluster);
    await wake(opened.nodes.filter(({ name }) => running.includes(name)));
    const full = await makeRoom(opened, onProgress);
    if (full.length > 0) {
      closeNodes(opened);
      opened = await remake(full);
    }
    signal?.throwIfAborted();
    onProgress(say.cluster.doing.join);
    await leaveWhereMoved(opened.nodes, onProgress);
    await formSwarm(opened);
    await opened.loadImages(appImages);
    if (made.includes(managerName)) await keepPatience(opened.manager, await measurePatience(opened.nodes));
    return opened;
  } catch (error) {
    if (opened) closeNodes(opened);
    const cause = await fullDisk(local, cluster, error);
    const logs = signal?.aborted ? undefined : await keepLogs(engine, cluster, made);
    await Promise.all(made.map((node) => remove(engine, containerName(cluster, node))));
    if (network.made) await removeNetwork(engine, cluster).catch(() => {}); // nodes from before may be on it
    signal?.throwIfAborted();
    const next = cause instanceof BrokenError && cause.next ? cause.next : 'swarmlab doctor';
    throw new BrokenError(say.cluster.notBroughtUp(cluster, logs), { next, cause });
  }
}

/** Notes which nodes are made, and which ran before. */
async function startNode(
  engine: Engine,
  spec: NodeSpec,
  { id }: NodeNetwork,
  { made, running }: { made: string[]; running: string[] },
): Promise<void> {
  const name = containerName(spec.cluster, spec.node);
  const found = await inspect(engine, name);
  if (!found) return createNode(engine, spec, made);
  if (found.Config.Labels[labels.cluster] !== spec.cluster) {
    throw new BrokenError(say.cluster.foreignContainer(name), { next: toType`docker rename ${name} other-name` });
  }
  const container = engine.calls.getContainer(name);
  if (found.State.Paused) await ask(engine, say.engine.asked.unpause(name), container.unpause());
  await reconnect(engine, found, spec.cluster, { id, address: spec.address });
  if (found.State.Running) {
    running.push(spec.node);
    return;
  }
  const started = container.start().catch((error: unknown) => {
    // Which ports a container has is settled when it is made.
    if (!isPortTaken(error)) throw error;
    const next = say.cluster.freeOrAnew(
      `swarmlab up${onCluster(spec.cluster)}`,
      `swarmlab down${onCluster(spec.cluster)}`,
    );
    throw new BrokenError(say.cluster.portTaken(spec.node, takenPort(error)), { next });
  });
  await ask(engine, say.engine.asked.start(name), started);
}

async function createNode(engine: Engine, spec: NodeSpec, made: string[]): Promise<void> {
  made.push(spec.node);
  try {
    await start(engine, nodeContainer(spec));
  } catch (error) {
    const canMove = spec.node === managerName && isPortTaken(error);
    if (!canMove) throw new BrokenError(say.cluster.nodeNotStarted(spec.node, reason(error)));
    await start(engine, nodeContainer({ ...spec, freePorts: new Set() })); // taken since we looked: any free ones will do
  }
}

/** As Promise.all, but what still goes on has ended when the first error is thrown: it could make what is being removed. */
async function allOf(parts: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(parts)).find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
}
