/** `swarmlab import`: the files of a learning platform's download, and a roster of who handed them in when. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { type DownloadedFile, type Person, type Refusal, readPeople, withDownload } from '../grade/index.ts';
import { safeName, toCells } from '../report/gradebook/index.ts';
import { isStudentId } from '../student-id.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { writeWhole } from './whole-file.ts';

export interface ImportOptions {
  /** Grading worksheets, gradebooks, lists of submissions: who is who, and when. */
  list?: string[];
  /** The folder that is made. */
  out: string;
  /** What times without a zone mean; by default what they mean here. */
  zone?: string;
}

/** A file that was not taken. */
interface LeftOut {
  path: string;
  why: Refusal;
}

const words = () => say.commands.importing;

export function importDownload(download: string, options: ImportOptions, context: Context): Promise<number> {
  return withDownload(download, (found) => takeAll(download, found, options, context));
}

async function takeAll(
  download: string,
  found: readonly DownloadedFile[],
  { list = [], out, zone = '' }: ImportOptions,
  context: Context,
): Promise<number> {
  if (found.length === 0) throw new UsageError(words().nothing(download));
  const people = await peopleIn(list, zone);
  if ((await readdir(out).catch(() => [])).length > 0) throw new UsageError(words().notEmpty(out));
  const students = byNumber(found);
  const rows = [];
  const leftOut: LeftOut[] = [];
  const folders = new Set<string>();
  for (const [number, files] of students) {
    const student = await taken(number, files, people.get(number) ?? {}, out, folders);
    rows.push(student.row);
    leftOut.push(...student.leftOut);
  }
  const roster = join(out, 'roster.csv');
  await writeWhole(roster, toCells([['id', 'name', 'email', 'evidence', 'submitted'], ...rows]));
  context.out.write(`${words().done(rows.length, found.length - leftOut.length, roster)}\n`);
  for (const { path, why } of leftOut) context.out.write(`${words().leftOut(path, words().refusal[why])}\n`);
  for (const { path } of found.filter(({ garbled }) => garbled)) context.out.write(`${words().garbled(path)}\n`);
  tellWhatIsUnknown(students, people, context);
  context.out.write(`${say.commands.next(toType`swarmlab grade ${roster} --policy rules.yaml`)}\n`);
  return leftOut.length > 0 ? exitCodes.failed : exitCodes.passed;
}

function byNumber(found: readonly DownloadedFile[]): Map<string, DownloadedFile[]> {
  const students = new Map<string, DownloadedFile[]>();
  for (const file of found) students.set(file.number, [...(students.get(file.number) ?? []), file]);
  return students;
}

/** What all lists know together; a later one adds to what earlier ones say. */
async function peopleIn(lists: readonly string[], zone: string): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const list of lists) {
    const text = await readFile(list, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      throw new UsageError(words().notRead(list, cause.code ?? cause.message), { cause });
    });
    const read = readPeople(text, list, zone);
    if (read.size === 0) throw new UsageError(words().noList(list));
    for (const [number, person] of read) people.set(number, { ...people.get(number), ...person });
  }
  return people;
}

/** Copies the files of one student to a folder of their own, called by their number in it, and has their row of the roster. */
async function taken(
  number: string,
  files: readonly DownloadedFile[],
  person: Person,
  out: string,
  folders: Set<string>,
): Promise<{ row: (string | undefined)[]; leftOut: LeftOut[] }> {
  const id = person.id !== undefined && isStudentId(person.id) ? person.id : number;
  // Where two are called the same, nothing of the first is written over, and `grade` tells of the id.
  const folder = folders.has(safeName(id)) ? safeName(`${id}-${number}`) : safeName(id);
  folders.add(folder);
  await mkdir(join(out, folder), { recursive: true, mode: 0o700 });
  const leftOut: LeftOut[] = [];
  for (const [index, { path, file, content }] of files.entries()) {
    const read = await content();
    if (typeof read === 'string') leftOut.push({ path, why: read });
    else {
      const ending = /\.jsonl$/i.test(file) ? 'jsonl' : 'jsonl.gz';
      await writeFile(join(out, folder, `${index + 1}.${ending}`), read, { flag: 'wx', mode: 0o600 });
    }
  }
  const submitted = person.submitted === undefined ? undefined : new Date(person.submitted).toISOString();
  return { row: [id, person.name ?? files[0]?.name, person.email, folder, submitted], leftOut };
}

/** Who is called by a number of the platform, and of whom nobody knows when they handed in. */
function tellWhatIsUnknown(
  students: Map<string, DownloadedFile[]>,
  people: Map<string, Person>,
  { out }: Context,
): void {
  const all = [...students].map(([number, files]) => ({ number, files, person: people.get(number) }));
  const nameless = all.filter(({ person }) => person?.id === undefined).length;
  const timeless = all.filter(({ person }) => person?.submitted === undefined);
  if (nameless > 0) out.write(`${words().nameless(nameless)}\n`);
  if (timeless.length > 0)
    out.write(
      `${words().timeless(timeless.length, timeless.filter(({ files }) => files.some(({ late }) => late)).length)}\n`,
    );
}
