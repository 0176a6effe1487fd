import { expect } from 'chai';
import { inRange, matchesPart, matchesWhole } from './matching.ts';
import { range } from './observation.fixture.ts';

describe('matching', () => {
  it('takes ranges with and without their limit', () => {
    const within = (text: string) => [1, 2, 3].filter((number) => inRange(range(text), number));
    expect(['2', '>=2', '<=2', '>2', '<2'].map(within)).to.deep.equal([[2], [2, 3], [1, 2], [3], [1]]);
  });

  it('takes literals as a whole or as a part, and regular expressions as they are', () => {
    expect(matchesWhole({ literal: 'a' }, 'a\r\n')).to.equal(true);
    expect(matchesWhole({ literal: 'a' }, 'ab')).to.equal(false);
    expect(matchesWhole({ literal: 'a' }, ' a')).to.equal(false);
    expect(matchesPart({ literal: '.' }, 'ab')).to.equal(false);
    expect(matchesPart({ literal: 'b' }, 'abc')).to.equal(true);
    for (const matches of [matchesWhole, matchesPart]) {
      expect(matches({ regex: '^B', flags: 'i' }, 'bc')).to.equal(true);
      expect(matches({ regex: '^B', flags: '' }, 'bc')).to.equal(false);
    }
  });
});
