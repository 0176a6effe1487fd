/** What there is of a cluster of machines, also where some are not reached. */
import { setTimeout as pause } from 'node:timers/promises';
import { reason } from '../../engine/index.ts';
import { explain } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { hindrancesOf } from '../fit.ts';
import { isFormed } from '../swarm.ts';
import type { Cluster, ClusterStatus } from '../types.ts';
import { toldUnusual } from '../usual.ts';
import type { Fleet } from './fleet.ts';
import { reach } from './machines.ts';
import { clusterOf } from './open.ts';
import { isMarked } from './ours.ts';

const patience = 10_000; // milliseconds for nodes that run to answer

/** Looks, and changes nothing. */
export async function fleetStatus(name: string, fleet: Fleet): Promise<ClusterStatus> {
  const found = await reach(fleet.ways);
  const nodes = found.reached.map((one, index) => {
    const name = fleet.ways[index]?.name ?? '';
    return 'why' in one ? { name, state: 'unreachable' } : { name, state: 'running', address: one.node.address };
  });
  const base = { name, driver: fleet.driver, nodes, swarm: 'none' as const, ports: {} };
  const obstacles = found.reached.flatMap((one) => ('why' in one ? one.why : []));
  if (obstacles.length > 0) {
    for (const one of found.reached) if ('node' in one) one.node.engine.close();
    found.close();
    return { ...base, state: 'partly', problem: obstacles.join('; ') };
  }
  const cluster = clusterOf(name, fleet, found);
  try {
    const late = pause(patience, undefined, { ref: false }).then(() =>
      Promise.reject(new Error(say.cluster.notAnswering)),
    );
    return { ...base, ...(await Promise.race([standing(cluster), late])) };
  } catch (error) {
    return { ...base, state: 'partly', problem: explain(error) || reason(error) };
  } finally {
    cluster.close();
  }
}

/** Machines that are no swarm are a cluster only from the moment on that the kit took them. */
async function standing(
  cluster: Cluster,
): Promise<Pick<ClusterStatus, 'state' | 'swarm' | 'ports' | 'facts' | 'unusual' | 'problem'>> {
  const [found, formed, facts, marks] = await Promise.all([
    hindrancesOf(cluster, patience),
    isFormed(cluster.nodes),
    cluster.facts(),
    Promise.all(cluster.nodes.map(isMarked)),
  ]);
  const problem = found.map(say.cluster.hindrance).join('; ');
  if (problem !== '') return { state: 'partly', swarm: 'none', ports: {}, facts, problem };
  const ports = Object.fromEntries(cluster.ports);
  if (formed) return { state: 'up', swarm: 'ready', ports, facts, ...(await toldUnusual(cluster)) };
  return { state: cluster.attached || marks.includes(true) ? 'partly' : 'down', swarm: 'none', ports: {}, facts };
}
