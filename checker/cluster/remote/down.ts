import { say } from '../../words/index.ts';
import { dissolveSwarm } from '../swarm.ts';
import type { ClusterNode } from '../types.ts';
import type { Fleet } from './fleet.ts';
import { removeFrom } from './images.ts';
import { openFleet } from './open.ts';
import { assertOurs, giveBack, isMarked } from './ours.ts';

/**
 * Makes the machines leave the swarm that the kit formed, with `purge` also removes the labs' images from them; resolves with what
 * was removed. A swarm of others, and one that was only attached, stays as it is.
 */
export async function takeDownFleet(name: string, fleet: Fleet, { purge }: { purge: boolean }): Promise<string[]> {
  if (fleet.swarm === 'attach') return [];
  const cluster = await openFleet(name, fleet);
  try {
    const ours = await marked(cluster.nodes);
    if (ours.length === 0) return [];
    await assertOurs(name, ours);
    await dissolveSwarm(ours);
    await Promise.all(ours.map(giveBack));
    if (purge) await Promise.all(ours.map(removeFrom));
    return [say.cluster.remote.swarmOf(ours.map((node) => node.name))];
  } finally {
    cluster.close();
  }
}

async function marked(nodes: ClusterNode[]): Promise<ClusterNode[]> {
  const marks = await Promise.all(nodes.map(isMarked));
  return nodes.filter((_, index) => marks[index]);
}
