/** The labs on three virtual machines, which are really booted: `npm run test:vagrant`. It runs within `sandbox.sh`. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after } from 'mocha';
import type { Report } from '../../model.ts';
import { packageRoot } from '../../package-root.ts';
import { run } from '../../shell/index.ts';

const folder = process.env.SWARMLAB_SANDBOX ?? '';
const report = join(folder, 'report.json');
const machines = ['docker-node1', 'docker-node2', 'docker-node3'];

describe('three virtual machines', function () {
  this.timeout(7_200_000); // of a hang: all labs take ten minutes on two free processors, and many times as long on busy ones
  this.bail(true);
  after(() => run(['vagrant', 'destroy', '--force'], { input: '', cwd: packageRoot }));

  it('become a cluster', async () => {
    expect(await swarmlab('up')).to.equal(0);
  });

  it('have the images that the first of them built', async () => {
    const ids = await Promise.all(
      machines.map((name) => on(name, 'docker image inspect --format {{.Id}} simplenode:0.1')),
    );
    expect(new Set(ids)).to.have.lengthOf(1);
    expect(ids[0]).to.match(/^sha256:/);
  });

  it('pass all labs', async () => {
    expect(await swarmlab('run', '--json', report)).to.equal(0);
    const { labs, cluster } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    expect(labs.length).to.be.greaterThan(8);
    expect(labs.filter(({ verdict }) => verdict !== 'pass')).to.deep.equal([]);
    expect(cluster.mesh).to.equal('ipvs'); // their own kernel has it
  });

  it('are shut down, and kept', async () => {
    expect(await swarmlab('down')).to.equal(0);
    const { stdout } = await run(['vagrant', 'status'], { input: '', cwd: packageRoot });
    for (const name of machines) expect(stdout).to.match(new RegExp(`${name} +shutoff`));
  });
});

/** Resolves with the exit code. What the program says is shown: it takes minutes. */
function swarmlab(command: string, ...words: string[]): Promise<number> {
  const argv = [
    join(packageRoot, 'dist/cli.js'),
    command,
    '--driver',
    'vagrant',
    '--cluster',
    'vagrant-test',
    ...words,
  ];
  const env = { ...process.env, XDG_STATE_HOME: folder };
  const program = spawn(process.execPath, argv, { cwd: packageRoot, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => program.once('exit', (code) => resolve(code ?? -1)));
}

async function on(machine: string, command: string): Promise<string> {
  return (await run(['vagrant', 'ssh', machine, '--command', command], { input: '', cwd: packageRoot })).stdout.trim();
}
