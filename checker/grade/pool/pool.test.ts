import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { Pool, startThread } from './index.ts';
import type { Deed } from './naughty.fixture.ts';

describe('a pool of threads', () => {
  const make = () =>
    startThread(new URL('./naughty.fixture.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 60 } });
  let pool: Pool<Deed, string>;
  beforeEach(() => {
    pool = new Pool(2, make, { job: 4_000, start: 30_000 });
  });
  afterEach(() => pool.close());

  const done = (result: string) => ({ type: 'done', result });

  it('does every job, however few threads there are', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => pool.run('answer')));
    expect(outcomes).to.deep.equal(outcomes.map(() => done('answer')));
  });

  for (const [deed, type] of [
    ['fail', 'failed'],
    ['throw', 'failed'],
    ['exit', 'failed'],
    ['eat', 'full'],
    ['hang', 'late'],
  ] as const) {
    it(`survives a job that makes its thread ${deed}`, async function () {
      this.timeout(30_000);
      const [bad, ...others] = await Promise.all([
        pool.run(deed),
        ...Array.from({ length: 6 }, () => pool.run('answer')),
      ]);
      expect(bad).to.have.property('type', type);
      expect(others).to.deep.equal(others.map(() => done('answer')));
    });
  }

  it('gives no job to a thread that ended between two', async () => {
    expect(await pool.run('linger')).to.deep.equal(done('linger'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await pool.run('answer')).to.deep.equal(done('answer'));
  });

  it('does nothing more once it is closed', async () => {
    const running = [pool.run('hang'), pool.run('hang'), pool.run('answer')];
    await pool.close();
    for (const outcome of await Promise.all(running)) expect(outcome).to.have.property('type', 'failed');
  });

  it('tells of a thread that cannot begin', async function () {
    this.timeout(30_000);
    const none = new Pool<Deed, string>(1, () => new Worker('process.exit(7)', { eval: true }), {
      job: 1_000,
      start: 5_000,
    });
    expect(await none.run('answer')).to.deep.equal({ type: 'failed', why: 'a thread ended with exit code 7' });
    await none.close();
  });
});
