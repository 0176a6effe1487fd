import { expect } from 'chai';
import { handOut } from './hand-out.ts';
import { failure } from './lab.fixture.ts';

describe('handing out jobs', () => {
  it('gives each job to whoever is free, in order', async () => {
    const done: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const left = await handOut(['long', 'a', 'b', 'c'], [1, 2], async (job, worker) => {
      if (job === 'long') await held;
      if (job === 'c') release();
      done.push(`${job} ${worker}`);
      return true;
    });
    expect(done).to.deep.equal(['a 2', 'b 2', 'c 2', 'long 1']);
    expect(left).to.deep.equal([]);
  });

  it('gives no more to a worker that broke, and the rest to the others', async () => {
    const left = await handOut(['a', 'b', 'c'], [1, 2], async (_, worker) => worker === 2);
    expect(left).to.deep.equal([]);
  });

  it('tells what nobody was left to do', async () => {
    expect(await handOut(['a', 'b', 'c'], [1, 2], async () => false)).to.deep.equal(['c']);
  });

  it('waits for the others where one fails, and then fails', async () => {
    let ended = false;
    const work = handOut(['bad', 'good'], [1, 2], async (job) => {
      if (job === 'bad') throw new Error('bad');
      await new Promise(setImmediate);
      ended = true;
      return true;
    });
    expect((await failure(work)).message).to.equal('bad');
    expect(ended).to.equal(true);
  });
});
