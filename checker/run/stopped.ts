/** Nodes whose engine a lab stops on purpose, and getting them back. */
import { type Cluster, type ClusterNode, wake } from '../cluster/index.ts';
import type { Lab, Step } from '../model.ts';
import type { Recorder } from '../observe/index.ts';

/** The nodes whose engine may be stopped when somebody does a lab by hand, up to the end of a step; without one, of the last. */
export function mayBeStopped({ steps }: Lab, until?: Step): string[] {
  const last = until ? steps.indexOf(until) : steps.length - 1;
  const blocks = steps.slice(0, last + 1).flatMap((step) => step.blocks);
  return blocks.flatMap((block) => (block.type === 'command' && block.engine === 'stops' ? (block.node ?? []) : []));
}

/** Gets back the nodes whose engine one of these labs may have left stopped. Others that do not answer are not touched. */
export async function wakeStopped(nodes: ClusterNode[], labs: readonly Lab[]): Promise<void> {
  const names = new Set(labs.flatMap((lab) => mayBeStopped(lab)));
  await wake(nodes.filter(({ name }) => names.has(name)));
}

/** Gets back the nodes that the lab which was run last has left stopped: it did not come to the command that starts them. */
export async function wakeExcused({ cluster, recorder }: { cluster: Cluster; recorder: Recorder }): Promise<void> {
  const excused = [...recorder.excused];
  await wake(cluster.nodes.filter(({ name }) => excused.includes(name)));
  for (const name of excused) await recorder.expectAgain(name);
}
