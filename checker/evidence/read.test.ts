import { expect } from 'chai';
import { readAll } from './read.ts';

describe('reading for a bug report', () => {
  it('goes on past what fails, and past what never answers', async () => {
    const material = await readAll(
      [
        { file: 'a.json', read: async () => ({ a: 1 }) },
        { file: 'b.json', read: async () => Promise.reject(new Error('refused')) },
        { file: 'c.log', read: () => new Promise(() => {}) },
        { file: 'd.log', read: async () => 'text' },
      ],
      50,
    );
    expect(material).to.deep.equal({
      read: [
        { file: 'a.json', content: { a: 1 } },
        { file: 'd.log', content: 'text' },
      ],
      missing: [
        { file: 'b.json', why: 'refused' },
        { file: 'c.log', why: 'no answer within 0.05 s' },
      ],
    });
  });
});
