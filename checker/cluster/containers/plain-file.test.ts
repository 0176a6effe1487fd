import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { beginningOf } from './plain-file.ts';

describe('a file of a node', () => {
  let folder: string;
  let root: string;
  const read = (path: string) =>
    beginningOf(root, path, 16).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-'));
    mkdirSync(join(folder, 'host'));
    writeFileSync(join(folder, 'host/patience'), '7');
    root = join(folder, 'root');
    mkdirSync(join(root, 'tmp'), { recursive: true });
    writeFileSync(join(root, 'tmp/patience'), '1.5\n');
    writeFileSync(join(root, 'tmp/long'), '1'.repeat(100_000));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as far as asked', async () => {
    expect(await read('/tmp/patience')).to.equal('1.5\n');
    expect(await read('/tmp/long')).to.equal('1'.repeat(16));
    expect(await read('/tmp/none')).to.equal('ENOENT');
  });

  it('is no link, and not behind one', async () => {
    symlinkSync(join(folder, 'host/patience'), join(root, 'tmp/link'));
    symlinkSync('patience', join(root, 'tmp/near'));
    symlinkSync('/dev/zero', join(root, 'tmp/zero'));
    symlinkSync(join(folder, 'host'), join(root, 'away'));
    for (const path of ['/tmp/link', '/tmp/near', '/tmp/zero']) expect(await read(path), path).to.equal('ELOOP');
    expect(await read('/away/patience')).to.equal('ENOTDIR');
  });

  it('is not waited for where it is a pipe, and is no folder or device', async () => {
    execFileSync('mkfifo', [join(root, 'tmp/pipe')]);
    expect(await read('/tmp/pipe')).to.equal('/tmp/pipe is not a regular file');
    expect(await read('/tmp')).to.equal('/tmp is not a regular file');
    expect(await beginningOf('/dev', 'zero', 16).catch(({ message }) => message)).to.equal(
      'zero is not a regular file',
    );
  });
});
