/** `swarmlab reveal`: a gradebook with codes -> the same with students, for platforms and for each student. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { readRoster, revealed } from '../grade/index.ts';
import { toTable } from '../report/gradebook/index.ts';
import { say } from '../words/index.ts';
import { readKey } from './anonymous.ts';
import { type Context, exitCodes } from './context.ts';
import { archiveName } from './grade-archive.ts';
import { makeFolder, replace, writeGradebook } from './grade-files.ts';
import { readGradebook } from './old-gradebook.ts';

export interface RevealOptions {
  roster: string;
  key: string;
  /** The folder that is written. */
  out: string;
  policy?: string;
}

/** Judges nobody anew: what was marked is what counts. */
export async function reveal(folder: string, options: RevealOptions, { out }: Context): Promise<number> {
  const { roster: path, key: keyFile, out: target, policy } = options;
  const words = say.grade.anonymous;
  const key = await readKey(keyFile);
  const coded = await readGradebook(folder);
  // Labs are those of the gradebook, whatever the roster says by now.
  const roster = await readRoster(path, { policy, labs: coded.labs.map(({ id }) => id) });
  const { book, named, unknown, without } = revealed(coded, roster, key);
  if (unknown.length > 0) throw new UsageError(words.unknown(folder, unknown, path, keyFile));
  await makeFolder(target);
  await writeGradebook(target, book);
  const archive = await readFile(join(folder, archiveName), 'utf8').catch(() => undefined); // of grades.json alone there is none
  if (archive !== undefined) await replace(join(target, archiveName), named(archive));
  out.write(`${toTable(book, out)}\n`);
  if (without.length > 0) out.write(`${words.without(without)}\n`);
  out.write(`${say.grade.command.written(target)}\n`);
  return exitCodes.passed;
}
