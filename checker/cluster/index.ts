/** Engines, one swarm: brought up, opened, looked at, taken down. */
import { containers } from './containers/index.ts';
import { driverOf } from './driver.ts';
import { nodeNames, usualSize } from './names.ts';
import { machineSources, type Sources } from './sources/index.ts';
import type { Cluster, ClusterStatus, OnProgress, UpOptions } from './types.ts';

export { abandoned } from './abandoned.ts';
export { configSchema } from './config/index.ts';
export { doctor, type Finding } from './doctor/index.ts';
export { assertFit } from './fit.ts';
export { loginShell } from './keeper.ts';
export { lock } from './lock.ts';
export { swarmInfo } from './membership.ts';
export { type ClusterSize, nameOfOwn, onCluster, usualSize } from './names.ts';
export { withPatience } from './patience.ts';
export type { Source, Sources } from './sources/index.ts';
export { dissolveSwarm, formSwarm, isFormed, isFormedAs, isFormedByKit } from './swarm.ts';
export type { Cluster, ClusterNode, ClusterStatus, OnProgress, Terminal, TerminalSize, UpOptions } from './types.ts';
export { makeUsual, unusual } from './usual.ts';
export { wake } from './wake.ts';

/** Brings a cluster up, from nothing or from what there is of it, and opens it. Where it is aborted, what was made is undone first. */
export async function up(
  name: string,
  onProgress: OnProgress,
  options: UpOptions = {},
  signal?: AbortSignal,
): Promise<Cluster> {
  return (await driverOf(name)).up(name, onProgress, options, signal);
}

/** Opens a cluster that is up. Throws a BrokenError that names the next command where it is not. */
export async function open(name: string): Promise<Cluster> {
  return (await driverOf(name)).open(name);
}

/** Removes a cluster, with `purge` also the images kept for the next one; resolves with what was removed. */
export async function down(name: string, { purge = false } = {}): Promise<string[]> {
  return (await driverOf(name)).down(name, { purge });
}

/** True where a cluster's nodes are containers of this machine: another cluster can be brought up beside it. */
export async function areContainers(name: string): Promise<boolean> {
  return (await driverOf(name)) === containers;
}

/** The names of a cluster's nodes, which are not asked; where it is not up, those that it would have. */
export async function namesOfNodes(name: string): Promise<string[]> {
  const driver = await driverOf(name);
  return driver.namesOfNodes?.(name) ?? nodeNames(usualSize.nodes);
}

/** What there is of a cluster. */
export async function status(name: string): Promise<ClusterStatus> {
  return (await driverOf(name)).status(name);
}

/**
 * Whether there is anything of a cluster, for who brings it up and removes it again if not. Its engine is started first: one that does not run
 * may hold it. Throws where that cannot be told.
 */
export async function isThere(name: string, onProgress: OnProgress, signal?: AbortSignal): Promise<boolean> {
  const driver = await driverOf(name);
  if (driver.isThere) return driver.isThere(name, onProgress, signal);
  return (await driver.status(name)).state !== 'down';
}

/** What a bug report wants to know of a cluster, also where it is broken or half there. */
export async function sources(name: string): Promise<Sources> {
  const driver = await driverOf(name);
  return (await driver.sources?.(name)) ?? machineSources(await driver.open(name));
}
