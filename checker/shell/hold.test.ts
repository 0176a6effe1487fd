import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Hold, hold } from './hold.ts';

describe('a lock', () => {
  const path = process.env.PATH;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-test-'));
    await mkdir(join(folder, 'bin'));
    for (const name of ['perl', 'sh', 'cat']) await symlink(`/usr/bin/${name}`, join(folder, 'bin', name));
  });
  afterEach(() => {
    process.env.PATH = path;
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const withFlock = (work: () => Promise<Hold>) => work();
  /** As on macOS. */
  const withPerl = (work: () => Promise<Hold>) => {
    process.env.PATH = join(folder, 'bin');
    const held = work();
    process.env.PATH = path;
    return held;
  };
  const release = async (...all: Hold[]) => {
    for (const one of all) if (one.held) await one.release();
  };

  for (const [first, second] of [
    [withFlock, withFlock],
    [withFlock, withPerl],
    [withPerl, withFlock],
    [withPerl, withPerl],
  ] as const) {
    it(`is held by one at a time, ${first.name} and then ${second.name}`, async () => {
      const file = join(folder, 'one.lock');
      const held = await first(() => hold(file));
      expect(held.held).to.equal(true);
      expect(await second(() => hold(file))).to.include({ held: false, taken: true });
      let waits = true;
      const next = second(() => hold(file, { wait: true })).finally(() => {
        waits = false;
      });
      expect(await second(() => hold(file, { shared: true }))).to.include({ held: false, taken: true });
      expect(waits).to.equal(true);
      await release(held);
      expect((await next).held).to.equal(true);
      await release(await next);
    });

    it(`is shared by those who ask for that, ${first.name} and then ${second.name}`, async () => {
      const file = join(folder, 'shared.lock');
      const one = await first(() => hold(file, { shared: true }));
      const other = await second(() => hold(file, { shared: true }));
      expect([one.held, other.held]).to.deep.equal([true, true]);
      expect(await second(() => hold(file))).to.include({ held: false, taken: true });
      await release(one, other);
    });
  }

  it('is not held where its file cannot be, and nobody else holds it', async () => {
    for (const by of [withFlock, withPerl]) {
      expect(await by(() => hold(join(folder, 'no/such.lock')))).to.include({ held: false, taken: false });
    }
  });
});
