import { expect } from 'chai';
import type { Timeline } from '../../model.ts';
import { scaleOf } from './scale.ts';

describe('the time axis', () => {
  const of = (seconds: number, source: Timeline['source'] = 'recorded') =>
    scaleOf({ from: 1000, to: 1000 + seconds * 1000, source });

  it('leads from its begin to its end, evenly', () => {
    const { x, width } = of(100);
    expect([x(1000), x(51_000), x(101_000)]).to.deep.equal([0, width / 2, width]);
  });

  it('has round seconds, minutes, hours or days as ticks, with room for their labels', () => {
    for (const [seconds, step] of [
      [8, 1],
      [26, 2],
      [102, 10],
      [400, 20],
      [3600, 120],
      [86_400, 3600],
      [40 * 86_400, 2 * 86_400],
    ] as const) {
      const { ticks, width } = of(seconds);
      expect(ticks[1], `${seconds} s`).to.equal(step);
      expect(ticks.at(-1)).to.be.within(seconds - step, seconds);
      expect(width / (seconds / step)).to.be.at.least(60);
    }
  });

  it('fills a page, and grows with a long lab, to a limit', () => {
    expect([1, 100, 300, 100_000].map((seconds) => of(seconds).width)).to.deep.equal([940, 940, 1500, 2400]);
  });

  it('stays within a page where nobody watched, for days or not', () => {
    expect(of(100_000, 'api').width).to.equal(940);
  });

  it('stands where there is no time', () => {
    expect(of(0).x(1000)).to.equal(0);
    expect(of(0).ticks).to.deep.equal([0]);
  });
});
