/** The images of a cluster, on this machine: made where they lack, from one recipe everywhere. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, build, type Engine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import { say } from '../../words/index.ts';
import { appImages, appVersions, hostTag, labels } from '../names.ts';
import { baseImageOf, type EngineVersion, engineOf, nodeImageOf, type Suite, suites, usualSuite } from '../suites.ts';
import type { OnProgress } from '../types.ts';
import { baseOf, provideBase } from './base.ts';
import { imageId, labelOf } from './inspect.ts';
import { proxyArgs } from './proxies.ts';
import { tag } from './sideload.ts';

export { removeUnfinishedBase } from './base.ts';
export { contentReader } from './content.ts';
export { imageId } from './inspect.ts';
export { loadWhereDifferent, tag } from './sideload.ts';

interface Recipe {
  /** What it stands on. */
  suite: Suite;
  folder: string;
  files: string[];
  args: Record<string, string>;
}

const nodeRecipe = (version: EngineVersion): Recipe => ({
  suite: suites[version],
  folder: join(packageRoot, 'checker/cluster/node'),
  files: ['Dockerfile', 'entrypoint.sh', 'mesh.sh', 'bashrc'],
  args: { BASE: baseImageOf(suites[version]), ENGINE: version },
});

const appRecipe = (version: string): Recipe => ({
  suite: usualSuite,
  folder: join(packageRoot, 'dist/sample-app'),
  files: ['Dockerfile', 'server.cjs'],
  args: { BASE: baseImageOf(usualSuite), VERSION: version },
});

/** Builds what is not there yet, bases first, then node and app beside each other. A node image that is not of the kit stays as it is. */
export async function provideImages(engine: Engine, nodeImage: string, onProgress: OnProgress): Promise<void> {
  const version = engineOf(nodeImage);
  return provide(engine, version ? [[nodeImage, nodeRecipe(version)], ...apps()] : apps(), onProgress);
}

/** The same of the labs' images alone, for nodes that are there already. */
export async function provideAppImages(engine: Engine, onProgress: OnProgress): Promise<void> {
  return provide(engine, apps(), onProgress);
}

/**
 * Takes for the kit's what the Vagrantfile's machines built themselves, of the same sources (`vagrant/provision.sh`); resolves with
 * whether they did.
 */
export async function adoptAppImages(engine: Engine): Promise<boolean> {
  const { folder, files } = appRecipe('');
  const hash = createHash('sha256');
  for (const file of files) hash.update(await contents(join(folder, file)));
  const source = hash.digest('hex').slice(0, 16);
  const built = await Promise.all(appImages.map((image) => labelOf(engine, image, labels.source)));
  if (!built.every((one) => one === source)) return false;
  await Promise.all(appImages.map((image) => tag(engine, image, hostTag(image))));
  return true;
}

function apps(): [string, Recipe][] {
  return appVersions.map((version) => [hostTag(`simplenode:${version}`), appRecipe(version)]);
}

async function provide(engine: Engine, wanted: [string, Recipe][], onProgress: OnProgress): Promise<void> {
  const stale = await staleOf(engine, wanted);
  if (stale.length === 0) return;
  for (const suite of new Set(stale.map(([, { suite }]) => suite)))
    await provideBase(engine, baseOf(suite), onProgress);
  const isApp = ([tag]: [string, Recipe]) => appImages.map(hostTag).includes(tag);
  const [app, node] = [stale.filter(isApp), stale.filter((one) => !isApp(one))];
  onProgress(say.cluster.doing.build(stale.map(([tag]) => tag)));
  // The app's versions differ in their last layers only: the first build leaves the others next to nothing to do.
  await Promise.all([buildAll(engine, node), buildAll(engine, app)]);
}

/** Removes the images that the kit made on this machine; resolves with their names. */
export async function removeImages(engine: Engine): Promise<string[]> {
  const removed: string[] = [];
  const all = Object.values(suites);
  for (const tag of [...all.map(nodeImageOf), ...appImages.map(hostTag), ...all.map(baseImageOf)]) {
    if (!(await imageId(engine, tag))) continue;
    await ask(engine, say.engine.asked.removeImage(tag), engine.calls.getImage(tag).remove());
    removed.push(tag);
  }
  return removed;
}

async function buildAll(engine: Engine, recipes: [string, Recipe][]): Promise<void> {
  for (const [tag, recipe] of recipes) await buildOne(engine, tag, recipe);
}

async function buildOne(engine: Engine, tag: string, recipe: Recipe): Promise<void> {
  const { folder, files, args } = recipe;
  const label = { [labels.recipe]: await digest(engine, recipe) };
  const all = { ...proxyArgs(process.env), ...args };
  await build(engine, { tag, args: all, labels: label, context: { context: folder, src: files } });
}

async function staleOf(engine: Engine, wanted: [string, Recipe][]): Promise<[string, Recipe][]> {
  const current = await Promise.all(
    wanted.map(async ([tag, recipe]) => (await labelOf(engine, tag, labels.recipe)) === (await digest(engine, recipe))),
  );
  return wanted.filter((_, index) => !current[index]);
}

/** What an image is made from: the files, the arguments and the base. */
async function digest(engine: Engine, { suite, folder, files, args }: Recipe): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify(args))
    .update((await imageId(engine, baseImageOf(suite))) ?? '');
  for (const file of files) hash.update(await contents(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

async function contents(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new BrokenError(say.cluster.fileMissing(file), { next: 'npm run build', cause });
  }
}
