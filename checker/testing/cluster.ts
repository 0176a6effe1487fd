/** For tests on real engines: clusters that are surely removed again, and what happens where none can be had. */
import { after, before } from 'mocha';
import { clusterNames } from '../cluster/containers/down.ts';
import { whileInUse } from '../cluster/host/index.ts';
import { type Cluster, down, nameOfOwn, open, up } from '../cluster/index.ts';
import { findLocalEngine, type LocalEngine } from '../engine/index.ts';
import { explain } from '../errors.ts';

/** Names of clusters that tests made, each with this in front: of tests that were killed the next command removes them. */
export const prefix = nameOfOwn('test', '').slice(0, -1);

let refusal: string | undefined;
let letGo: (() => void) | undefined;

// An engine of ours that ran before is somebody's, also where they have no container at the moment: the last `down` leaves it running.
before(async () => {
  const found = await findLocalEngine().catch(() => undefined);
  found?.engine.close();
  if (!found?.ours) return;
  await new Promise<void>((held) => {
    void whileInUse(() => {
      held();
      return new Promise<void>((resolve) => {
        letGo = resolve;
      });
    });
  });
});
after(() => letGo?.());

/**
 * True where an engine is in use beside these tests, by whom it is not theirs to break: also on CI, where what such a test shows cannot be
 * shown then, which is told.
 */
export async function isShared({ engine, ...local }: LocalEngine): Promise<boolean> {
  const names = await clusterNames({ engine, ...local });
  const running = await engine.calls.listContainers();
  const isOurs = ({ Labels }: { Labels: Record<string, string> }) =>
    Object.values(Labels).some((value) => value.startsWith(prefix));
  const shared = letGo !== undefined || !names.every((name) => name.startsWith(prefix)) || !running.every(isOurs);
  if (shared) console.error('*** NOT TRIED: others use the engine, which is not ended under them');
  return shared;
}

/**
 * Declares tests that need an engine, and the clusters of theirs that are removed when they end. Where this machine cannot
 * have an engine they are skipped, loudly; on CI that is a failure.
 */
export function describeOnEngine(title: string, clusters: string[], tests: (names: string[]) => void): void {
  const names = clusters.map((name) => `${prefix}-${name}`);
  describe(title, function () {
    this.timeout(900_000); // of a hang: what takes how long is judged by the labs’ own deadlines
    before(async function () {
      await attempt(async () => (await up(`${prefix}-try`, () => {})).close());
      if (refusal !== undefined) this.skip();
    });
    after(async () => {
      if (refusal !== undefined) return;
      for (const name of [...names, `${prefix}-try`]) await down(name).catch(() => []);
    });
    tests(names);
  });
}

/** Declares tests on one cluster that is up, shared by them. `get` gives it, in tests only. */
export function describeOnCluster(title: string, name: string, tests: (get: () => Cluster) => void): void {
  describeOnClusters(title, [name], (get) =>
    tests(() => {
      const [cluster] = get();
      if (!cluster) throw new Error('the cluster is not up');
      return cluster;
    }),
  );
}

/** The same on several. */
export function describeOnClusters(title: string, names: string[], tests: (get: () => Cluster[]) => void): void {
  const all = names.map((name) => `${prefix}-${name}`);
  describe(title, function () {
    this.timeout(900_000); // of a hang: what takes how long is judged by the labs’ own deadlines
    const clusters: Cluster[] = [];
    before(async function () {
      await attempt(async () => {
        for (const name of all) clusters.push(await up(name, () => {}));
      });
      if (clusters.length < all.length) this.skip();
    });
    after(async () => {
      for (const cluster of clusters) cluster.close();
      if (clusters.length > 0) await Promise.all(all.map((name) => down(name)));
    });
    tests(() => clusters);
  });
}

/** Opens a second handle on a cluster, for the length of some work. */
export async function withCluster<T>(name: string, work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await open(name);
  try {
    return await work(cluster);
  } finally {
    cluster.close();
  }
}

/** On CI what goes wrong is thrown; elsewhere it is told once, and all tests of clusters are skipped. */
async function attempt(work: () => Promise<void>): Promise<void> {
  if (refusal !== undefined) return;
  try {
    await work();
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    refusal = explain(error);
    console.error(`\n*** CLUSTER TESTS ARE SKIPPED: this machine cannot run a cluster.\n*** ${refusal}\n`);
  }
}
