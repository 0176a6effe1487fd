/** Getting back nodes whose engine does not answer. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterNode } from './types.ts';

const usual = 10_000; // milliseconds for an engine that lives to say so, on a busy machine too

/** Restarts those whose engine does not answer. */
export async function wake(nodes: ClusterNode[], patience = usual): Promise<void> {
  await Promise.all(
    nodes.map(async (node) => {
      if (!(await answers(node, patience))) await node.restart();
    }),
  );
}

function answers({ engine }: ClusterNode, patience: number): Promise<boolean> {
  const pinged = engine.streams.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([pinged, pause(patience, false, { ref: false })]);
}
