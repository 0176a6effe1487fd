/** Three engines, one swarm: brought up, opened, looked at, taken down. */
import type { LocalEngine } from '../engine/index.ts';
import { say } from '../words/index.ts';
import { clusterNames, takeDown } from './containers/down.ts';
import { openCluster } from './containers/open.ts';
import { removeSeeds } from './containers/seed.ts';
import { type ClusterStatus, clusterStatus } from './containers/status.ts';
import { bringUp } from './containers/up.ts';
import { examine } from './doctor.ts';
import type { Finding } from './finding.ts';
import { provideEngine, requireEngine, stopPrivateEngine, wakeEngine, whileInUse } from './host/index.ts';
import { removeImages } from './images/index.ts';
import type { Cluster, OnProgress } from './types.ts';

export type { ClusterStatus } from './containers/status.ts';
export type { Finding } from './finding.ts';
export { lock } from './lock.ts';
export { nodeNames, onCluster } from './names.ts';
export { dissolveSwarm, formSwarm, isFormed, swarmInfo } from './swarm.ts';
export type { Cluster, ClusterNode, OnProgress } from './types.ts';

/** Brings a cluster up, from nothing or from what there is of it, and opens it. */
export async function up(name: string, onProgress: OnProgress): Promise<Cluster> {
  return whileInUse(async () => bringUp(await provideEngine(onProgress), name, onProgress));
}

/** Opens a cluster that is up. Throws a BrokenError that names the next command where it is not. */
export async function open(name: string): Promise<Cluster> {
  return openCluster(await requireEngine(), name);
}

/** Removes a cluster, with `purge` also the images kept for the next one; resolves with what was removed. */
export async function down(name: string, { purge = false } = {}): Promise<string[]> {
  const { local, woken, removed } = await whileInUse(async () => {
    const { local, woken } = await wakeEngine();
    return { local, woken, removed: await remove(local, name, purge) };
  });
  const stopped = await stopPrivateEngine(local);
  if (stopped && !woken) removed.push(say.cluster.ownEngine);
  local.engine.close();
  return removed;
}

async function remove(local: LocalEngine, name: string, purge: boolean): Promise<string[]> {
  const nodes = await takeDown(local, name);
  if (!purge || (await clusterNames(local)).length > 0) return nodes;
  await removeSeeds(local.engine);
  return [...nodes, ...(await removeImages(local.engine))];
}

/** What there is of a cluster. */
export async function status(name: string): Promise<ClusterStatus> {
  const local = await requireEngine();
  try {
    return await clusterStatus(local, name);
  } finally {
    local.engine.close();
  }
}

/** Whether this machine can run a cluster. Unless `quick`, tries a service, on a cluster made for it where none is up. */
export async function doctor(name: string, quick: boolean, onProgress: OnProgress): Promise<Finding[]> {
  const lend = async (local: LocalEngine, wanted: string) => {
    const isUp = (await clusterStatus(local, wanted)).state === 'up';
    const cluster = isUp ? await openCluster(local, wanted) : await bringUp(local, wanted, onProgress);
    const giveBack = async () => {
      for (const { engine } of cluster.nodes) engine.close();
      if (!isUp) await takeDown(local, wanted);
    };
    return { cluster, giveBack };
  };
  return whileInUse(() => examine(name, { quick, lend, onProgress }));
}
