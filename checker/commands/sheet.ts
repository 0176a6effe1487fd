import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { maskCode, readRoster } from '../grade/index.ts';
import { sheetMark, sheetOf } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { safeName } from '../report/gradebook/index.ts';
import { labVariants, readText } from '../run/index.ts';
import { say } from '../words/index.ts';
import { readKey } from './anonymous.ts';
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
  /** The file with the key of `grade --anonymous`: sheets for whoever marks, with codes in place of students. */
  anonymous?: string;
}

/** `swarmlab sheet`: a lab to hand out, with the names and numbers of one student or of each student of a class. */
export async function sheet(
  word: string,
  { roster, out, checks = false, marking, anonymous }: SheetOptions,
  context: Context,
): Promise<number> {
  const labsOf = await labVariants([word], { secret: marking ?? true });
  const words = say.commands.sheet;
  const key = anonymous === undefined ? undefined : await readKey(anonymous);
  const sheetFor = (id: string, team = id) =>
    key === undefined
      ? sheetOfLabs(id, labsOf(team), checks)
      : sheetOfLabs(maskCode(key, id), labsOf(team).map(withoutCode), checks);
  if (roster !== undefined) {
    if (context.student !== undefined) throw new UsageError(words.either);
    if (out === undefined) throw new UsageError(words.noFolder);
    const { students } = await readRoster(roster, { labs: [word] });
    await mkdir(out, { recursive: true }).catch((cause: Error) => {
      throw cannotWrite(out, cause);
    });
    // Numbers are those of a team, and codes those of each of its members.
    const drawn = new Map(
      students.map(({ id, team = id }): [string, string] => (key === undefined ? [team, team] : [id, team])),
    );
    for (const [id, team] of drawn) {
      const name = key === undefined ? safeName(id) : maskCode(key, id);
      await write(join(out, `${name}.md`), await sheetFor(id, team));
    }
    context.out.write(`${words.wrote(drawn.size, out)}\n`);
    return exitCodes.passed;
  }
  if (context.student === undefined) throw new UsageError(words.whose);
  const text = await sheetFor(context.student);
  if (out === undefined) context.out.write(text);
  else await write(out, text);
  return exitCodes.passed;
}

/** The code on a student's sheet would tell whose it is to whoever saw that. */
function withoutCode({ sheetCode: _, ...lab }: Lab): Lab {
  return lab;
}

async function sheetOfLabs(student: string, labs: Lab[], checks: boolean): Promise<string> {
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
