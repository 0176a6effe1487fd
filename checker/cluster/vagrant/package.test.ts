import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../../package-root.ts';
import { run } from '../../shell/index.ts';

describe('the package', function () {
  this.timeout(60_000); // npm may take seconds on a busy machine

  it('has the Vagrantfile, and the script that it runs', async () => {
    const { stdout } = await run(['npm', 'pack', '--dry-run', '--json', '--ignore-scripts'], {
      input: '',
      cwd: packageRoot,
    });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const [, script] = /path: '([^']+)'/.exec(readFileSync(join(packageRoot, 'Vagrantfile'), 'utf8')) ?? [];
    expect(script).to.equal('checker/cluster/vagrant/provision.sh');
    expect(files.map(({ path }) => path)).to.include.members(['Vagrantfile', script]);
    expect(files.filter(({ path }) => path.startsWith('checker/testing'))).to.deep.equal([]);
    expect(files.filter(({ path }) => /^labs\/90-exam\/(?:right|wrong|marking)/.test(path))).to.deep.equal([]);
  });
});
