import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'chai';
import { createLog } from './log.ts';

describe('log', () => {
  let folder: string;
  let file: string;
  let fd: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'simplenode-log-'));
    file = join(folder, 'log');
    fd = openSync(file, 'w');
  });
  afterEach(() => {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  });

  const written = (): string => readFileSync(file, 'utf8');

  it('writes the lines of one turn together, at its end', async () => {
    const log = createLog(fd);
    log.line('one');
    log.line('two');
    expect(written()).to.equal('');
    await nextTurn();
    expect(written()).to.equal('one\ntwo\n');
    log.line('three');
    await nextTurn();
    expect(written()).to.equal('one\ntwo\nthree\n');
  });

  it('writes at once when flushed, and each line only once', async () => {
    const log = createLog(fd);
    log.line('one');
    log.flush();
    expect(written()).to.equal('one\n');
    await nextTurn();
    log.flush();
    expect(written()).to.equal('one\n');
  });

  it('goes on when nothing can be written', () => {
    const log = createLog(openSync(file, 'r'));
    log.line('lost');
    expect(log.flush).not.to.throw();
  });
});
