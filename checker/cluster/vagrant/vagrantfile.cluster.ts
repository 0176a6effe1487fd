import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before } from 'mocha';
import { packageRoot } from '../../package-root.ts';
import { type Outcome, run } from '../../shell/index.ts';
import { provideProgram } from '../host/install.ts';

describe('the Vagrantfile', function () {
  this.timeout(300_000); // of a hang: apt-get may have to wait for another
  const home = mkdtempSync(join(tmpdir(), 'swarmlab-test-vagrant-'));
  after(() => rmSync(home, { recursive: true }));

  /** Whatever providers this machine has: CI has none. */
  const validate = (env: Record<string, string>): Promise<Outcome> =>
    run(['vagrant', 'validate', '--ignore-provider'], {
      input: '',
      cwd: packageRoot,
      env: { VAGRANT_HOME: home, VAGRANT_DOTFILE_PATH: join(home, 'state'), ...env },
    });

  describe('as Vagrant reads it', () => {
    before(provided('vagrant'));

    it('is valid', async () => {
      const { exit, stdout, stderr } = await validate({});
      expect(exit, stderr).to.equal(0);
      expect(stdout).to.match(/docker-node1[\s\S]*docker-node2[\s\S]*docker-node3[\s\S]*validated successfully/);
      expect(stdout).not.to.include('docker-node4');
    });

    it('is valid with other sizes, addresses, box and number of machines', async () => {
      const sizes = { SWARMLAB_MEMORY: '2048', SWARMLAB_CPUS: '2', SWARMLAB_NODES: '5' };
      const { exit, stdout, stderr } = await validate({
        ...sizes,
        SWARMLAB_BASE_ADDRESS: '10.1.2.250',
        SWARMLAB_BOX: 'my/box',
      });
      expect(exit, stderr).to.equal(0);
      expect(stdout).to.include('docker-node5');
    });

    it('refuses what cannot be, all at once', async () => {
      const { exit, stderr } = await validate({
        SWARMLAB_BOX: 'my box',
        SWARMLAB_MEMORY: '64',
        SWARMLAB_CPUS: 'two',
        SWARMLAB_NODES: '0',
        SWARMLAB_BASE_ADDRESS: '192.168.56.253',
      });
      expect(exit).to.equal(1);
      expect(stderr.trim().split('\n')).to.deep.equal([
        'SWARMLAB_BOX=my box: it must be the name of a box.',
        'SWARMLAB_MEMORY=64: it must be the MiB of memory of each machine, a number from 512 to 65536.',
        'SWARMLAB_CPUS=two: it must be how many processors each machine has, a number from 1 to 64.',
        'SWARMLAB_NODES=0: it must be how many machines there are, a number from 1 to 9.',
        'SWARMLAB_BASE_ADDRESS=192.168.56.253: it must be the IPv4 address of docker-node1, whose last number is from 2 to 252.',
      ]);
    });

    it('refuses an address that is none', async () => {
      const { exit, stderr } = await validate({ SWARMLAB_BASE_ADDRESS: '192.168.56.101/24' });
      expect(exit).to.equal(1);
      expect(stderr).to.match(/^SWARMLAB_BASE_ADDRESS=192\.168\.56\.101\/24: it must be the IPv4 address/);
    });
  });

  describe('of the box', () => {
    before(provided('ruby'));

    it('is Ruby', async () => {
      const file = 'checker/testing/vagrant/box.Vagrantfile';
      const { exit, stderr } = await run(['ruby', '-c', file], { input: '', cwd: packageRoot });
      expect(exit, stderr).to.equal(0);
    });
  });

  describe('and what it runs', () => {
    before(provided('shellcheck'));

    it('are scripts in which shellcheck finds nothing', async () => {
      const scripts = readdirSync(join(packageRoot, 'checker'), { recursive: true, encoding: 'utf8' });
      // Cases are what people type, kept byte for byte.
      const ours = scripts.filter((file) => !file.startsWith(join('testing', 'cases')));
      const files = ours.filter((file) => /\.sh$|initrd-modules$/.test(file)).map((file) => join('checker', file));
      expect(files).to.include('checker/cluster/vagrant/provision.sh');
      const { exit, stdout } = await run(['shellcheck', '--severity', 'warning', ...files], {
        input: '',
        cwd: packageRoot,
      });
      expect(exit, stdout).to.equal(0);
    });
  });
});

/** What makes a program be there, or else has the tests be skipped, loudly; on CI that is a failure. */
function provided(program: string): Mocha.Func {
  return async function () {
    if (await provideProgram(program, () => {})) return;
    if (process.env.CI === 'true') throw new Error(`${program} is not installed`);
    console.error(`\n*** TESTS ARE SKIPPED: ${program} is not installed.\n`);
    this.skip();
  };
}
