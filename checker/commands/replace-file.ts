/** Writing a file of a person's anew: the whole of it or nothing, and only where it is still what was read. */
import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import { say } from '../words/index.ts';

/** The text of a file. Throws a UsageError where writing it back would change it: not all bytes are UTF-8. */
export async function readExactly(file: string): Promise<string> {
  const bytes = await readFile(file);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) throw new UsageError(say.commands.update.notUtf8(file));
  return text;
}

/** Throws a UsageError where a file could not be written: better now than after a long run. */
export async function assertReplaceable(file: string): Promise<void> {
  try {
    const target = await realpath(file);
    for (const path of [target, dirname(target)]) await access(path, constants.W_OK);
  } catch (cause) {
    throw cannotWrite(file, cause as Error);
  }
}

/**
 * Replaces the text of a file in one move: who reads it finds the old or the new one. False where it is not `before` any more.
 * A link stays one: what it leads to is replaced. Throws a UsageError for a file that cannot be written.
 */
export async function replaceFile(file: string, before: string, after: string): Promise<boolean> {
  const target = await realpath(file);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, after, { flag: 'wx' });
    await chmod(beside, (await stat(target)).mode);
    if ((await readFile(target, 'utf8')) !== before) return false;
    await rename(beside, target);
    return true;
  } catch (cause) {
    throw cannotWrite(file, cause as Error);
  } finally {
    await rm(beside, { force: true });
  }
}

function cannotWrite(file: string, cause: Error): UsageError {
  return new UsageError(say.commands.update.cannotWrite(file, cause.message));
}
