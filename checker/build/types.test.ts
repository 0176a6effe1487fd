import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { folder, publicTypes } from './types.ts';

describe('the public types', function () {
  this.timeout(300_000); // a compiler reads all sources, beside whatever else this machine does

  let types: Map<string, string>;
  before(async () => {
    types = await publicTypes();
  });

  it('are those of the sources: `npm run types` writes them anew', async () => {
    expect([...types.keys()].sort()).to.deep.equal(['chai.d.ts', 'index.d.ts', 'mocha.d.ts']);
    for (const [name, text] of types) expect(await readFile(new URL(name, folder), 'utf8'), name).to.equal(text);
  });

  it('need no package that an install does not have', () => {
    const imports = /^(?:im|ex)port [^'"]*['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)/gm;
    const needed = [...types.values()].flatMap((text) => [...text.matchAll(imports)]);
    expect(new Set(needed.map(([, from, inline]) => from ?? inline))).to.deep.equal(
      new Set(['./index.js', 'chai', 'mocha']),
    );
  });

  it('say nothing of what is the kit’s own', () => {
    for (const text of types.values())
      expect(text).not.to.match(/@internal|\bEngine\b(?=;)|\bDocker\b(?=;)|\bMemory\b/);
  });
});
