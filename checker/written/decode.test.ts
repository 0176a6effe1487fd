import { expect } from 'chai';
import { decode } from './decode.ts';

describe('what a file says', () => {
  it('is UTF-8, or UTF-16 of either order, with its mark or without', () => {
    const text = '# 池塘\n\ndocker node ls\n'.repeat(3);
    const plain = 'docker node ls\n'.repeat(3);
    const little = (words: string) => Buffer.from(words, 'utf16le');
    const big = (words: string) => little(words).swap16();
    expect(decode(Buffer.from(text))).to.deep.equal({ text, encoding: 'utf-8' });
    expect(decode(little(`\uFEFF${text}`))).to.deep.equal({ text, encoding: 'utf-16le' });
    expect(decode(big(`\uFEFF${text}`))).to.deep.equal({ text, encoding: 'utf-16be' });
    expect(decode(little(plain))).to.deep.equal({ text: plain, encoding: 'utf-16le' });
    expect(decode(big(plain))).to.deep.equal({ text: plain, encoding: 'utf-16be' });
    for (const short of ['', 'a', 'ab', '\uFEFF']) expect(decode(Buffer.from(short))).to.include({ text: short });
  });

  it('is told of by the line of its first byte that is neither', () => {
    expect(decode(Buffer.from([0x61, 0x0a, 0x0a, 0xb3, 0xd8, 0x0a]))).to.deep.equal({ line: 3 });
    expect(decode(Buffer.from('ok\ncaf\xe9', 'latin1'))).to.deep.equal({ line: 2 });
  });
});
