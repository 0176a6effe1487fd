/** Which engines answer at all. */
import type { ClusterNode } from '../cluster/index.ts';
import { within } from '../engine/index.ts';

const patience = 3000; // milliseconds

/** The names of the nodes whose engines do not. */
export async function silentNodes(nodes: readonly ClusterNode[]): Promise<string[]> {
  const asked = nodes.map(({ name, engine }) =>
    within(patience, engine.streams.ping()).then(
      () => [],
      () => [name],
    ),
  );
  return (await Promise.all(asked)).flat();
}
