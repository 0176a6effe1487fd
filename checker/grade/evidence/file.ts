/** The bytes of what a student handed in, read at once: the thread has nothing else to do meanwhile. */
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../../errors.ts';
import { sha256 } from '../../submission/index.ts';
import { say } from '../../words/index.ts';

/** No submission is nearly as large: that is seen before it is read. */
const mostBytes = 40 * 2 ** 20;

/**
 * Reads a file of the roster's folder; undefined where there is none. Throws a UsageError for what is no file of that folder,
 * wherever links lead, and for one that is larger than any submission.
 */
export function readEvidence(folder: string, path: string): Uint8Array | undefined {
  const { outside, noFile, tooLarge } = say.grade.evidence;
  const target = placeOf(folder, path);
  if (target === undefined) return undefined;
  const inside = relative(realpathSync.native(folder), target);
  if (inside === '..' || inside.startsWith(`..${sep}`)) throw new UsageError(outside(path));
  // A pipe that nobody writes to does not hold up who opens it so.
  const file = opened(path, () => openSync(target, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW));
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new UsageError(noFile(path));
    if (found.size > mostBytes) throw new UsageError(tooLarge(path));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** As `sha256sum` has it. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`;
}

/** Of several files, in whichever order; undefined where there is none. */
export function digestOfAll(digests: readonly string[]): string | undefined {
  const [only, ...others] = [...new Set(digests)].sort();
  return others.length === 0 ? only : `sha256:${sha256([only, ...others].join('\n'))}`;
}

/** Where links lead; undefined where nothing is there. */
function placeOf(folder: string, path: string): string | undefined {
  return opened(path, () => {
    try {
      return realpathSync.native(join(folder, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  });
}

/** What `open` gives; where it fails the file cannot be read. */
function opened<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new UsageError(say.grade.evidence.notRead(path, code ?? message), { cause });
  }
}
