import { chmod, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { BrokenError } from '../../errors.ts';
import { assertOwn, unlessMaking, whileChanging, whileMaking } from './turns.ts';

describe('what all clusters share', () => {
  it('is made by one at a time, and by the next also where the one before failed', async () => {
    const log: string[] = [];
    const make = (name: string, end: () => string) =>
      whileMaking(async () => {
        log.push(`${name} begins`);
        await pause(50); // time for another to come between
        log.push(`${name} ends`);
        return end();
      });
    const fail = () => {
      throw new Error('no');
    };
    const all = await Promise.allSettled([make('one', fail), make('two', () => 'made')]);
    expect(all.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect(log).to.have.length(4);
    for (const at of [0, 2]) expect(log[at + 1]).to.equal(log[at]?.replace('begins', 'ends'));
  });

  it('is left alone by who only tidies up', async () => {
    const log: string[] = [];
    const tidy = async () => void log.push('tidied');
    await whileMaking(() => unlessMaking(tidy));
    expect(log).to.deep.equal([]);
    await unlessMaking(tidy);
    expect(log).to.deep.equal(['tidied']);
  });
});

describe('a cluster', () => {
  it('is changed by one at a time, who is told to wait, and others beside it', async () => {
    const log: string[] = [];
    const name = `a-${process.pid}`;
    let second = Promise.resolve();
    await whileChanging(name, async () => {
      await new Promise<void>((resolve) => {
        const onWait = () => resolve(void log.push('waits'));
        second = whileChanging(name, async () => void log.push('second'), onWait);
      });
      await whileChanging(`b-${process.pid}`, async () => void log.push('beside'));
      log.push('first');
    });
    await second;
    expect(log).to.deep.equal(['waits', 'beside', 'first', 'second']);
  });
});

describe('the folder of locks', () => {
  it('is none that another account made, leads elsewhere, or may write to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'swarmlab-turns-'));
    try {
      const own = join(folder, 'own');
      await mkdir(own, { mode: 0o700 });
      await assertOwn(own);
      await symlink(own, join(folder, 'link'));
      await mkdir(join(folder, 'open'));
      await chmod(join(folder, 'open'), 0o777);
      for (const name of ['link', 'open']) {
        const refused = await assertOwn(join(folder, name)).catch((error: unknown) => error);
        expect(refused, name).to.be.instanceOf(BrokenError);
        expect(String(refused), name).to.include(join(folder, name));
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
