/** A roster, from a file of YAML or of rows. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import { studentKey } from '../../student-id.ts';
import { say } from '../../words/index.ts';
import { formatProblem, Problems } from '../../written/index.ts';
import { decode, mostBytes } from './decode.ts';
import { readMarks, readPolicy, readRosterCsv, readRosterYaml, usualPolicy } from './read.ts';
import type { LabChoice, Policy, Roster, Student } from './roster.ts';

export { rosterSchema } from './json-schema.ts';
export type { CheckMark, Credit, LabChoice, LateRule, Marks, Policy, Roster, Student } from './roster.ts';

/** Told on the command line, in place of what a file says. */
export interface Chosen {
  /** A file with the rules, where the roster has only rows. */
  policy?: string | undefined;
  /** Labs as a person calls them: only these count. */
  labs?: string[] | undefined;
}

/** Reads a roster and its rules. Throws a UsageError with all that is wrong, by file and line. */
export async function readRoster(path: string, chosen: Chosen = {}): Promise<Roster> {
  const file = shownPath(path);
  const rows = /\.csv$/i.test(path);
  if (chosen.policy !== undefined && !rows) throw new UsageError(say.grade.roster.policyTwice(file));
  const read = await readWith(path, rows ? readRosterCsv : readRosterYaml);
  const written = chosen.policy === undefined ? read.policy : await readWith(chosen.policy, readPolicy);
  const policy = withLabs(written ?? usualPolicy(), chosen.labs ?? []);
  if (policy.labs.length === 0) throw new UsageError(say.grade.roster.noLabs(file));
  return { file, folder: dirname(resolve(path)), policy, students: read.students };
}

/**
 * The roster with what a file gives by hand, to students by what they are shown as. Throws a UsageError for students that it does not have, and for
 * whom both files give something.
 */
export async function withMarksFrom(
  path: string,
  roster: Roster,
  shown: (student: Student) => string,
): Promise<Roster> {
  const file = shownPath(path);
  const given = await readWith(path, readMarks);
  const byId = new Map(given.map((one) => [studentKey(one.id), one]));
  const open = new Set(byId.keys());
  const problems = new Problems(file);
  const students = roster.students.map((student) => {
    const key = studentKey(shown(student));
    const { line, decision, marks } = byId.get(key) ?? {};
    if (line === undefined) return student;
    open.delete(key);
    if ((decision && student.decision) || (marks && student.marks))
      problems.error(line, 'given-twice', say.grade.roster.givenTwice(shown(student), roster.file));
    return { ...student, ...(decision && { decision }), ...(marks && { marks, markedIn: { file, line } }) };
  });
  for (const one of given) {
    const { id, line } = one;
    const first = given.find((other) => studentKey(other.id) === studentKey(id)) ?? one;
    if (open.has(studentKey(id))) problems.error(line, 'nobody', say.grade.roster.nobody(id, roster.file));
    else if (first !== one) problems.error(line, 'same-id', say.grade.roster.sameId(id, first.line));
  }
  if (problems.list().length > 0) throw new UsageError(told(problems));
  return { ...roster, students };
}

/** The labs of the rules that were asked for, and those that the rules do not name. */
function withLabs(policy: Policy, asked: string[]): Policy {
  if (asked.length === 0) return policy;
  const choice = (lab: string): LabChoice => policy.labs.find((one) => one.lab === lab) ?? { lab, weight: 1 };
  return { ...policy, labs: asked.map(choice) };
}

async function readWith<T>(path: string, read: (text: string, problems: Problems) => T | undefined): Promise<T> {
  const file = shownPath(path);
  const notRead = (cause: NodeJS.ErrnoException) => {
    throw new UsageError(say.grade.roster.notRead(file, cause.code ?? cause.message), { cause });
  };
  // Neither a pipe that nobody writes to nor a device that never ends is opened.
  const found = await stat(path).catch(notRead);
  if (!found.isFile()) throw new UsageError(say.grade.roster.noFile(file));
  if (found.size > mostBytes) throw new UsageError(say.grade.roster.tooLarge(file, mostBytes));
  const bytes = await readFile(path).catch(notRead);
  const problems = new Problems(file);
  const text = decode(bytes, problems);
  const value = text === undefined ? undefined : read(text, problems);
  if (value === undefined) throw new UsageError(told(problems));
  return value;
}

const mostTold = 50;

function told(problems: Problems): string {
  const lines = problems.list().map(formatProblem);
  const more = lines.length - mostTold;
  return [...lines.slice(0, mostTold), ...(more > 0 ? [say.grade.roster.more(more)] : [])].join('\n');
}

function shownPath(path: string): string {
  const near = relative('', path);
  return near.startsWith('..') ? path : near;
}
