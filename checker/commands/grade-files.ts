/** The folder of a gradebook. */
import { access, constants, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Gradebook } from '../grades.ts';
import { isAlive } from '../shell/index.ts';
import { say } from '../words/index.ts';
import { writerOf, writeWhole } from './whole-file.ts';

/** What grading the same class again may need. */
export const keptName = 'resume.jsonl';

/** Makes the folder; grades are nobody else's business. Throws a UsageError where it cannot be written to. */
export async function makeFolder(folder: string): Promise<void> {
  const students = join(folder, 'students');
  try {
    await mkdir(students, { recursive: true, mode: 0o700 });
    for (const one of [folder, students]) {
      await access(one, constants.W_OK);
      await removeHalfWritten(one);
    }
  } catch (cause) {
    throw new UsageError(say.commands.reports.cannotWrite(folder, (cause as Error).message), { cause });
  }
}

/** What a program that was killed was writing; what one that runs writes stays. */
async function removeHalfWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = writerOf(name);
    if (writer !== undefined && (writer === process.pid || !isAlive(writer)))
      await rm(join(folder, name), { force: true });
  }
}

/** So many files are written while the next are made. */
const atOnce = 4;

/** Writes all that a gradebook can be: for people, for tools, for each student and for the class; for the platforms only with names. */
export async function writeGradebook(folder: string, book: Gradebook, anonymous = false): Promise<void> {
  const { gradebookFiles } = await import('../report/gradebook/index.ts');
  const files = gradebookFiles(book, !anonymous);
  const writer = async () => {
    for (const { path, text } of files) await replace(join(folder, path), text);
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
}

/** Where a page that stands elsewhere, `-` in this folder, finds the reports of students. */
export function linkToStudents(page: string, folder: string): string {
  const path = relative(page === '-' ? '.' : dirname(page), join(folder, 'students'));
  return path.split(sep).map(encodeURIComponent).join('/');
}

/** Writes a file of a gradebook. Throws a UsageError where it cannot. */
export async function replace(file: string, text: string): Promise<void> {
  await writeWhole(file, text).catch((cause: Error) => {
    throw new UsageError(say.commands.reports.cannotWrite(file, cause.message), { cause });
  });
}
