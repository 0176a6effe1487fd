import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { BrokenError } from '../errors.ts';
import { type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import { keepAttempt } from '../progress/index.ts';
import { readSubmission } from '../submission/index.ts';
import { chained } from '../submission/recording/index.ts';
import { attemptOf } from '../submission/submission.fixture.ts';
import { ownState } from '../testing/state.ts';
import { fakeOutput } from './output.fixture.ts';
import { type SubmitOptions, submit } from './submit.ts';

describe('swarmlab submit', () => {
  const folder = ownState();
  let fake: FakeCluster | undefined;
  beforeEach(() => {
    fake = fakeCluster();
  });

  const file = () => join(folder(), 'work.jsonl.gz');
  const record = (lab: string, step: string) =>
    keepAttempt({ cluster: 'fake', lab }, (last, bytes) => chained(attemptOf({ lab, step }), last, bytes));
  async function told(words: string[], options: Partial<SubmitOptions> = {}, student?: string): Promise<string> {
    const out = fakeOutput();
    const context = { out, err: out, signal: new AbortController().signal, student };
    const opened = async () => {
      if (!fake) throw new BrokenError('cluster fake is not up');
      return fake.cluster;
    };
    const ended = await submit(words, { cluster: 'fake', out: file(), ...options }, context, opened).catch(
      (error: Error) => `${error.name}: ${error.message}`,
    );
    return `${out.printed()}${ended}`.replaceAll(folder(), '');
  }
  const handedIn = async () => readSubmission(await readFile(file()), 'file').submission;

  it('writes what was recorded of all labs, for its owner alone, and says what that is', async () => {
    await record('removal', 'one');
    for (const step of ['one', 'two', 'two']) await record('replication', step);
    expect(await told([], {}, 'ada')).to.match(
      /^removal: 1 attempt since [^\n]*\n {2}one: 1 attempt\nreplication: 3 attempts since [^\n]*\n {2}one: 1 attempt\n {2}two: 2 attempts\nwrote \/work\.jsonl\.gz: 4 attempts, \d+ KiB\. This is the file to hand in\.\n0$/,
    );
    expect(await handedIn()).to.deep.include({ student: 'ada', engineVersion: '0' });
    expect((await stat(file())).mode & 0o777).to.equal(0o600);
  });

  it('writes only the labs that are named, and refuses where nothing is recorded of one', async () => {
    for (const lab of ['removal', 'replication']) await record(lab, 'one');
    await told(['removal']);
    expect((await handedIn()).attempts.map(({ lab }) => lab)).to.deep.equal(['removal']);
    expect(await told(['removal', 'modes'])).to.match(/^UsageError: nothing is recorded of modes on cluster fake: /);
  });

  it('judges the lab that the cluster is prepared for once more, and no other', async () => {
    await record('removal', 'one');
    if (fake) fake.labels = { 'swarmlab.lab': 'replication', 'swarmlab.by-hand-since': '1700000000000' };
    expect(await told([])).to.match(/\n {2}[a-z-]+: 1 attempt; as it stands now FAILED, \d of \d checks\nwrote /);
    const { attempts } = await handedIn();
    expect(attempts.map(({ lab }) => lab)).to.deep.equal(['removal', 'replication']);
    expect(attempts[1]).to.deep.include({ number: 1, begunAt: 1_700_000_000_000 });
    await told(['removal']);
    expect((await handedIn()).attempts).to.have.length(1);
  }).timeout(20_000);

  it('hands in what was recorded where the cluster is down, and says so', async () => {
    fake = undefined;
    await record('removal', 'one');
    expect(await told([])).to.include(
      'cluster fake could not be judged now, so only what was recorded before is handed in',
    );
    expect((await handedIn()).engineVersion).to.equal('unknown');
  });

  it('replaces a submission, and nothing else', async () => {
    await record('removal', 'one');
    await told([]);
    await record('removal', 'two');
    await told([]);
    expect((await handedIn()).attempts).to.have.length(2);
    await writeFile(file(), 'mine');
    expect(await told([])).to.equal(
      'UsageError: /work.jsonl.gz is there already and is no submission: it is left as it is',
    );
    expect(await told([], { out: join(folder(), 'no/such') })).to.match(/^UsageError: .*cannot be written.*ENOENT/);
  });

  it('says where what was recorded is damaged, and writes nothing', async () => {
    await keepAttempt({ cluster: 'fake', lab: 'removal' }, () => ({ line: '{"number":1}' }));
    expect(await told([])).to.match(/^UsageError: what was recorded cannot be handed in; .*work\.jsonl\.gz:2: /);
    expect(await stat(file()).catch(({ code }) => code)).to.equal('ENOENT');
    await record('replication', 'scale-it');
    expect(await told([])).to.include('; swarmlab submit LAB hands in that lab alone, and swarmlab progress');
    expect(await told(['replication'])).to.include('\n0');
  });

  it('shows what is in a submission', async () => {
    await record('removal', 'one');
    await told([], {}, 'ada');
    expect(await told([], { show: file() })).to.match(
      /^ada, [^\n]*, swarmlab [\d.]+, Docker Engine 0\n {2}removal 1: one, [^\n]*, 1 look\n0$/,
    );
    expect(await told([], { show: join(folder(), 'no') })).to.match(/^UsageError: \/no cannot be read: ENOENT/);
  });
});
