import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { explain, refusedFile } from '../errors.ts';
import { changeProgress } from '../progress/index.ts';
import { swarmlab } from '../testing/program.ts';
import { ownState } from '../testing/state.ts';

describe('a file or folder that cannot be used', function () {
  this.timeout(60_000); // of a hang
  const folder = ownState();
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => expect.fail('it worked'),
      (error: unknown) => error,
    );

  it('is named with what is wrong with it', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    for (const [work, why] of [
      [() => mkdir(file, { recursive: true }), `${file}: it is a file, where a folder is expected`],
      [
        () => mkdir(join(file, 'a', 'b'), { recursive: true }),
        /^\/.*: part of this path is a file, where a folder is expected$/,
      ],
      [() => readdir(join(file, 'a')), `${file}/a: part of this path is a file, where a folder is expected`],
      [() => readFile(folder()), /it is a folder, where a file is expected$/],
      [() => readFile(join(folder(), 'none')), `${folder()}/none: it is not there`],
      ...(process.platform === 'linux'
        ? [[() => writeFile('/dev/full', 'x'), 'a file cannot be used: no space is left there'] as const]
        : []),
    ] as const) {
      const told = explain(await failure(work()));
      if (typeof why === 'string') expect(told).to.equal(why);
      else expect(told).to.match(why);
    }
  });

  it('is no program and no socket', async () => {
    const program = spawn(join(folder(), 'none'));
    const socket = connect(join(folder(), 'none'));
    for (const broken of [program, socket]) {
      const error = await new Promise((resolve) => broken.once('error', resolve));
      expect(error).to.have.property('code', 'ENOENT');
      expect(refusedFile(error)).to.equal(undefined);
    }
  });

  const commands = [
    ['list'],
    ['progress'],
    ['progress', '--clear', '--yes'],
    ['submit', '--student', 's1', '--out', 'none.gz'],
  ];
  for (const words of commands) {
    it(`is told by ${words[0]} ${words[1] ?? ''} where it should hold progress`, async () => {
      const state = join(folder(), 'file');
      writeFileSync(state, '');
      const { exit, stderr } = await swarmlab(words, { cwd: folder(), env: { XDG_STATE_HOME: state } });
      expect(stderr.trim().split('\n').slice(-2).join('\n')).to.equal(
        `error: ${state}/swarmlab/progress/default: part of this path is a file, where a folder is expected\n` +
          `next: namei -l ${state}/swarmlab/progress/default, or XDG_STATE_HOME=FOLDER for another place to keep progress`,
      );
      expect(exit).to.equal(3);
    });
  }

  it('is told where progress may be read and not written', async () => {
    await changeProgress({ cluster: 'default', lab: 'a' });
    const kept = join(folder(), 'swarmlab', 'progress', 'default');
    const isRoot = process.getuid?.() === 0; // whom rights do not hold up
    const readOnly = `mount --bind ${folder()} ${folder()} && mount -o remount,bind,ro ${folder()} && exec "$@"`;
    if (!isRoot) chmodSync(kept, 0o500);
    const { exit, stderr } = await swarmlab(['progress', '--clear', '--yes'], {
      cwd: '/',
      env: { XDG_STATE_HOME: folder() },
      under: isRoot ? ['unshare', '--mount', 'sh', '-c', readOnly, 'sh'] : [],
    });
    if (!isRoot) chmodSync(kept, 0o700);
    expect(stderr).to.match(
      /^error: \/.*: (?:its file system is read-only|this account may not use it)\nnext: namei -l \/.*, or XDG_STATE_HOME=FOLDER/,
    );
    expect(exit).to.equal(3);
  });
});
