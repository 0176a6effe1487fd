import { PassThrough } from 'node:stream';
import { mock } from 'node:test';
import { expect } from 'chai';
import type { Line } from './connection.ts';
import { engineBehind } from './engine.ts';
import { Late } from './within.ts';

describe('a call of an engine', () => {
  afterEach(() => mock.timers.reset());

  /** Takes what is said, and says nothing. */
  const silent = async (): Promise<Line> => {
    const input = new PassThrough();
    input.resume();
    return { input, output: new PassThrough(), ended: new Promise(() => {}), close: () => input.destroy() };
  };

  it('ends after a minute without an answer, also one that waits for its turn', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const engine = engineBehind('docker-node1', silent);
    const ends: unknown[] = [];
    for (const answer of [engine.calls.info(), engine.calls.listTasks()]) {
      answer.catch((error: unknown) => ends.push(error));
    }
    const moment = () => new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(59_000);
    await moment();
    expect(ends).to.deep.equal([]);
    mock.timers.tick(1_000);
    while (ends.length < 2) await moment();
    for (const error of ends)
      expect(error).to.be.instanceOf(Late).and.have.property('message', 'no answer within 60 s');
    engine.close();
  });

  it('opens no connection any more once the engine is closed, also where it waits for its turn', async () => {
    let opened = 0;
    const engine = engineBehind('docker-node1', () => {
      opened += 1;
      return silent();
    });
    const answers = [engine.calls.info(), engine.calls.listTasks(), engine.streams.ping()];
    const ends = Promise.allSettled(answers);
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened).to.equal(2);
    engine.close();
    expect((await ends).map(({ status }) => status)).to.deep.equal(['rejected', 'rejected', 'rejected']);
    expect(opened).to.equal(2);
  });
});
