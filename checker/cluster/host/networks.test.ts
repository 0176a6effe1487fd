import { expect } from 'chai';
import { networksIn } from './networks.ts';

describe('what an engine keeps of its networks', () => {
  /** A file of bbolt with this page behind its two first. */
  function store(kind: number, ...children: number[]): Buffer {
    const file = Buffer.alloc(3 * 4096);
    for (const at of [16, 4096 + 16]) {
      file.writeUInt32LE(0xed0cdaed, at);
      file.writeUInt32LE(4096, at + 8);
      file.writeBigUInt64LE(2n, at + 16);
    }
    const page = file.subarray(2 * 4096);
    page.writeUInt16LE(kind, 8);
    page.writeUInt16LE(children.length, 10);
    children.forEach((child, index) => {
      page.writeBigUInt64LE(BigInt(child), 16 * (index + 1) + 8);
    });
    return file;
  }

  it('is refused where the file is another, is cut short, or leads round in a circle', () => {
    for (const [file, why] of [
      [Buffer.alloc(0), /out of range|outside buffer/],
      [Buffer.alloc(8192), /not-bbolt/],
      [store(2), /not-one-bucket/],
      [store(8), /not-a-tree/],
      [store(1, ...Array(200).fill(2)), /not-a-tree/],
      [store(1, 9), /out of range|outside buffer/],
    ] as const)
      expect(() => networksIn(file)).to.throw(why);
  });
});
