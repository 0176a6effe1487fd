/** Finds `swarmlab.yaml`. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { formatProblem, Problems } from '../../written/index.ts';
import { readClusters } from './read.ts';
import type { Described } from './schema.ts';

export interface Config {
  /** As a person would call it. */
  file: string;
  /** What paths in it are relative to. */
  folder: string;
  clusters: Map<string, Described>;
}

const usualName = 'swarmlab.yaml';

/**
 * The file that was named, else the one in the working folder or the nearest above it; undefined where there is none. Throws a
 * UsageError with all that is wrong with it.
 */
export async function findConfig(named: string | undefined, from = process.cwd()): Promise<Config | undefined> {
  if (named !== undefined) return load(resolve(from, named), from);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = await load(join(folder, usualName), from).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (found || folder === dirname(folder)) return found;
  }
}

async function load(path: string, from: string): Promise<Config> {
  const near = relative(from, path);
  const file = near.startsWith('..') ? path : near;
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(say.cluster.config.notRead(file, cause.code ?? cause.message), { cause });
  });
  const problems = new Problems(file);
  const clusters = readClusters(text, problems);
  if (!clusters) throw new UsageError(problems.list().map(formatProblem).join('\n'));
  return { file, folder: dirname(path), clusters };
}

function isMissing(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
