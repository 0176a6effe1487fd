import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { findLocalEngine, type LocalEngine } from '../../engine/index.ts';
import { packageRoot } from '../../package-root.ts';
import { commandLine, hasProgram, open, run } from '../../shell/index.ts';
import { describeOnEngine, prefix } from '../../testing/cluster.ts';
import { type Registry, startRegistry } from '../../testing/registry.ts';
import { say } from '../../words/index.ts';
import { canInstall } from '../host/install.ts';
import { type Base, baseOf, provideBase } from './base.ts';
import { fingerprint, imageId } from './inspect.ts';

/** What all images stand on here stays as it is: these have a name of their own. */
const image = `swarmlab/base:${prefix}`;

describeOnEngine('the base of images, from a registry', [], () => {
  let local: LocalEngine;
  let registry: Registry | undefined;
  const former = process.env.SWARMLAB_REGISTRY;

  before(async () => {
    const found = await findLocalEngine();
    if (!found) throw new Error('no engine');
    local = found;
    // Where a person's engine runs, and what it may reach, is theirs; and the registry is one of Debian's packages.
    if (!local.ours || !canInstall()) return;
    registry = await startRegistry();
    process.env.SWARMLAB_REGISTRY = registry.address;
  });
  after(async () => {
    if (former === undefined) delete process.env.SWARMLAB_REGISTRY;
    else process.env.SWARMLAB_REGISTRY = former;
    await registry?.stop();
    local?.engine.close();
  });

  const docker = async (...words: string[]) => {
    const argv = [...local.docker, ...words];
    const { exit, stderr } = await run(argv, { input: '' });
    if (exit !== 0) throw new Error(`${commandLine(argv)} exited with ${exit}: ${stderr}`);
  };
  const base = (): Base => ({ ...baseOf('trixie'), image });

  it('is pulled from the one that is named, and only once', async () => {
    if (!registry) return;
    const { engine } = local;
    const { published } = base();
    expect(published).to.equal(`${registry.address}/debian:trixie-slim`);
    // Its files in a layer that no image here has, or there would be nothing to pull.
    const container = `${prefix}-base`;
    await docker('create', '--name', container, 'swarmlab/base:trixie', 'true');
    try {
      await run(
        [
          'sh',
          '-c',
          `${commandLine([...local.docker, 'export', container])} | ${commandLine([...local.docker, 'import', '-', published])}`,
        ],
        { input: '' },
      );
      const pushed = await fingerprint(engine, published);
      await docker('push', published);
      await docker('rmi', published);
      expect(await imageId(engine, published)).to.equal(undefined);

      const doing: string[] = [];
      await provideBase(engine, base(), (what) => doing.push(what));
      expect(doing).to.deep.equal([say.cluster.doing.fetch(published)]);
      expect(await fingerprint(engine, image)).to.equal(pushed);
      await docker('run', '--rm', image, 'grep', '-q', 'trixie', '/etc/os-release');

      await provideBase(engine, base(), (what) => doing.push(what));
      expect(doing).to.have.length(1);
    } finally {
      await docker('rm', container);
      for (const name of [published, image]) if (await imageId(engine, name)) await docker('rmi', name);
    }
  });
});

describeOnEngine('the base of images, made here', [], () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-test-base-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('leaves no process and no mount where it is killed in the middle, and its folder to the next', async function () {
    if (!canInstall() || !hasProgram('mmdebstrap')) return this.skip();
    const base: Base = { suite: 'trixie', image, published: image, folder: join(folder, 'base') };
    const program = open([process.execPath, '--import', 'tsx', '--input-type', 'module', '-e', maker(base)], {
      cwd: packageRoot,
    });
    const mounts = () => everywhere('mountinfo', base.folder);
    const processes = () => everywhere('cmdline', base.folder);
    const tail = program.ended.then(({ stderr }) => expect.fail(stderr));
    await Promise.race([tail, until(async () => (await mounts()) > 0)]); // packages are being set up: proc, sys and devices are there
    expect(await readFile('/proc/self/mountinfo', 'utf8')).not.to.include(base.folder);
    tail.catch(() => {}); // now it is to end
    process.kill(program.pid ?? 0, 'SIGKILL');
    // Those that see the mounts, inside of what is made, name its folder no more: they end a moment after the others.
    await until(async () => (await processes()) + (await mounts()) === 0);
    expect(await readdir(base.folder)).not.to.deep.equal([]);
    const local = (await findLocalEngine()) ?? expect.fail('no engine');
    try {
      expect(await imageId(local.engine, image)).to.equal(undefined);
      await provideBase(local.engine, { ...base, image: 'swarmlab/base:trixie' }, () => {});
    } finally {
      local.engine.close();
    }
    expect(await readdir(folder)).to.deep.equal([]);
  });
});

/** A program that makes a base image, as `up` does. */
function maker(base: Base): string {
  const from = (path: string) => JSON.stringify(join(packageRoot, 'checker', path));
  return `
    const { findLocalEngine } = await import(${from('engine/index.ts')});
    const { provideBase } = await import(${from('cluster/images/base.ts')});
    const { engine } = await findLocalEngine();
    await provideBase(engine, ${JSON.stringify(base)}, () => {});`;
}

/** How many processes have this in such a file about them. */
async function everywhere(file: string, text: string): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')));
  return texts.filter((one) => one.includes(text)).length;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(100);
}
