import { say } from '../../words/index.ts';
import { keepPatience, measurePatience, readPatience } from '../patience.ts';
import { formSwarm, isFormed } from '../swarm.ts';
import type { Cluster, OnProgress } from '../types.ts';
import type { Fleet } from './fleet.ts';
import { provideOnNodes } from './images.ts';
import { openFleet } from './open.ts';
import { takeNodes } from './ours.ts';

/** Makes machines a cluster: one swarm, where the kit may form it, with the labs' images. What is there stays as it is. */
export async function bringUpFleet(name: string, fleet: Fleet, onProgress: OnProgress): Promise<Cluster> {
  onProgress(say.cluster.remote.reaching(fleet.ways.map((way) => way.name)));
  const cluster = await openFleet(name, fleet);
  try {
    if (!(await isFormed(cluster.nodes))) {
      await cluster.assertOurs();
      onProgress(say.cluster.doing.join);
      await takeNodes(name, cluster.nodes);
      await formSwarm(cluster);
    }
    await provideOnNodes(cluster.nodes, onProgress);
    const { manager } = cluster;
    if ((await readPatience(manager)) === undefined) await keepPatience(manager, await measurePatience(cluster.nodes));
    return cluster;
  } catch (error) {
    cluster.close();
    throw error;
  }
}
