import type { Cluster, ClusterNode } from '../../cluster/index.ts';
import { numberAmong, placeOf } from '../../lab/index.ts';

/**
 * The node that a tutorial's prompt means: by its name; else `manager1`, `master` and the like are the manager, `worker2` is the
 * second worker and `node3` the third node. `hosts` are all that the tutorial names: `ds1` to `ds3` are the nodes in their order, and
 * where it names one machine only, all was typed there. Undefined where nothing tells it, or of a node that there is not.
 */
export function nodeOf(
  host: string | undefined,
  { nodes, manager }: Cluster,
  hosts: readonly string[] = [],
): ClusterNode | undefined {
  if (host === undefined) return manager;
  const named = nodes.find(({ name }) => name === host);
  if (named) return named;
  const place = placeOf(host);
  switch (place?.role) {
    case 'manager':
      return place.number <= 1 ? manager : undefined;
    case 'worker':
      return nodes.filter((node) => node !== manager)[place.number - 1];
    case 'node':
      return nodes[place.number - 1];
    default: {
      const number = numberAmong(host, hosts, nodes.length);
      if (number !== undefined) return nodes[number - 1];
      return hosts.length > 0 && hosts.every((other) => other === host) ? manager : undefined;
    }
  }
}
