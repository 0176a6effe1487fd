import { expect } from 'chai';
import { catalogues } from './index.ts';
import { largestUnits } from './units.ts';

describe('a time in its largest units', () => {
  it('has two of them, or one where the second is none', () => {
    expect(largestUnits(0)).to.deep.equal([[0, 'second']]);
    expect(largestUnits(59.4)).to.deep.equal([[59, 'second']]);
    expect(largestUnits(605)).to.deep.equal([
      [10, 'minute'],
      [5, 'second'],
    ]);
    expect(largestUnits(4800.2)).to.deep.equal([
      [1, 'hour'],
      [20, 'minute'],
    ]);
    expect(largestUnits(86_400 + 59)).to.deep.equal([[1, 'day']]);
  });

  it('is said on time axes once seconds are too many', () => {
    const moments = [7.04, 599.96, 605, 4800, 190_800];
    expect(moments.map(catalogues.en.html.timeline.moment)).to.deep.equal([
      '7 s',
      '10 min',
      '10 min 5 s',
      '1 h 20 min',
      '2 d 5 h',
    ]);
    expect(moments.map(catalogues.ko.html.timeline.moment).at(-1)).to.equal('2일 5시간');
  });
});
