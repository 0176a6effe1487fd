import type { Observation } from '../../model.ts';
import { sha256 } from '../../submission/index.ts';

/**
 * A digest of what a cluster showed, so that a decision can be about it: its nodes, its services as they are specified, and the tasks that
 * are to run. What passes by itself, such as how an update stands, is left out.
 */
export function digestOfSeen({ nodes, services, tasks }: Pick<Observation, 'nodes' | 'services' | 'tasks'>): string {
  const seen = [
    nodes.map(({ id, role }) => [id, role]),
    services.map(({ updateStatus: _, ...service }) => service),
    tasks.filter(({ desired }) => desired === 'running').map(({ id, state }) => [id, state]),
  ];
  // The engine lists things in any order.
  return `sha256:${sha256(
    seen
      .map((all) =>
        all
          .map((one) => JSON.stringify(one))
          .sort()
          .join(),
      )
      .join('\n'),
  )}`;
}
