import { expect } from 'chai';
import type { Cluster } from '../../cluster/index.ts';
import { parseLab } from '../../lab/index.ts';
import { labText } from '../../lab/text.fixture.ts';
import { apiService } from '../../observe/cluster.fixture.ts';
import { type Answer, apiCluster, json } from './engine-api.fixture.ts';
import { hostileEngines } from './hostile.fixture.ts';
import { type ClusterJob, judgeCluster } from './index.ts';

const text = labText({
  'Create it': '- service: simple\n  replicas: 2\n- service: simple\n  image: simplenode:0.1',
});

const { lab = undefined } = parseLab(text, 'lab.md');

function job(cluster: Cluster, changes: Partial<ClusterJob> = {}): ClusterJob {
  return {
    cluster: cluster.name,
    labs: lab ? [{ lab, weight: 1, digests: [] }] : [],
    credit: 'checks',
    times: { extra: 0 },
    limit: 30_000,
    signal: new AbortController().signal,
    openCluster: async () => cluster,
    ...changes,
  };
}

/** What is said of a cluster: its grade in percent, or that it broke. */
async function saidOf(cluster: Cluster, changes: Partial<ClusterJob> = {}): Promise<number | 'broken' | string> {
  const judged = await judgeCluster(job(cluster, changes));
  if (judged.outcome !== 'judged') return judged.outcome;
  const [grade] = judged.labs;
  return grade ? (100 * grade.earned) / grade.points : Number.NaN;
}

describe('a cluster, judged as it is', function () {
  this.timeout(60_000);

  it('is worth what its checks say, and is left alone', async () => {
    const asked = new Set<string>();
    const noting: Answer = (_, __, { method = '' }) => {
      asked.add(method);
      return false;
    };
    expect(await saidOf(apiCluster('whole', { answer: noting }))).to.equal(100);
    expect(await saidOf(apiCluster('partly', { replicas: 1 }))).to.equal(50);
    expect([...asked]).to.deep.equal(['GET']);
  });

  it('is for a person where it does not say when an exam was begun, or something is newer than its end', async () => {
    const { lab: exam } = parseLab(text.replace('minutes: 10', 'minutes: 10\nmode: exam'), 'lab.md');
    const labs = exam ? [{ lab: exam, weight: 1, digests: [] }] : [];
    const doubtsOf = async (answer?: Answer) => {
      const judged = await judgeCluster(job(apiCluster('exam', answer && { answer }), { labs }));
      return judged.outcome === 'judged' && judged.doubts.map(({ id }) => id);
    };
    const begun =
      (lab: string, at: number): Answer =>
      (path, response) =>
        path === '/swarm' &&
        json(response, { Spec: { Labels: { 'swarmlab.lab': lab, 'swarmlab.by-hand-since': String(at) } } });
    expect(await doubtsOf()).to.deep.equal(['exam-not-begun']);
    expect(await doubtsOf(begun('modes', 0))).to.deep.equal(['exam-not-begun']);
    const made = Date.parse(apiService('simple').CreatedAt ?? '');
    expect(await doubtsOf(begun('replication', made - 3_600_000))).to.deep.equal(['exam-changed-after']);
    expect(await doubtsOf(begun('replication', made - 1_000))).to.deep.equal([]);
  });

  it('is broken where it cannot be opened, or takes longer than it may', async () => {
    const cluster = apiCluster('x');
    const refused = { openCluster: async () => Promise.reject(new Error('no such cluster')) };
    expect(await judgeCluster(job(cluster, refused))).to.include({ outcome: 'broken', cause: 'no such cluster' });
    const never = await judgeCluster(job(cluster, { limit: 100, openCluster: () => new Promise(() => {}) }));
    expect(never).to.include({
      outcome: 'broken',
      cause: 'it took longer than 100ms to judge, which is the limit of the roster',
    });
  });

  it('is closed in the end, also where it was late', async () => {
    const closed: string[] = [];
    const cluster = (name: string) => ({ ...apiCluster(name), close: () => closed.push(name) }) as unknown as Cluster;
    await judgeCluster(job(cluster('good')));
    const late = new Promise<Cluster>((resolve) => setTimeout(() => resolve(cluster('late')), 300));
    await judgeCluster(job(cluster('x'), { limit: 50, openCluster: () => late }));
    await late;
    await new Promise(setImmediate);
    expect(closed).to.deep.equal(['good', 'late']);
  });

  it('is not judged to its end once that is broken off', async () => {
    const abort = new AbortController();
    const judging = judgeCluster(job(apiCluster('slow', { delay: 5_000 }), { signal: abort.signal }));
    setTimeout(() => abort.abort(), 50);
    expect(await judging).to.include({ outcome: 'broken', cause: 'not graded: interrupted' });
  });
});

describe('hostile engines', function () {
  this.timeout(120_000);

  it('are at least twenty, each with a name of its own', () => {
    expect(new Set(hostileEngines.map(({ name }) => name)).size)
      .to.equal(hostileEngines.length)
      .and.be.at.least(20);
  });

  it('are broken or graded honestly, all of them at once, and harm no honest one beside them', async () => {
    const limit = 15_000;
    const honest = Array.from({ length: 5 }, (_, index) =>
      saidOf(apiCluster(`honest-${index}`, { delay: 20 }), { limit: 60_000 }),
    );
    const memory = process.memoryUsage().rss;
    const started = performance.now();
    const all = await Promise.all(
      hostileEngines.map(async ({ name, expected: _, ...options }) => {
        const cluster = apiCluster('hostile', options);
        const said = await saidOf(cluster, { limit });
        return `${name}: ${said}, ${(performance.now() - started) / 1000 < 40 ? 'in time' : 'late'}`;
      }),
    );
    const grown = (process.memoryUsage().rss - memory) / 2 ** 20;
    expect(all).to.deep.equal(hostileEngines.map(({ name, expected }) => `${name}: ${expected}, in time`));
    expect(await Promise.all(honest)).to.deep.equal(honest.map(() => 100));
    expect(grown, 'MiB').to.be.below(300);
  });
});

describe('thirty slow clusters', function () {
  this.timeout(120_000);

  it('are graded at once, in the time of a few answers', async () => {
    const started = performance.now();
    const clusters = Array.from({ length: 30 }, (_, index) =>
      apiCluster(`c${index}`, { delay: 200, replicas: index % 2 === 0 ? 2 : 1 }),
    );
    const said = await Promise.all(clusters.map((cluster) => saidOf(cluster)));
    expect(said).to.deep.equal(clusters.map((_, index) => (index % 2 === 0 ? 100 : 50)));
    expect((performance.now() - started) / 1000).to.be.below(60);
  });
});
