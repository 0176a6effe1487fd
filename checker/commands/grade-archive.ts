/** The archives of earlier classes that a class is held against. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { readArchive } from '../grade/index.ts';
import type { Fingerprint } from '../submission/index.ts';
import { say } from '../words/index.ts';

/** What a class leaves for later ones, in its folder of grades. */
export const archiveName = 'archive.jsonl';

/** From files of that name. Throws a UsageError for what is none; classes are called after the folders, with their whole path where two have the same name. */
export async function readArchives(files: readonly string[]): Promise<Map<string, Fingerprint>> {
  const all = new Map<string, Fingerprint>();
  const folders = new Set(files.map((file) => dirname(resolve(file))));
  const nameOf = (folder: string) =>
    [...folders].filter((one) => basename(one) === basename(folder)).length > 1 ? folder : basename(folder);
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      throw new UsageError(say.grade.command.oldNotRead(file, cause.code ?? cause.message), { cause });
    });
    const read = readArchive(text, nameOf(dirname(resolve(file))));
    if (!read) throw new UsageError(say.grade.command.noArchive(file));
    for (const [student, fingerprint] of read) all.set(student, fingerprint);
  }
  return all;
}
