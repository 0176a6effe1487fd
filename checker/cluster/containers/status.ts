/** What there is of a cluster, also where it is broken or half there. */
import { setTimeout as pause } from 'node:timers/promises';
import { type LocalEngine, reason } from '../../engine/index.ts';
import { explain } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { closeNodes } from '../assemble.ts';
import { hindrancesOf } from '../fit.ts';
import { containerName, nodeNames } from '../names.ts';
import { isFormed } from '../swarm.ts';
import type { ClusterStatus } from '../types.ts';
import { toldUnusual } from '../usual.ts';
import { inspect } from './container.ts';
import { nodeAddresses } from './network.ts';
import { openCluster } from './open.ts';
import { sizeOf } from './size.ts';

const patience = 10_000; // milliseconds for nodes that run to answer

/** Looks, and changes nothing. */
export async function clusterStatus(local: LocalEngine, cluster: string): Promise<ClusterStatus> {
  const addresses = await nodeAddresses(local.engine, cluster);
  const names = nodeNames((await sizeOf(local.engine, cluster)).nodes);
  const containers = await Promise.all(names.map((node) => inspect(local.engine, containerName(cluster, node))));
  const nodes = names.map((name, index) => {
    const address = addresses?.get(name);
    return { name, state: containers[index]?.State.Status ?? 'absent', ...(address ? { address } : {}) };
  });
  const base = { name: cluster, driver: 'containers', nodes, swarm: 'none' as const, ports: {} };
  if (nodes.every(({ state }) => state === 'absent')) return { ...base, state: 'down' };
  if (nodes.some(({ state }) => state !== 'running')) return { ...base, state: 'partly' };
  const opened = await openCluster(local, cluster);
  try {
    const late = pause(patience, undefined, { ref: false }).then(() =>
      Promise.reject(new Error(say.cluster.notAnswering)),
    );
    const asked = Promise.all([isFormed(opened.nodes), opened.facts()]);
    asked.catch(() => {}); // of what is in the way more is told than by whoever meets it first
    const problem = (await hindrancesOf(opened, patience)).map(say.cluster.hindrance).join('; ');
    if (problem !== '') return { ...base, state: 'partly', problem };
    const [formed, facts] = await Promise.race([asked, late]);
    const ports = Object.fromEntries(opened.ports);
    if (!formed) return { ...base, state: 'partly', ports, facts };
    return { ...base, state: 'up', swarm: 'ready', ports, facts, ...(await Promise.race([toldUnusual(opened), late])) };
  } catch (error) {
    return { ...base, state: 'partly', problem: explain(error) || reason(error) };
  } finally {
    closeNodes(opened);
  }
}
