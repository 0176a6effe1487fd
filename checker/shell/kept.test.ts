import { expect } from 'chai';
import { Kept } from './kept.ts';

describe('what is kept of an output', () => {
  const keep = (side: number, ...chunks: string[]) => {
    const kept = new Kept(side);
    for (const chunk of chunks) kept.add(Buffer.from(chunk));
    return kept;
  };

  it('is all of it, as far as it has room', () => {
    expect(keep(4).text()).to.equal('');
    expect(keep(4, 'abc', 'd', 'efgh').text()).to.equal('abcdefgh');
    expect(keep(4, 'abcdefgh').text()).to.equal('abcdefgh');
    expect(keep(4, '서비').text()).to.equal('서비');
  });

  it('is its beginning and its end, with how much is missing, however it came', () => {
    const all = 'abcdefghijklmnop';
    const expected = 'abcd\n… 8 bytes left out …\nmnop';
    for (const chunks of [[all], all.split(''), ['abcdef', 'ghijklm', 'nop'], ['abcd', 'efghijklmnop']]) {
      const kept = keep(4, ...chunks);
      expect(kept.text(), chunks.join()).to.equal(expected);
      expect(kept.size).to.equal(16);
    }
    expect(keep(4, all).text(2)).to.equal('ab\n… 12 bytes left out …\nop');
    expect(keep(4, 'abcdefgh').text(3)).to.equal('abc\n… 2 bytes left out …\nfgh');
    expect(keep(1, 'x'.repeat(12_000_002)).text()).to.equal('x\n… 12 MB left out …\nx');
  });

  it('is right for many small pieces', () => {
    const letters = Array.from({ length: 5000 }, (_, index) => String.fromCharCode(97 + (index % 26)));
    const all = letters.join('');
    expect(keep(1000, ...letters).text()).to.equal(`${all.slice(0, 1000)}\n… 3 kB left out …\n${all.slice(-1000)}`);
    expect(keep(2500, ...letters).text()).to.equal(all);
  });
});
