import { join } from 'node:path';
import { expect } from 'chai';
import type { Engine } from '../../engine/index.ts';
import { packageRoot } from '../../package-root.ts';
import { run } from '../../shell/index.ts';
import { appImages } from '../names.ts';
import { adoptAppImages } from './index.ts';

describe('images that a machine built itself', () => {
  /** As `vagrant/provision.sh` counts it. */
  const digest = async () => {
    const command = 'cat Dockerfile server.cjs | sha256sum | cut -c 1-16';
    return (await run(['sh', '-c', command], { input: '', cwd: join(packageRoot, 'dist/sample-app') })).stdout.trim();
  };

  it('are the kit`s where they are of its sources', async () => {
    const source = await digest();
    const engine = fakeEngine(() => source);
    expect(await adoptAppImages(engine)).to.equal(true);
    expect(engine.tags.sort()).to.deep.equal(appImages.map((image) => `${image} is swarmlab/${image}`));
  });

  it('are not where one is of other sources, or is not there', async () => {
    const source = await digest();
    for (const other of ['0123456789abcdef', undefined]) {
      const engine = fakeEngine((image) => (image === 'simplenode:0.2' ? other : source));
      expect(await adoptAppImages(engine)).to.equal(false);
      expect(engine.tags).to.deep.equal([]);
    }
  });
});

/** An engine that has images with these labels, and notes what is tagged. */
function fakeEngine(source: (image: string) => string | undefined): Engine & { tags: string[] } {
  const tags: string[] = [];
  const getImage = (image: string) => ({
    inspect: async () => ({ Id: image, Config: { Labels: { 'swarmlab.source': source(image) } } }),
    tag: async ({ repo, tag }: { repo: string; tag: string }) => void tags.push(`${image} is ${repo}:${tag}`),
  });
  return { name: 'fake', calls: { getImage }, tags } as unknown as Engine & { tags: string[] };
}
