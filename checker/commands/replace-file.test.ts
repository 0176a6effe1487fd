import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { assertReplaceable, readExactly, replaceFile } from './replace-file.ts';

describe('a file that is written anew', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-replace-'));
    file = join(folder, 'a.md');
    await writeFile(file, 'old');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const refusal = (work: Promise<unknown>): Promise<unknown> => work.catch((error) => error);

  it('keeps its rights, and leaves no other file behind', async () => {
    await chmod(file, 0o666);
    expect(await replaceFile(file, 'old', 'new')).to.equal(true);
    expect(await readFile(file, 'utf8')).to.equal('new');
    expect((await stat(file)).mode & 0o777).to.equal(0o666);
    expect(await readdir(folder)).to.deep.equal(['a.md']);
  });

  it('stays as it is where it was changed meanwhile', async () => {
    expect(await replaceFile(file, 'older', 'new')).to.equal(false);
    expect(await readFile(file, 'utf8')).to.equal('old');
    expect(await readdir(folder)).to.deep.equal(['a.md']);
  });

  it('is what a link leads to', async () => {
    const link = join(folder, 'link.md');
    await symlink('a.md', link);
    await replaceFile(link, 'old', 'new');
    expect((await lstat(link)).isSymbolicLink()).to.equal(true);
    expect(await readFile(file, 'utf8')).to.equal('new');
  });

  it('is refused where it is not UTF-8, for more of it would change', async () => {
    await writeFile(file, Buffer.from([0x61, 0xff]));
    const error = await refusal(readExactly(file));
    expect(error).to.be.instanceOf(UsageError).and.have.property('message').that.includes('is not UTF-8');
  });

  it('has the bytes that it had, its byte order mark among them', async () => {
    await writeFile(file, '\uFEFFa\r\n');
    expect(await readExactly(file)).to.equal('\uFEFFa\r\n');
  });

  it('is refused before anything is run where it cannot be written', async () => {
    await assertReplaceable(file);
    await rm(file); // root may write whatever is there
    expect(await refusal(assertReplaceable(file))).to.be.instanceOf(UsageError);
  });
});
