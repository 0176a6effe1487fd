/** Finding labs by what a person calls them, and reading them. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { UsageError } from '../errors.ts';
import type { Lab } from '../model.ts';
import { packageRoot } from '../package-root.ts';
import { say } from '../words/index.ts';
import { type LabFile, type Reader, type ReadLab, readLab, valid } from './lab-file.ts';
import { labIn } from './translation.ts';

/** The kit's labs, in order; a folder `labs` below the current one comes before the kit's own. */
export async function kitLabs(reader: Reader = {}): Promise<LabFile[]> {
  return readLabs([], reader);
}

/** The labs a person named by id, number, folder or path; all of the kit's where none is named. Throws a UsageError. */
export async function findLabs(words: readonly string[], reader: Reader = {}): Promise<LabFile[]> {
  return readLabs(words, reader);
}

/** The labs, all of them valid. Throws a UsageError with every problem of every one that is not. */
export async function validLabs(words: readonly string[], reader: Reader = {}): Promise<Lab[]> {
  return valid(await findLabs(words, reader));
}

/** The same as `findLabs`, to be parsed again for other students. */
export async function readLabs(words: readonly string[], reader: Reader): Promise<ReadLab[]> {
  if (words.length > 0) return Promise.all(words.map((word) => findLab(word, reader)));
  return Promise.all((await kitFiles()).map((path) => readLab(path, reader)));
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

async function findLab(word: string, reader: Reader): Promise<ReadLab> {
  const inFolder = await labIn(word);
  if (word.includes('/') ? await isFolder(word) : await exists(inFolder)) return readLab(inFolder, reader);
  if (isMarkdown(word)) return readLab(word, reader);
  // Most are found in the folder of their name: the others need not be read.
  const named = (await kitFiles()).find((file) => file.split('/').at(-2)?.replace(/^\d+-/, '') === word);
  const likely = named === undefined ? undefined : await readLab(named, reader);
  if (likely?.lab?.id === word) return likely;
  const files = await readLabs([], reader);
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

/** By the names that people and generators of web sites give such files. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx|mdown|mkd)$/i.test(path);
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
