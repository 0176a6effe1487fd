import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../../package-root.ts';
import type { Outcome } from '../../shell/index.ts';
import { startOnTerminal, swarmlab } from '../../testing/program.ts';

describe('a Vagrantfile', function () {
  this.timeout(60_000); // of a hang
  let folder: string;
  let env: Record<string, string>;
  const path = (...names: string[]) => join(folder, ...names);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    mkdirSync(path('bin'));
    // It tells how it was called, and knows a machine that does not run.
    const fake = `#!/bin/sh\necho "$VAGRANT_VAGRANTFILE: $*" >>${path('called')}\necho 1600000000,docker-node1,state,poweroff\n`;
    writeFileSync(path('bin', 'vagrant'), fake);
    chmodSync(path('bin', 'vagrant'), 0o755);
    writeFileSync(path('swarmlab.yaml'), 'clusters:\n  default: { driver: vagrant }\n');
    writeFileSync(path('Vagrantfile'), "File.write('ran', '')\n");
    env = { PATH: `${path('bin')}:${process.env.PATH}`, XDG_STATE_HOME: path('state') };
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const called = () => {
    try {
      return readFileSync(path('called'), 'utf8').trim().split('\n').length;
    } catch {
      return 0;
    }
  };
  /** That it was run, and knows of a machine that does not run. */
  const expectRun = ({ exit, stdout }: Outcome) => {
    expect(stdout).to.include('cluster default is not up');
    expect(exit).to.equal(3);
  };
  const call = (...words: string[]) => swarmlab(words, { cwd: folder, env });

  it('of somebody else is run by no command unasked', async () => {
    for (const words of [['status'], ['up'], ['down'], ['check', 'replication']]) {
      const { exit, stdout, stderr } = await call(...words);
      expect(exit, words.join(' ')).to.equal(2);
      expect(stdout + stderr)
        .to.include(`${path('Vagrantfile')} was not run: it is a program`)
        .and.include('--run-vagrantfile');
    }
    expect((await call('doctor', '--quick')).stdout).to.include('--run-vagrantfile');
    expect(called()).to.equal(0);
  });

  it('is run from then on where it was allowed, until it changes', async () => {
    expectRun(await call('status', '--run-vagrantfile'));
    expect(readFileSync(path('called'), 'utf8')).to.match(/^(Vagrantfile: status --machine-readable\n)+$/);
    const before = called();
    expectRun(await call('status'));
    expect(called()).to.be.above(before);
    for (const changed of ['Vagrantfile', '.vagrant/plugins.json']) {
      mkdirSync(path('.vagrant'), { recursive: true });
      writeFileSync(path(changed), '# another\n');
      const sofar = called();
      expect((await call('status')).exit, changed).to.equal(2);
      expect(called()).to.equal(sofar);
      expectRun(await call('--run-vagrantfile', 'status'));
    }
  });

  it('is run where it was allowed, also where that cannot be remembered', async () => {
    writeFileSync(path('state'), 'no folder');
    const outcome = await call('status', '--run-vagrantfile');
    expectRun(outcome);
    expect(outcome.stderr).to.match(
      /^cannot remember that this Vagrantfile may run, .* cannot be written \(ENOTDIR\)\n$/,
    );
    expect(called()).to.be.above(0);
  });

  it('is asked about on a terminal, once', async () => {
    const config = ['status', '--config', path('swarmlab.yaml')];
    const asked = async (answer: string) => {
      const program = startOnTerminal(config, 300, { env });
      await program.said(/Run it\? \[y\/N\] /);
      expect(called()).to.equal(0);
      program.type(answer);
      return program.ended;
    };
    const refused = await asked('n\n');
    expect(refused.exit).to.equal(2);
    expect(refused.stdout).to.include(`${path('Vagrantfile')} is not the kit's`);
    expect(called()).to.equal(0);
    expectRun(await asked('y\n'));
    const again = await startOnTerminal(config, 300, { env }).ended;
    expectRun(again);
    expect(again.stdout).not.to.include('Run it?');
  });

  it('that is the same as the kit`s is run unasked', async () => {
    copyFileSync(join(packageRoot, 'Vagrantfile'), path('Vagrantfile'));
    expectRun(await call('status'));
    expect(called()).to.be.above(0);
  });

  it('without machines is named', async () => {
    writeFileSync(path('bin', 'vagrant'), '#!/bin/sh\n');
    for (const words of [['status'], ['up'], ['check', 'replication']]) {
      const { exit, stdout, stderr } = await call(...words, '--run-vagrantfile');
      expect(exit, words.join(' ')).to.equal(3);
      expect(stdout + stderr)
        .to.include(`error: vagrant knows no machines in ${folder}\nnext: cd ${folder} && vagrant status`)
        .and.not.include('unexpected');
    }
  });
});
