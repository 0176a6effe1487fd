/** Reading one lab: in which language, for which student, and with its marking file or without. */
import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { UsageError } from '../errors.ts';
import {
  codeOf,
  decode,
  exampleStudent,
  formatProblem,
  newMemory,
  parseLab,
  readCode,
  secretIn,
  withMarking,
} from '../lab/index.ts';
import type { Lab, Problem } from '../model.ts';
import { say } from '../words/index.ts';
import { notUtf8, readTextNow } from './text.ts';
import { originalIds, withOriginalIds } from './translation.ts';

export interface LabFile {
  /** As a person would write it from where they are. */
  file: string;
  lab?: Lab;
  problems: Problem[];
}

/** For whom labs are read. */
export interface Reader {
  /** Whose variant: a student's id. By default that of a student called `example`. */
  student?: string | undefined;
  /**
   * Exams with their solutions and hidden checks: `true` from the files beside them, where they are there; else from this folder,
   * where they must be. By default without.
   */
  marking?: true | string | undefined;
  /** Where the secret of an exam is, in the same way, for who wants nothing else of its marking file. */
  secret?: true | string | undefined;
  /** The code of the student's own sheet, as they typed it. */
  code?: string | undefined;
}

/** A lab that was read: as it was parsed, and how it is parsed for others. */
export interface ReadLab extends LabFile {
  /** As this student is given it. */
  parse(student?: string): LabFile;
  /** The code from which the values of a student are drawn, by the secret of the instructor; undefined where there is none. */
  codeFor(student: string): string | undefined;
}

/** Throws a UsageError where it cannot be read. */
export async function readLab(path: string, reader: Reader = {}): Promise<ReadLab> {
  const file = shownAs(path);
  const unreadable = (cause: NodeJS.ErrnoException) => {
    throw new UsageError(say.run.cannotRead(file, cause.code === 'ENOENT' ? say.run.noFile : cause.message));
  };
  const found = await stat(path).catch(unreadable);
  if (!found.isFile()) throw new UsageError(say.run.cannotRead(file, say.run.notAFile));
  if (found.size > largest) return refused(file, tooLarge(file, found.size));
  return understood(path, await readFile(path).catch(unreadable), reader);
}

/** Reads a lab at once, for loaders that cannot wait. Throws what reading a file throws. */
export function readLabNow(path: string, reader: Reader = {}): LabFile {
  const found = statSync(path);
  if (!found.isFile()) throw new UsageError(say.run.cannotRead(shownAs(path), say.run.notAFile));
  const { size } = found;
  if (size > largest) return refused(shownAs(path), tooLarge(shownAs(path), size));
  return understood(path, readFileSync(path), reader);
}

/** In bytes. No lab or tutorial comes near: what is larger is something else, and would take minutes to read. */
const largest = 8 << 20;

function tooLarge(file: string, size: number): Problem {
  const message = say.run.tooLarge(Math.ceil(size / 2 ** 20), largest / 2 ** 20);
  return { file, line: 1, id: 'too-large', severity: 'error', message };
}

function refused(file: string, problem: Problem): ReadLab {
  const read = { file, problems: [problem] };
  return { ...read, parse: () => read, codeFor: () => undefined };
}

function understood(path: string, bytes: Uint8Array, reader: Reader): ReadLab {
  const { student, marking } = reader;
  const file = shownAs(path);
  const decoded = decode(bytes);
  if (!('text' in decoded)) return refused(file, notUtf8(file, decoded.line));
  const { text } = decoded;
  const ids = originalIds(path);
  const from = marking ?? reader.secret;
  const marked = from === undefined ? undefined : markingFile(path, from);
  const { secret, problems: wrong } = marked ? secretIn(marked.text, marked.file) : { problems: [] };
  const memory = newMemory();
  const codeFor = (lab: string, id = exampleStudent): string | undefined =>
    secret === undefined ? readCode(reader.code ?? '', lab, id) : codeOf(secret, lab, id);
  const parse = (id?: string): LabFile => {
    const code = (lab: string) => codeFor(lab, id);
    const read = withOriginalIds(parseLab(text, file, id, memory, code), ids, file);
    const problems = [...read.problems, ...wrong, ...(marked ? unequal(read.lab, secret, marked.file) : [])];
    if (read.lab?.mode !== 'exam' || from === undefined) return { file, ...read };
    if (marked && marking === undefined) return { file, ...read, problems };
    if (marked) {
      const whole = withMarking(read.lab, marked.text, marked.file, memory);
      return { file, ...whole, problems: [...problems, ...whole.problems] };
    }
    if (from === true) return { file, ...read };
    const message = say.run.noMarking(from);
    return { file, problems: [...read.problems, { file, line: 1, id: 'no-marking', severity: 'error', message }] };
  };
  const first = parse(student);
  return { ...first, parse, codeFor: (id) => first.lab?.code && codeFor(first.lab.id, id) };
}

/** A secret that the students' lab does not know of would give them other numbers than the instructor's, and so would none. */
function unequal(lab: Lab | undefined, secret: string | undefined, file: string): Problem[] {
  if (!lab || (lab.code ?? false) === (secret !== undefined)) return [];
  const message = lab.code ? say.run.noSecret(lab.file) : say.run.noCode(lab.file);
  return [{ file, line: 1, id: lab.code ? 'no-secret' : 'no-code', severity: 'error', message }];
}

/** `FOLDER/90-exam/marking.md`, or `FOLDER/marking.md` where a folder is for one exam; by default beside the lab. */
function markingFile(path: string, marking: true | string): { file: string; text: string } | undefined {
  const folder = dirname(path);
  const folders = marking === true ? [folder] : [join(marking, basename(folder)), marking];
  const files = folders.map((one) => join(one, 'marking.md'));
  const found = files.find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  return found === undefined ? undefined : { file: shownAs(found), text: readTextNow(shownAs(found)) };
}

/** The labs of files that are all valid. Throws a UsageError with every problem of every one that is not. */
export function valid(files: readonly LabFile[]): Lab[] {
  const errors = files.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'));
  if (errors.length > 0) throw new UsageError(errors.map(formatProblem).join('\n'));
  return files.flatMap(({ lab }) => lab ?? []);
}

function shownAs(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('../..') ? path : fromHere;
}
