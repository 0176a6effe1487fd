/** Finding labs by what a person calls them, and reading them. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { UsageError } from '../errors.ts';
import { formatProblem, parseLab } from '../lab/index.ts';
import type { Lab, Problem } from '../model.ts';
import { packageRoot } from '../package-root.ts';
import { say } from '../words/index.ts';
import { labIn, withOriginalIds } from './translation.ts';

export interface LabFile {
  /** As a person would write it from where they are. */
  file: string;
  lab?: Lab;
  problems: Problem[];
}

/** The kit's labs, in order; a folder `labs` below the current one comes before the kit's own. */
export async function kitLabs(): Promise<LabFile[]> {
  return Promise.all((await kitFiles()).map(readLab));
}

async function kitFiles(): Promise<string[]> {
  const here = await labFiles('labs');
  return here.length > 0 ? here : labFiles(join(packageRoot, 'labs'));
}

async function labFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []); // no such folder: no labs in it
  const labs = entries.filter((entry) => !entry.isFile() && /^\d+-/.test(entry.name));
  const inOrder = labs.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return Promise.all(inOrder.map((name) => labIn(join(folder, name))));
}

/** The labs a person named by id, number, folder or path; all of the kit's where none is named. Throws a UsageError. */
export async function findLabs(words: readonly string[]): Promise<LabFile[]> {
  if (words.length === 0) return kitLabs();
  return Promise.all(words.map(findLab));
}

/** The labs, all of them valid. Throws a UsageError with every problem of every one that is not. */
export async function validLabs(words: readonly string[]): Promise<Lab[]> {
  const files = await findLabs(words);
  const errors = files.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'));
  if (errors.length > 0) throw new UsageError(errors.map(formatProblem).join('\n'));
  return files.flatMap(({ lab }) => lab ?? []);
}

async function findLab(word: string): Promise<LabFile> {
  const inFolder = await labIn(word);
  if (word.includes('/') ? await isFolder(word) : await exists(inFolder)) return readLab(inFolder);
  if (word.endsWith('.md')) return readLab(word);
  // Most are found in the folder of their name: the others need not be read.
  const named = (await kitFiles()).find((file) => file.split('/').at(-2)?.replace(/^\d+-/, '') === word);
  const likely = named === undefined ? undefined : await readLab(named);
  if (likely?.lab?.id === word) return likely;
  const files = await kitLabs();
  const found = files.find(({ lab, file }) => {
    const folder = file.split('/').at(-2) ?? '';
    const [, number, slug] = /^(\d+)-(.*)$/.exec(folder) ?? [];
    // A lab that is not valid has no id: its folder names it.
    return [lab?.id ?? slug, folder].includes(word) || (/^\d+$/.test(word) && Number(number) === Number(word));
  });
  if (found) return found;
  const ids = files.flatMap(({ lab }) => lab?.id ?? []);
  throw new UsageError(say.run.noLab(word, ids.length > 0 ? closest(word, ids) : undefined, ids));
}

/** Reads a lab at once, for loaders that cannot wait. Throws what reading a file throws. */
export function readLabNow(path: string): LabFile {
  const file = shownAs(path);
  return { file, ...withOriginalIds(parseLab(readFileSync(path, 'utf8'), file), path, file) };
}

async function readLab(path: string): Promise<LabFile> {
  const file = shownAs(path);
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new UsageError(say.run.cannotRead(file, cause.code === 'ENOENT' ? say.run.noFile : cause.message));
  });
  return { file, ...withOriginalIds(parseLab(text, file), path, file) };
}

function shownAs(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('../..') ? path : fromHere;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
