import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** An install of the packed package in an empty folder. */
interface Installed {
  /** Of the processor: what it takes beside other work says nothing. */
  seconds: number;
  packages: string[];
  files: string[];
  bytes: number;
}

async function installed(folder: string): Promise<Installed> {
  const quiet = ['--ignore-scripts', '--loglevel=error'];
  const { stdout } = await run(['npm', 'pack', ...quiet, '--pack-destination', folder], {
    input: '',
    cwd: packageRoot,
  });
  writeFileSync(join(folder, 'package.json'), '{}');
  const install = ['npm', 'install', ...quiet, '--offline', '--no-audit', '--no-fund', stdout.trim()];
  const timed = await run(['sh', '-c', '"$@" >&2 && times', 'sh', ...install], { input: '', cwd: folder });
  expect(timed.exit, timed.stderr).to.equal(0);
  const [user = [], system = []] = [...(timed.stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const seconds = [user, system].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  const modules = join(folder, 'node_modules');
  const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
  const inside = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = inside.map(({ parentPath, name }) => join(parentPath, name));
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b);
  return {
    seconds: sum(seconds),
    packages: Object.keys(packages),
    files,
    bytes: sum(files.map((file) => statSync(file).size)),
  };
}

describe('the package', function () {
  this.timeout(300_000); // npm may take a minute on a busy machine

  it('is light: one package, which needs no other and nothing of the network', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'swarmlab-package-'));
    try {
      const { seconds, packages, files, bytes } = await installed(folder);
      expect(packages).to.deep.equal(['node_modules/swarmlab']);
      expect(files.length).to.be.within(100, 200);
      expect(bytes).to.be.below(15e6);
      expect(seconds).to.be.within(0.1, 4);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has the Vagrantfile, and the script that it runs', async () => {
    const files = await packed(packageRoot);
    const [, script] = /path: '([^']+)'/.exec(readFileSync(join(packageRoot, 'Vagrantfile'), 'utf8')) ?? [];
    expect(script).to.equal('checker/cluster/vagrant/provision.sh');
    expect(files).to.include.members(['Vagrantfile', script]);
    expect(files.filter((path) => path.startsWith('checker/testing'))).to.deep.equal([]);
  });

  it('has labs with what a person needs of them, but of exams the tasks alone, of copies too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'swarmlab-package-'));
    try {
      for (const name of ['package.json', 'labs'])
        cpSync(join(packageRoot, name), join(folder, name), { recursive: true });
      for (const name of ['11-quiz', '91-exam-autumn', 'final'])
        cpSync(join(folder, 'labs/90-exam'), join(folder, 'labs', name), { recursive: true });
      const files = await packed(folder);
      for (const lab of readdirSync(join(folder, 'labs')).filter((name) => name !== 'README.md')) {
        const inside = readdirSync(join(folder, 'labs', lab), { recursive: true, withFileTypes: true });
        const all = inside
          .filter((one) => one.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .filter((path) => !/\/(?:right|wrong)\//.test(path));
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
