import type { Cluster, ClusterNode } from '../../cluster/index.ts';

/**
 * The node that a tutorial's prompt means: by its name; else `manager1`, `master` and the like are the manager, `worker2` is the
 * second worker and `node3` the third node. Undefined where the name tells nothing, or of a node that there is not.
 */
export function nodeOf(host: string | undefined, { nodes, manager }: Cluster): ClusterNode | undefined {
  if (host === undefined) return manager;
  const named = nodes.find(({ name }) => name === host);
  if (named) return named;
  const number = Number(/\d+$/.exec(host)?.[0] ?? 1);
  if (/manager|master|leader/i.test(host)) return number <= 1 ? manager : undefined;
  if (/worker|slave|agent/i.test(host)) return nodes.filter((node) => node !== manager)[number - 1];
  return /^(?:node|host|vm|machine|server)-?\d+$/i.test(host) ? nodes[number - 1] : undefined;
}
