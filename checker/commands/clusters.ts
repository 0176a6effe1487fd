/** Clusters that are there for the length of some work. */
import { availableParallelism, freemem } from 'node:os';
import { type Cluster, type ClusterSize, down, isThere, nameOfOwn, type UpOptions, up } from '../cluster/index.ts';
import { say } from '../words/index.ts';
import { removeAbandoned } from './abandoned.ts';
import { type Context, toItsEnd } from './context.ts';
import { setUpProgress } from './progress.ts';
import { upWithProgress } from './up.ts';

/** Where it is shown what is done, and what ends it. */
export type Showing = Pick<Context, 'out' | 'signal'>;

/**
 * Brings clusters up, and removes those afterwards that were not there before. New ones are as `options` say, or like the first,
 * and of this size: one that stays does not grow for some work.
 */
export async function withClusters<T>(
  names: readonly string[],
  size: Partial<ClusterSize>,
  { out, signal }: Showing,
  work: (clusters: Cluster[]) => Promise<T>,
  options: UpOptions = {},
): Promise<T> {
  if (names.length > 0) await removeAbandoned(out);
  const progress = setUpProgress(out);
  const look = Promise.all(names.map((name) => isThere(name, progress.onProgress, signal)));
  const there = await look.finally(progress.done);
  const ours = names.filter((_, index) => !there[index]);
  const clusters: Cluster[] = [];
  try {
    const [first, ...others] = names;
    const isNew = first !== undefined && ours.includes(first);
    signal.throwIfAborted();
    await toItsEnd(async () => {
      const forFirst = { ...options, ...(isNew ? size : {}) };
      if (first !== undefined) clusters.push(await upWithProgress(first, out, forFirst, signal)); // it makes the images for all
      const forOthers = { ...clusters[0]?.alike, ...size };
      if (others.length > 0) clusters.push(...(await allUp(others, { out, signal }, forOthers)));
    });
    return await work(clusters);
  } finally {
    for (const cluster of clusters) cluster.close();
    if (ours.length > 0) {
      out.write(`${say.commands.run.removing}\n`);
      const [removed = [], ...others] = await toItsEnd(() => Promise.all(ours.map((name) => down(name))));
      out.write(
        `${others.length === 0 ? say.commands.down.removed(removed) : say.prove.removedClusters(ours.length)}\n`,
      );
    }
  }
}

/** What a machine has to give. */
export interface Machine {
  processors: number;
  /** Bytes that are free. */
  memory: number;
}

export function thisMachine(): Machine {
  return { processors: availableParallelism(), memory: freemem() };
}

const memoryOfCluster = 0.75 * 2 ** 30; // bytes: three engines take 250 MB, the rest is for the tasks of labs and what engines write
const memoryOfOthers = 1.5 * 2 ** 30; // bytes that stay for this program and all else
const useful = 8; // clusters: the longest lab takes as long as all labs take on so many

/**
 * How many clusters a machine bears on which labs are run. Labs wait most of the time, so one more than it has processors: with more,
 * labs take longer than their own deadlines allow.
 */
export function clustersOn({ processors, memory }: Machine): number {
  return Math.max(1, Math.min(processors + 1, Math.floor((memory - memoryOfOthers) / memoryOfCluster), useful));
}

/** Names for clusters beside another, that no other process uses. */
export function namesBeside(count: number): string[] {
  return Array.from({ length: count }, (_, index) => nameOfOwn('beside', index + 1));
}

/** Names for clusters that are there for one run alone. Should it be killed, the next one finds them by these names. */
export function namesOfThrowaways(count: number): string[] {
  return Array.from({ length: count }, (_, index) => nameOfOwn('throwaway', index + 1));
}

async function allUp(names: readonly string[], { out, signal }: Showing, options: UpOptions): Promise<Cluster[]> {
  const progress = setUpProgress(out);
  progress.onProgress(say.prove.bringingUp(names.length));
  const all = await Promise.allSettled(names.map((name) => up(name, () => {}, options, signal)));
  progress.done();
  const clusters = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  for (const one of all) {
    if (one.status === 'fulfilled') continue;
    for (const cluster of clusters) cluster.close();
    throw one.reason;
  }
  return clusters;
}
