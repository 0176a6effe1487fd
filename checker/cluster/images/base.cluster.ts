import { expect } from 'chai';
import { findLocalEngine, type LocalEngine } from '../../engine/index.ts';
import { commandLine, run } from '../../shell/index.ts';
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
