/** The Debian base that every image stands on: from the registry where one answers, else made from Debian's packages. */
import { ask, type Engine, reason } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { open } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { provideProgram } from '../host/install.ts';
import { baseImage } from '../names.ts';
import type { OnProgress } from '../types.ts';
import { imageId } from './inspect.ts';

const published = 'debian:trixie-slim';
const patience = 20_000; // milliseconds for a registry to begin to answer

// What Debian's own slim images leave out.
const lean = ['man', 'doc', 'info', 'locale', 'lintian', 'linda'].map(
  (name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`,
);
const bootstrap = [
  'mmdebstrap',
  '--variant=minbase',
  ...lean,
  '--aptopt=Dir::Cache::pkgcache ""',
  '--aptopt=Dir::Cache::srcpkgcache ""',
  'trixie',
  '-',
];

/** Provides `swarmlab/base:trixie`. Throws a BrokenError that tells both reasons where neither way works. */
export async function provideBase(engine: Engine, onProgress: OnProgress): Promise<void> {
  if (await imageId(engine, baseImage)) return;
  onProgress(say.cluster.doing.fetch(published));
  const refused = await pull(engine);
  if (refused === undefined) return;
  onProgress(say.cluster.doing.makeBase);
  await makeBase(engine, refused, onProgress);
}

/** Pulls and tags; resolves with why it could not. */
async function pull(engine: Engine): Promise<string | undefined> {
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
    await engine.calls.getImage(published).tag(split(baseImage));
    return undefined;
  } catch (error) {
    return reason(error);
  } finally {
    clearTimeout(timer);
  }
}

async function makeBase(engine: Engine, refused: string, onProgress: OnProgress): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !(await provideProgram('mmdebstrap', onProgress))) {
    throw new BrokenError(say.cluster.noBase(published, refused), { next: `docker pull ${published}` });
  }
  const made = open(bootstrap);
  made.stdin.end();
  const imported = engine.streams.importImage(made.stdout, split(baseImage));
  const [outcome] = await Promise.all([
    made.ended,
    ask(engine, say.engine.asked.import(baseImage), imported).then(drain),
  ]);
  if (outcome.exit === 0) return;
  await engine.calls
    .getImage(baseImage)
    .remove()
    .catch(() => {}); // half an image must not pass for one
  throw new BrokenError(say.cluster.programFailed('mmdebstrap', outcome.exit, lastLines(outcome.stderr)));
}

function drain(stream: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => stream.on('error', reject).on('end', resolve).resume());
}

function split(image: string): { repo: string; tag: string } {
  const [repo = '', tag = 'latest'] = image.split(':');
  return { repo, tag };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-6).join('\n  ');
}
