import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { filesOf } from './expand.ts';

describe('where a student’s files are', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    for (const name of ['in/ada', 'in/bob', 'in/ada/more']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of [
      'ada/2.jsonl.gz',
      'ada/1.jsonl.gz',
      'ada/notes.txt',
      'ada/.hidden.gz',
      'bob/x.gz',
      'doe_ada_12_s.jsonl-1.gz',
    ])
      writeFileSync(join(folder, 'in', name), '');
  });
  after(() => rmSync(folder, { recursive: true }));
  const found = (...evidence: string[]) => filesOf(folder, evidence);

  it('is a file, whether it is there or not', () => {
    expect(found('in/ada/1.jsonl.gz', 'in/none.gz')).to.deep.equal(['in/ada/1.jsonl.gz', 'in/none.gz']);
  });

  it('is a folder: what a submission may be called in it', () => {
    expect(found('in/ada/')).to.deep.equal(['in/ada/.hidden.gz', 'in/ada/1.jsonl.gz', 'in/ada/2.jsonl.gz']);
  });

  it('is a pattern, which finds no more than it says, each once', () => {
    expect(found('in/*_ada_*.gz', 'in/a?a/*.jsonl.gz', 'in/ada/1.jsonl.gz')).to.deep.equal([
      'in/doe_ada_12_s.jsonl-1.gz',
      'in/ada/1.jsonl.gz',
      'in/ada/2.jsonl.gz',
    ]);
    expect(found('in/(.*)/x.gz', 'none/*')).to.deep.equal([]);
  });
});
