/** A gradebook that was written before. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Gradebook } from '../grades.ts';
import { say } from '../words/index.ts';

/** That of a class of thousands is smaller. */
const mostBytes = 400 * 2 ** 20;

/** From `grades.json`, or from the folder that it is in. Throws a UsageError for what is no gradebook. */
export async function readGradebook(path: string): Promise<Gradebook> {
  const { gradebookForm } = await import('../report/gradebook/schema.ts');
  const { oldNotRead, noGradebook } = say.grade.command;
  const unreadable = (cause: NodeJS.ErrnoException) => {
    throw new UsageError(oldNotRead(path, cause.code ?? cause.message), { cause });
  };
  const found = await stat(path).catch(unreadable);
  if (found.isDirectory()) return readGradebook(join(path, 'grades.json'));
  if (!found.isFile() || found.size > mostBytes) throw new UsageError(noGradebook(path));
  const text = await readFile(path, 'utf8').catch(unreadable);
  const read = gradebookForm.safeParse(parsed(text));
  if (!read.success) throw new UsageError(noGradebook(path), { cause: read.error });
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
