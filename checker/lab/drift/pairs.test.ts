import { expect } from 'chai';
import { pairs } from './pairs.ts';

/** Letters are alike where they differ in their case only by being of one case. */
const put = (ones: string, others: string) =>
  pairs(
    [...ones],
    [...others],
    (one, other) => one === other,
    (one, other) => /[a-z]/.test(one) === /[a-z]/.test(other),
  )
    .map((pair) => pair.map((one) => one ?? '-').join(''))
    .join(' ');

describe('two lists side by side', () => {
  it('are paired where they are equal, whatever was left out', () => {
    expect(put('abc', 'abc')).to.equal('aa bb cc');
    expect(put('abc', 'ac')).to.equal('aa b- cc');
    expect(put('ac', 'abc')).to.equal('aa -b cc');
    expect(put('', 'a')).to.equal('-a');
    expect(put('a', '')).to.equal('a-');
  });

  it('are paired where they are alike, between what is equal', () => {
    expect(put('abc', 'axc')).to.equal('aa bx cc');
    expect(put('aBc', 'axc')).to.equal('aa B- -x cc');
    expect(put('aBc', 'axDc')).to.equal('aa -x BD cc');
    expect(put('ab', 'xy')).to.equal('ax by');
  });

  it('keep the order', () => {
    expect(put('ab', 'ba')).to.equal('a- bb -a');
  });
});
