import type { Cluster, ClusterNode } from '../cluster/index.ts';
import { ask } from '../engine/index.ts';
import type { Lab } from '../model.ts';
import { say } from '../words/index.ts';

/**
 * What a lab's progress belongs to: the swarm that the cluster is, undefined where its manager is in none. Of a lab that makes the
 * swarm itself, maybe again and again, it is the manager's engine.
 */
export async function swarmOf({ nodes }: Cluster, needs: Lab['needs']): Promise<string | undefined> {
  const infoOf = async ({ engine }: ClusterNode) => ask(engine, say.engine.asked.readState, engine.calls.info());
  const [manager, ...others] = nodes;
  if (!manager) return undefined;
  if (needs.swarm === 'none' || needs.managers === 1) {
    const { ID, Swarm } = await infoOf(manager);
    return (needs.swarm === 'none' ? ID : Swarm?.Cluster?.ID) || undefined;
  }
  // A lab with several managers may have one of them stopped: any of the others knows its swarm as well.
  const known = [manager, ...others.slice(0, needs.managers - 1)].map(async (node) => {
    return (await infoOf(node)).Swarm?.Cluster?.ID || Promise.reject(new Error(node.name));
  });
  return Promise.any(known).catch(() => undefined);
}
