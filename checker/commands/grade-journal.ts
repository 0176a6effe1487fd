/** The file that `--resume` reads: written student by student while a class is graded. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from '../errors.ts';
import { Kept } from '../grade/index.ts';
import { say } from '../words/index.ts';
import { replace } from './grade-files.ts';

export interface Journal {
  /** What was known when it was opened. */
  kept: Kept;
  /** Returns once the line is with the system: a program that is killed afterwards does not lose it. */
  add(line: string): void;
  close(): void;
}

/** Opens it, with what it holds from the last time or anew. Throws a UsageError where it cannot be written. */
export async function openJournal(file: string, resume: boolean): Promise<Journal> {
  const kept = resume ? await readKept(file) : new Kept();
  // Whoever was killed in the middle of a line, or judged students twice, left what nobody needs.
  await replace(file, [...kept.lines()].map((line) => `${line}\n`).join(''));
  const written = <T>(write: () => T): T => {
    try {
      return write();
    } catch (cause) {
      throw new UsageError(say.commands.reports.cannotWrite(file, (cause as Error).message), { cause });
    }
  };
  const handle = written(() => openSync(file, 'a', 0o600));
  return {
    kept,
    add: (line) => written(() => writeWholly(handle, Buffer.from(`${line}\n`))),
    close: () => closeSync(handle),
  };
}

/** A write may take only some of the bytes. */
function writeWholly(handle: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(handle, bytes, from);
}

/** Nothing where there is no such file. */
async function readKept(file: string): Promise<Kept> {
  const kept = new Kept();
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      kept.read(line);
    }
  } catch {
    // Then all is judged anew.
  }
  return kept;
}
