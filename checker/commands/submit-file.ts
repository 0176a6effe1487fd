/** The file that a student hands in: whole or not at all, readable by them alone, and never over something else. */
import { access, constants, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import { limits, readSubmission } from '../submission/index.ts';
import { say } from '../words/index.ts';
import { writeWhole } from './whole-file.ts';

/** Throws a UsageError where the folder cannot be written to, or the file is there and no submission. */
export async function assertMayWrite(file: string): Promise<void> {
  await access(dirname(file), constants.W_OK).catch((cause: Error) => {
    throw cannotWrite(file, cause);
  });
  const before = await readUpTo(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cannotWrite(file, cause);
  });
  if (before === undefined) return;
  try {
    readSubmission(before, file);
  } catch {
    throw new UsageError(say.commands.submit.exists(file));
  }
}

/** The bytes of a file, as many as a submission may have and one more. */
export async function readUpTo(file: string): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK); // a pipe that nobody writes to
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, limits.unpacked + 1));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Replaces what is there. Throws a UsageError where it cannot. */
export async function writeSubmissionFile(file: string, bytes: Uint8Array): Promise<void> {
  await writeWhole(file, bytes).catch((cause: Error) => {
    throw cannotWrite(file, cause);
  });
}

function cannotWrite(file: string, { message }: Error): UsageError {
  return new UsageError(say.commands.submit.cannotWrite(file, message));
}
