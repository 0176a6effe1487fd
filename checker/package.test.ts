import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from './package-root.ts';
import { run } from './shell/index.ts';

async function packed(cwd: string): Promise<string[]> {
  const { stdout } = await run(['npm', 'pack', '--dry-run', '--json', '--ignore-scripts'], { input: '', cwd });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
}

describe('the package', function () {
  this.timeout(60_000); // npm may take seconds on a busy machine

  it('has the Vagrantfile, and the script that it runs', async () => {
    const files = await packed(packageRoot);
    const [, script] = /path: '([^']+)'/.exec(readFileSync(join(packageRoot, 'Vagrantfile'), 'utf8')) ?? [];
    expect(script).to.equal('checker/cluster/vagrant/provision.sh');
    expect(files).to.include.members(['Vagrantfile', script]);
    expect(files.filter((path) => path.startsWith('checker/testing'))).to.deep.equal([]);
  });

  it('has labs with all that is beside them, but of exams the tasks alone, of copies too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'swarmlab-package-'));
    try {
      for (const name of ['package.json', 'labs'])
        cpSync(join(packageRoot, name), join(folder, name), { recursive: true });
      for (const name of ['11-quiz', '91-exam-autumn', 'final'])
        cpSync(join(folder, 'labs/90-exam'), join(folder, 'labs', name), { recursive: true });
      const files = await packed(folder);
      for (const lab of readdirSync(join(folder, 'labs')).filter((name) => name !== 'README.md')) {
        const inside = readdirSync(join(folder, 'labs', lab), { recursive: true, withFileTypes: true });
        const all = inside.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
        const isExam = all.some((path) => path.endsWith('marking.md'));
        const tasks = ['lab.md', 'lab.ko.md'].map((name) => join(folder, 'labs', lab, name));
        expect(files.filter((path) => path.startsWith(`labs/${lab}/`)).sort(), lab).to.deep.equal(
          (isExam ? tasks : all).map((path) => path.slice(folder.length + 1)).sort(),
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
