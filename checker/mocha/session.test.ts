import { expect } from 'chai';
import { BrokenError } from '../errors.ts';
import { type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import { record } from '../observe/index.ts';
import { failure, lab } from '../run/lab.fixture.ts';
import { Session } from './session.ts';

describe('a session of labs', () => {
  let fake: FakeCluster;
  let held: number;
  let free: number;
  let session: Session;

  beforeEach(() => {
    fake = fakeCluster();
    held = 0;
    free = 0;
    session = new Session(async () => {
      held += 1;
      const recorder = await record(fake.cluster);
      return {
        cluster: fake.cluster,
        recorder,
        letGo: async () => {
          free += 1;
          recorder.stop();
        },
      };
    });
  });
  afterEach(() => session.end());

  const one = lab('one', []);
  const two = lab('two', []);
  const thrown = () => failure((async () => session.assertSound())());

  it('holds one cluster for all labs, from the first to the end', async () => {
    expect(held).to.equal(0);
    expect((await session.prepare(one)).lab).to.equal(one);
    expect(fake.labels).to.include({ 'swarmlab.lab': 'one' });
    await session.prepare(two);
    expect(fake.labels).to.include({ 'swarmlab.lab': 'two' });
    await session.end();
    expect([held, free]).to.deep.equal([1, 1]);
  });

  it('has nothing to let go where no lab began', async () => {
    await session.end();
    expect([held, free]).to.deep.equal([0, 0]);
  });

  it('gives back what work comes to, and is sound', async () => {
    expect(await session.attempt(async () => ['done'])).to.deep.equal(['done']);
    session.assertSound();
  });

  it('tells what broke once, in words, with the next command', async () => {
    const breaking = async () => {
      throw new BrokenError('docker-node2: its engine does not answer', {
        next: 'swarmlab status',
        cause: new Error('gone'),
      });
    };
    expect(await session.attempt(breaking)).to.equal(undefined);
    const error = await thrown();
    expect(error.stack).to.equal('BrokenError: docker-node2: its engine does not answer: gone\nnext: swarmlab status');
    session.assertSound();
  });

  it('tells a fault of the checker with its stack', async () => {
    const fault = new TypeError('x is undefined');
    await session.attempt(() => Promise.reject(fault));
    expect(await thrown()).to.equal(fault);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`is interrupted by ${signal}, and what runs is stopped`, async () => {
      const { signal: stop } = await session.prepare(one);
      const listeners = process.listenerCount(signal);
      const work = session.attempt(
        () =>
          new Promise<object>((_, reject) => {
            stop.addEventListener('abort', () => reject(new Error('stopped')));
          }),
      );
      process.emit(signal);
      expect(await work).to.equal(undefined);
      expect((await thrown()).stack).to.equal('Interrupted: interrupted');
      expect(await failure(session.prepare(two))).to.include({ message: 'interrupted' });
      // The echo of Ctrl-C is still to come, and must not end what tidies up.
      expect(process.listenerCount(signal)).to.equal(listeners + 1);
    });
  }

  it('leaves Ctrl-C alone while it does nothing', async () => {
    const listeners = process.listenerCount('SIGINT');
    await session.attempt(async () => ({}));
    expect(process.listenerCount('SIGINT')).to.equal(listeners);
  });

  it('is broken where work goes on when its test is over, and waits for it to stop before the end', async () => {
    const { signal: stop } = await session.prepare(one);
    let stopped = false;
    const work = session.attempt(async () => {
      await new Promise<void>((resolve) => stop.addEventListener('abort', () => setTimeout(resolve, 20)));
      stopped = true;
      return {};
    });
    expect((await thrown()).message).to.match(/^the step did not end within its own limits\nnext: swarmlab status/);
    await session.end();
    expect(stopped).to.equal(true);
    await work;
  });
});
