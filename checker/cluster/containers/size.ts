/**
 * How many nodes a cluster has, and how many of them manage it. The labels of containers never change, and a cluster may grow:
 * a volume that holds nothing bears them, and goes with the cluster. One of the usual size needs none.
 */
import { ask, type Engine, ifThere } from '../../engine/index.ts';
import { BrokenError, UsageError } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { type ClusterSize, labels, onCluster, sizeVolume, usualSize } from '../names.ts';
import type { UpOptions } from '../types.ts';

/** The size of a cluster, also of one that is not there, or of which nodes were removed by hand. */
export async function sizeOf(engine: Engine, cluster: string): Promise<ClusterSize> {
  const [kept, highest] = await Promise.all([keptSize(engine, cluster), highestNode(engine, cluster)]);
  // A person who prunes volumes may have removed what was kept: the nodes themselves are still there.
  return kept ?? { ...usualSize, nodes: Math.max(usualSize.nodes, highest) };
}

/** The size that a cluster is to have. Throws where that is less than it has: nodes are not removed one by one. */
export async function sizeFor(engine: Engine, cluster: string, options: UpOptions): Promise<ClusterSize> {
  const before = await sizeOf(engine, cluster);
  const isThere = (await highestNode(engine, cluster)) > 0;
  const {
    nodes = isThere ? before.nodes : usualSize.nodes,
    managers = isThere ? before.managers : usualSize.managers,
  } = options;
  if (managers > nodes) throw new UsageError(say.cluster.tooManyManagers(nodes, managers));
  if (isThere && nodes < before.nodes) {
    const next = `swarmlab down${onCluster(cluster)}`;
    throw new BrokenError(say.cluster.doesNotShrink(cluster, before.nodes, nodes), { next });
  }
  return { nodes, managers };
}

/** Keeps the size of a cluster that is up. */
export async function keepSize(engine: Engine, cluster: string, { nodes, managers }: ClusterSize): Promise<void> {
  const before = await sizeOf(engine, cluster);
  if (before.nodes === nodes && before.managers === managers) return;
  await forgetSize(engine, cluster);
  const Name = sizeVolume(cluster);
  const Labels = { [labels.cluster]: cluster, [labels.nodes]: `${nodes}`, [labels.managers]: `${managers}` };
  await ask(engine, say.engine.asked.createVolume(Name), engine.calls.createVolume({ Name, Labels }));
}

/** Forgets the size of a cluster that is taken down. None kept is fine. */
export async function forgetSize(engine: Engine, cluster: string): Promise<void> {
  if (!(await keptSize(engine, cluster))) return; // a volume of that name that is not ours stays
  const name = sizeVolume(cluster);
  await ask(engine, say.engine.asked.remove(name), ifThere(engine.calls.getVolume(name).remove()));
}

async function keptSize(engine: Engine, cluster: string): Promise<ClusterSize | undefined> {
  const name = sizeVolume(cluster);
  const answer = ifThere(engine.calls.getVolume(name).inspect());
  const kept = (await ask(engine, say.engine.asked.inspectVolume(name), answer))?.Labels;
  if (kept?.[labels.cluster] !== cluster) return undefined;
  return { nodes: Number(kept[labels.nodes]), managers: Number(kept[labels.managers]) };
}

/** The number of the last of the nodes that there are; 0 where there is none. */
async function highestNode(engine: Engine, cluster: string): Promise<number> {
  const filters = { label: [`${labels.cluster}=${cluster}`, labels.node] };
  const answer = engine.calls.listContainers({ all: true, filters });
  const nodes = await ask(engine, say.engine.asked.listContainers, answer);
  return Math.max(0, ...nodes.map(({ Labels }) => Number(/\d+$/.exec(Labels[labels.node] ?? '')?.[0] ?? 0)));
}
