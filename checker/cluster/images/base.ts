/** The Debian base that every image stands on: from the registry where one answers, else made from Debian's packages. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { ask, type Engine, reason } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { open, run } from '../../shell/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { provideProgram } from '../host/install.ts';
import { baseImageOf, type Suite } from '../suites.ts';
import type { OnProgress } from '../types.ts';
import { imageId } from './inspect.ts';
import { tag } from './sideload.ts';

/** A base image: what it is called here, and what a registry has under another name. */
export interface Base {
  suite: Suite;
  image: string;
  published: string;
  /** Where it is made, by one process at a time. */
  folder: string;
}

const workshop = '/var/lib/swarmlab/base';

/** The base of a suite, from Docker Hub or from the registry that `SWARMLAB_REGISTRY` names, such as `mirror.local:5000`. */
export function baseOf(suite: Suite, registry = process.env.SWARMLAB_REGISTRY): Base {
  const published = `debian:${suite}-slim`;
  return {
    suite,
    image: baseImageOf(suite),
    published: registry ? `${registry}/${published}` : published,
    folder: workshop,
  };
}

const patience = 20_000; // milliseconds for a registry to begin to answer

// What Debian's own slim images leave out.
const lean = ['man', 'doc', 'info', 'locale', 'lintian', 'linda'].map(
  (name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`,
);
// The index of a testing suite has a date, which a mirror that is not renewed lets pass. Those of stable suites have none.
const undated = '--aptopt=Acquire::Check-Valid-Until "false"';
const bootstrap = (suite: Suite) => [
  'mmdebstrap',
  '--variant=minbase',
  ...lean,
  undated,
  '--aptopt=Dir::Cache::pkgcache ""',
  '--aptopt=Dir::Cache::srcpkgcache ""',
  suite,
  '-',
];

/**
 * It dies with this process, however that ends, and its mounts with it: else proc, sys and devices stay mounted on the host. Not everywhere
 * may even root have mounts of its own; then it can mount nothing at all.
 */
const alone = ['unshare', '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child'];
const leashed = ['setpriv', '--pdeathsig', 'KILL'];

/** Removes what is left of a making that was killed: the folder. Nobody else may be at it. */
export async function removeUnfinishedBase(folder = workshop): Promise<void> {
  if (existsSync(folder)) await run(['rm', '-rf', '--one-file-system', folder], { input: '' });
}

/** Provides a base image. Throws a BrokenError that tells both reasons where neither way works. */
export async function provideBase(engine: Engine, base: Base, onProgress: OnProgress): Promise<void> {
  await removeUnfinishedBase(base.folder);
  if (await imageId(engine, base.image)) return;
  // Such as in the box of a virtual machine that has no internet.
  if (await imageId(engine, base.published)) return void (await tag(engine, base.published, base.image));
  onProgress(say.cluster.doing.fetch(base.published));
  const refused = await pull(engine, base);
  if (refused === undefined) return;
  onProgress(say.cluster.doing.makeBase);
  await makeBase(engine, base, refused, onProgress);
}

/** Pulls and tags; resolves with why it could not. */
async function pull(engine: Engine, { image, published }: Base): Promise<string | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const stream = await engine.streams.pull(published, { abortSignal: abort.signal });
    clearTimeout(timer);
    await new Promise<void>((resolve, reject) =>
      engine.streams.modem.followProgress(stream, (error: Error | null, lines: { error?: string }[] | null) => {
        const failed = lines?.find((line) => line.error)?.error;
        if (error || failed) reject(error ?? new Error(failed));
        else resolve();
      }),
    );
    await engine.calls.getImage(published).tag(split(image));
    return undefined;
  } catch (error) {
    return reason(error);
  } finally {
    clearTimeout(timer);
  }
}

async function makeBase(
  engine: Engine,
  { suite, image, published, folder }: Base,
  refused: string,
  onProgress: OnProgress,
): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !(await provideProgram('mmdebstrap', onProgress))) {
    throw new BrokenError(say.cluster.noBase(published, refused), { next: toType`docker pull ${published}` });
  }
  await mkdir(folder, { recursive: true });
  const isAlone = (await run([...alone, 'true'], { input: '' })).exit === 0;
  const made = open([...leashed, ...(isAlone ? alone : []), ...bootstrap(suite)], { env: { TMPDIR: folder } });
  made.stdin.end();
  const imported = engine.streams.importImage(made.stdout, split(image));
  const taken = ask(engine, say.engine.asked.import(image), imported).then(drain);
  taken.catch(made.stop);
  const outcome = await made.ended;
  const refusal = await taken.catch((error: unknown) => error);
  await removeUnfinishedBase(folder);
  if (outcome.exit === 0 && refusal === undefined) return;
  await engine.calls
    .getImage(image)
    .remove()
    .catch(() => {}); // half an image must not pass for one
  throw refusal ?? new BrokenError(say.cluster.programFailed('mmdebstrap', outcome.exit, lastLines(outcome.stderr)));
}

function drain(stream: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => stream.on('error', reject).on('end', resolve).resume());
}

function split(image: string): { repo: string; tag: string } {
  const [repo = '', tag = 'latest'] = image.split(':');
  return { repo, tag };
}

function lastLines(text: string): string[] {
  return text.trim().split('\n').slice(-6);
}
