/** Finds `swarmlab.yaml`. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { decode, formatProblem, Problems } from '../../written/index.ts';
import { tell } from '../chosen.ts';
import { placesAbove } from './places.ts';
import { readClusters } from './read.ts';
import type { Described } from './schema.ts';
import { isTrusted } from './trusted.ts';

export interface Config {
  /** As a person would call it. */
  file: string;
  /** What paths in it are relative to. */
  folder: string;
  clusters: Map<string, Described>;
}

const usualName = 'swarmlab.yaml';

/**
 * The file that was named, else the one in the working folder or the nearest above it within the project; undefined where there is none. Throws a
 * UsageError with all that is wrong with it.
 */
export async function findConfig(named: string | undefined, from = process.cwd()): Promise<Config | undefined> {
  if (named !== undefined) return load(resolve(from, named), from);
  for (const folder of placesAbove(from)) {
    const found = await loadTrusted(join(folder, usualName), from).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (found) return found;
  }
  return undefined;
}

/** Files that were left out, so that each is named once. */
const leftOut = new Set<string>();

/** One that somebody else may write is left out: what it says is run. */
async function loadTrusted(path: string, from: string): Promise<Config | undefined> {
  const trusted = await isTrusted(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    return false;
  });
  if (trusted) return load(path, from);
  if (trusted === undefined || leftOut.has(path)) return undefined;
  leftOut.add(path);
  tell(say.cluster.config.leftOut(path));
  return undefined;
}

async function load(path: string, from: string): Promise<Config> {
  const near = relative(from, path);
  const file = near.startsWith('..') ? path : near;
  const notRead = (cause: NodeJS.ErrnoException) => {
    throw new UsageError(say.cluster.config.notRead(file, cause.code ?? cause.message), { cause });
  };
  const isPipe = (await stat(path).catch(notRead)).isFIFO(); // nobody may ever write to it
  if (isPipe) notRead(new Error(say.cluster.noPlainFile(file)));
  const found = decode(await readFile(path).catch(notRead));
  const problems = new Problems(file);
  if (!('text' in found)) problems.error(found.line, 'not-utf-8', say.run.notUtf8(file));
  const clusters = 'text' in found ? readClusters(found.text.replace(/^\ufeff/, ''), problems) : undefined;
  if (!clusters) throw new UsageError(problems.list().map(formatProblem).join('\n'));
  return { file, folder: dirname(path), clusters };
}

function isMissing(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
