/**
 * How much longer than a lab says a cluster may take. Deadlines of labs are for nodes of a usual speed: slow ones, such as
 * emulated machines, get time, and fast ones still fail fast.
 */
import { ask } from '../engine/index.ts';
import { run } from '../shell/index.ts';
import { say } from '../words/index.ts';
import { appImages } from './names.ts';
import type { Cluster, ClusterNode } from './types.ts';

/** On the manager: what was measured when the cluster came up. */
export const patienceFile = '/tmp/swarmlab.patience';

/** That a factor has at most: the node's root may have written anything. */
export const patienceBytes = 16;

const usual = 1500; // milliseconds in which a container starts and ends on every node at once; two busy cores take 600
const most = 10;

/** Measures how long the nodes take for what labs wait for most, a container, all at once. At least 1. */
export async function measurePatience(nodes: ClusterNode[]): Promise<number> {
  const started = performance.now();
  await Promise.all(nodes.map(startContainer));
  return patienceFor(performance.now() - started);
}

/** The cluster, with the patience that a person wants instead of the measured one. */
export function withPatience(cluster: Cluster, factor: number | undefined): Cluster {
  if (factor === undefined) return cluster;
  const facts = async () => ({ ...(await cluster.facts()), patience: factor });
  return { ...cluster, facts, patience: async () => factor };
}

/** The factor for nodes that took so many milliseconds, to one decimal. */
export function patienceFor(milliseconds: number): number {
  return Math.min(most, Math.max(1, Math.round((milliseconds / usual) * 10) / 10));
}

/** The factor that was kept, or undefined where the text is none. */
export function toPatience(text: string): number | undefined {
  const factor = Number(text.trim() || Number.NaN);
  return factor >= 1 && factor <= most ? factor : undefined;
}

/** Reads what was kept on the manager, by a program there. */
export async function readPatience({ enter }: ClusterNode): Promise<number | undefined> {
  const { exit, stdout } = await run(enter(['timeout', '5', 'head', '-c', String(patienceBytes), patienceFile]), {
    input: '',
    timeout: 20_000,
  });
  return exit === 0 ? toPatience(stdout) : undefined;
}

export async function keepPatience({ enter }: ClusterNode, factor: number): Promise<void> {
  await run(enter(['sh', '-c', `echo ${factor} > ${patienceFile}`]), { input: '', timeout: 20_000 });
}

async function startContainer({ engine }: ClusterNode): Promise<void> {
  const options = { Image: appImages[0] ?? '', Entrypoint: ['true'], Labels: { 'swarmlab.probe': 'patience' } };
  const container = await ask(engine, say.engine.asked.tryContainer, engine.calls.createContainer(options));
  try {
    await ask(engine, say.engine.asked.tryContainer, container.start());
    await ask(engine, say.engine.asked.tryContainer, container.wait());
  } finally {
    await container.remove({ force: true }).catch(() => {}); // it has ended, or its engine has
  }
}
