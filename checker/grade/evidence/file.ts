/** The bytes of what a student handed in. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../../errors.ts';
import { say } from '../../words/index.ts';

/** No submission is nearly as large: that is seen before it is read. */
const mostBytes = 40 * 2 ** 20;

/**
 * Reads a file of the roster's folder; undefined where there is none. Throws a UsageError for what is no file of that folder,
 * wherever links lead, and for one that is larger than any submission.
 */
export async function readEvidence(folder: string, path: string): Promise<Uint8Array | undefined> {
  const { outside, noFile, tooLarge } = say.grade.evidence;
  const target = await realpath(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(say.grade.evidence.notRead(path, error.code ?? error.message), { cause: error });
  });
  if (target === undefined) return undefined;
  const inside = relative(await realpath(folder), target);
  if (inside === '..' || inside.startsWith(`..${sep}`)) throw new UsageError(outside(path));
  // A pipe that nobody writes to does not hold up who opens it so.
  const file = await open(target, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW).catch((cause) => {
    throw new UsageError(say.grade.evidence.notRead(path, cause.code), { cause });
  });
  try {
    const { size, isFile } = await file.stat().then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) throw new UsageError(noFile(path));
    if (size > mostBytes) throw new UsageError(tooLarge(path));
    return await file.readFile();
  } finally {
    await file.close();
  }
}
