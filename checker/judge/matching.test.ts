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

  it('stops an expression that a text keeps busy', () => {
    const pattern = { regex: '^Hello (\\w+\\s?)+$', flags: '' };
    const started = performance.now();
    expect(matchesWhole(pattern, 'Hello dear world')).to.equal(true);
    for (let looks = 0; looks < 20; looks += 1)
      expect(matchesWhole(pattern, `Hello ${'a'.repeat(60)}!`)).to.equal(false);
    expect(performance.now() - started).to.be.below(5000);
  });
});
