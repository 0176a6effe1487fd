import { expect } from 'chai';
import { clustersOn } from './clusters.ts';

describe('the clusters on which labs are run at once', () => {
  const GiB = 2 ** 30;
  const trials: [number, number, number][] = [
    [2, 7.2, 3],
    [2, 24, 3],
    [2, 3.2, 2],
    [2, 2, 1],
    [2, 0.2, 1],
    [1, 8, 2],
    [8, 8, 8],
    [8, 32, 8],
    [64, 512, 8],
  ];
  for (const [processors, memory, clusters] of trials) {
    it(`are ${clusters} on ${processors} processors with ${memory} GiB free`, () => {
      expect(clustersOn({ processors, memory: memory * GiB })).to.equal(clusters);
    });
  }
});
