/** `swarmlab import`: the files of a learning platform's download, and a roster of who handed them in when. */

import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { type Downloaded, downloaded, type Person, readPeople } from '../grade/index.ts';
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

/** A file of the download, where it is. */
type Found = Downloaded & { path: string };

const words = () => say.commands.importing;

export async function importDownload(
  folder: string,
  { list = [], out, zone = '' }: ImportOptions,
  context: Context,
): Promise<number> {
  const found = await filesIn(folder);
  if (found.length === 0) throw new UsageError(words().nothing(folder));
  const people = await peopleIn(list, zone);
  if ((await readdir(out).catch(() => [])).length > 0) throw new UsageError(words().notEmpty(out));
  const students = byNumber(found);
  const rows = [];
  for (const [number, files] of students) rows.push(await taken(number, files, people.get(number) ?? {}, out));
  const roster = join(out, 'roster.csv');
  await writeWhole(roster, toCells([['id', 'name', 'email', 'evidence', 'submitted'], ...rows]));
  context.out.write(`${words().done(rows.length, found.length, roster)}\n`);
  tellWhatIsUnknown(students, people, context);
  context.out.write(`${say.commands.next(toType`swarmlab grade ${roster} --policy rules.yaml`)}\n`);
  return exitCodes.passed;
}

/** Neither links nor what is no file is looked at. */
async function filesIn(folder: string, below = ''): Promise<Found[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(words().notRead(folder, cause.code ?? cause.message), { cause });
  });
  const found: Found[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(below, entry.name);
    const named = entry.isFile() ? downloaded(path) : undefined;
    if (named) found.push({ ...named, path: join(folder, path) });
    else if (entry.isDirectory() && below.split('/').length < 4) found.push(...(await filesIn(folder, path)));
  }
  return found;
}

function byNumber(found: readonly Found[]): Map<string, Found[]> {
  const students = new Map<string, Found[]>();
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

/** Copies the files of one student to a folder of their own, and has their row of the roster. */
async function taken(
  number: string,
  files: readonly Found[],
  person: Person,
  out: string,
): Promise<(string | undefined)[]> {
  const id = person.id !== undefined && isStudentId(person.id) ? person.id : number;
  const folder = safeName(id);
  await mkdir(join(out, folder), { recursive: true, mode: 0o700 });
  for (const [index, { path, file }] of files.entries()) {
    const ending = /\.jsonl$/i.test(file) ? 'jsonl' : 'jsonl.gz';
    await copyFile(path, join(out, folder, `${index + 1}.${ending}`));
  }
  const submitted = person.submitted === undefined ? undefined : new Date(person.submitted).toISOString();
  return [id, person.name ?? files[0]?.name, person.email, folder, submitted];
}

/** Who is called by a number of the platform, and of whom nobody knows when they handed in. */
function tellWhatIsUnknown(students: Map<string, Found[]>, people: Map<string, Person>, { out }: Context): void {
  const all = [...students].map(([number, files]) => ({ number, files, person: people.get(number) }));
  const nameless = all.filter(({ person }) => person?.id === undefined).length;
  const timeless = all.filter(({ person }) => person?.submitted === undefined);
  if (nameless > 0) out.write(`${words().nameless(nameless)}\n`);
  if (timeless.length > 0)
    out.write(
      `${words().timeless(timeless.length, timeless.filter(({ files }) => files.some(({ late }) => late)).length)}\n`,
    );
}
