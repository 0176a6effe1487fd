/** Nodes whose disk is full: a restart gives back what was mounted or held open, and a worker can be made anew. */
import { BrokenError } from '../../errors.ts';
import type { Hindrance } from '../../model.ts';
import { say } from '../../words/index.ts';
import { hindrancesOf } from '../fit.ts';
import { onCluster } from '../names.ts';
import type { Cluster, OnProgress } from '../types.ts';

/**
 * Resolves with the workers that only their removal mends. Throws a BrokenError where that would not help, as all are full and so is
 * what they stand on, or would lose the swarm with its manager.
 */
export async function makeRoom(cluster: Cluster, onProgress: OnProgress): Promise<string[]> {
  const full = named((await hindrancesOf(cluster)).filter(({ kind }) => kind === 'disk'));
  if (full.length === 0) return [];
  onProgress(say.cluster.doing.restart(full));
  await Promise.all(cluster.nodes.filter(({ name }) => full.includes(name)).map((node) => node.restart()));
  const still = named(await hindrancesOf(cluster)).filter((name) => full.includes(name));
  const managers = cluster.nodes.slice(0, cluster.managers).map(({ name }) => name);
  const [lost] = still.length === cluster.nodes.length ? still : still.filter((name) => managers.includes(name));
  if (lost === undefined) return still;
  const anew = `swarmlab down${onCluster(cluster.name)} && swarmlab up${onCluster(cluster.name)}`;
  throw new BrokenError(say.cluster.nodeDiskFull(lost), { next: anew });
}

function named(found: readonly Hindrance[]): string[] {
  return [...new Set(found.map(({ node }) => node))];
}
