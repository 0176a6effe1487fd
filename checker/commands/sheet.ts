import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { readRoster } from '../grade/index.ts';
import { sheetMark, sheetOf } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { safeName } from '../report/gradebook/index.ts';
import { labVariants, readText } from '../run/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

export interface SheetOptions {
  /** A class: a sheet for each of its students. */
  roster?: string;
  /** The file to write, or with a roster the folder. */
  out?: string;
  /** With the checks, not only their points. */
  checks?: boolean;
  /** A folder with the marking files of exams, where a secret may be; by default they are beside the labs. */
  marking?: string;
}

/** `swarmlab sheet`: a lab to hand out, with the names and numbers of one student or of each student of a class. */
export async function sheet(
  word: string,
  { roster, out, checks = false, marking }: SheetOptions,
  context: Context,
): Promise<number> {
  const labsOf = await labVariants([word], { secret: marking ?? true });
  const words = say.commands.sheet;
  if (roster !== undefined) {
    if (context.student !== undefined) throw new UsageError(words.either);
    if (out === undefined) throw new UsageError(words.noFolder);
    const { students } = await readRoster(roster, { labs: [word] });
    await mkdir(out, { recursive: true }).catch((cause: Error) => {
      throw cannotWrite(out, cause);
    });
    const ids = [...new Set(students.map(({ id, team = id }) => team))];
    for (const id of ids) await write(join(out, `${safeName(id)}.md`), await sheetFor(id, labsOf(id), checks));
    context.out.write(`${words.wrote(ids.length, out)}\n`);
    return exitCodes.passed;
  }
  if (context.student === undefined) throw new UsageError(words.whose);
  const text = await sheetFor(context.student, labsOf(context.student), checks);
  if (out === undefined) context.out.write(text);
  else await write(out, text);
  return exitCodes.passed;
}

async function sheetFor(student: string, labs: Lab[], checks: boolean): Promise<string> {
  const sheets = labs.map(async (lab) => sheetOf(await readText(lab.file), lab, student, checks));
  return (await Promise.all(sheets)).join('\n');
}

/** A sheet may be written anew; anything else of its name stays. */
async function write(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cannotWrite(file, cause);
  });
  if (before !== undefined && !before.startsWith(sheetMark)) throw new UsageError(say.commands.sheet.exists(file));
  await writeFile(file, text).catch((cause: Error) => {
    throw cannotWrite(file, cause);
  });
}

function cannotWrite(file: string, { message }: Error): UsageError {
  return new UsageError(say.commands.sheet.cannotWrite(file, message));
}
