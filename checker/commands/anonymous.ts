/** The key that turns students into codes: whoever has it and the roster knows who is who. */
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { say } from '../words/index.ts';
import { writeWhole } from './whole-file.ts';

const form = /^swarmlab anonymous key ([0-9a-f]{64})\n?$/;

/** From its file. Throws a UsageError where that is none. */
export async function readKey(file: string): Promise<string> {
  const unreadable = (cause: NodeJS.ErrnoException) => {
    throw new UsageError(say.grade.anonymous.notRead(file, cause.code ?? cause.message), { cause });
  };
  const found = await stat(file).catch(unreadable);
  const text = found.isFile() && found.size < 1000 ? await readFile(file, 'utf8').catch(unreadable) : '';
  const key = form.exec(text)?.[1];
  if (key === undefined) throw new UsageError(say.grade.anonymous.noKey(file));
  return key;
}

/** The same, and makes it where there is none yet; `onMade` is told then. */
export async function readOrMakeKey(file: string, onMade: () => void): Promise<string> {
  const there = await stat(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new UsageError(say.grade.anonymous.notRead(file, cause.code ?? cause.message), { cause });
  });
  if (there) return readKey(file);
  const key = randomBytes(32).toString('hex');
  await writeWhole(file, `swarmlab anonymous key ${key}\n`).catch((cause: Error) => {
    throw new UsageError(say.commands.reports.cannotWrite(file, cause.message), { cause });
  });
  onMade();
  return key;
}
