import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeWhole } from './whole-file.ts';

describe('a file written whole', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the place of the old one, for its owner alone', async () => {
    const file = join(folder, 'grades.json');
    writeFileSync(file, 'old', { mode: 0o644 });
    await writeWhole(file, 'new');
    expect(readFileSync(file, 'utf8')).to.equal('new');
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(readdirSync(folder)).to.deep.equal(['grades.json']);
  });

  it('leaves nothing beside it where it cannot be written', async () => {
    const file = join(folder, 'folder');
    mkdirSync(join(file, 'inner'), { recursive: true });
    const error = await writeWhole(file, 'new').catch((cause: NodeJS.ErrnoException) => cause.code);
    expect(error).to.be.oneOf(['EISDIR', 'ENOTEMPTY', 'EEXIST']);
    expect(readdirSync(folder)).to.deep.equal(['folder']);
  });
});
