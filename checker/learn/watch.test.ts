import { getEventListeners } from 'node:events';
import { expect } from 'chai';
import { BrokenError } from '../errors.ts';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import { watch } from './watch.ts';

describe('watching', () => {
  it('leaves nothing behind of a cluster that was lost, however often it is tried again', async () => {
    const over = new AbortController();
    const { cluster } = fakeCluster();
    const listening: number[] = [];
    let benches = 0;
    await watch({
      open: async () => cluster,
      stopped: [],
      exam: false,
      steps: () => ({}),
      began: () => undefined,
      tell: () => {},
      passed: async () => true,
      bench: async (bench) => {
        if (!bench) return;
        listening.push(getEventListeners(over.signal, 'abort').length);
        benches += 1;
        if (benches === 3) over.abort();
        throw new BrokenError('lost');
      },
      tick: async () => {},
      signal: over.signal,
    });
    expect(listening).to.deep.equal([1, 1, 1]);
  });
});
