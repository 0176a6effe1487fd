import { join } from 'node:path';
import { Interrupted } from '../errors.ts';
import {
  archiveOf,
  digestOfEvidence,
  gradeClass,
  inputsOf,
  keptLine,
  maskFor,
  noMask,
  readRoster,
  withMarksFrom,
} from '../grade/index.ts';
import type { Gradebook } from '../grades.ts';
import { toChanges, toClassHtml, toGradesJson, toGradesJunit, toTable } from '../report/gradebook/index.ts';
import { say } from '../words/index.ts';
import { readOrMakeKey } from './anonymous.ts';
import { type Context, exitCodes } from './context.ts';
import { archiveName, readArchives } from './grade-archive.ts';
import { keptName, linkToStudents, makeFolder, replace, writeGradebook } from './grade-files.ts';
import { openJournal } from './grade-journal.ts';
import { gradingProgress } from './grade-progress.ts';
import { readGradebook } from './old-gradebook.ts';
import type { Output } from './output.ts';
import { assertWritable, type ReportFiles, usesStandardOutput, write } from './reports.ts';

export interface GradeCommandOptions extends Omit<ReportFiles, 'svg'> {
  /** The folder that everything is written to. */
  out: string;
  /** Who was judged the last time, and whose work, labs and rules are the same, is not judged again. */
  resume?: boolean;
  /** How many clusters at once. */
  parallel: number;
  /** An older gradebook, to tell whose grade is another now. */
  diff?: string;
  /** What earlier classes left. */
  archive?: string[];
  lab?: string[];
  marking?: string;
  /** The file with the key that turns students into codes: nothing that is written or said names anybody. */
  anonymous?: string;
  /** A file with decisions, points and comments, beside those of the roster. */
  marks?: string;
  policy?: string;
}

/** `swarmlab grade`: what the work of a class is worth. */
export async function grade(path: string, options: GradeCommandOptions, context: Context): Promise<number> {
  const out = usesStandardOutput(options) ? context.err : context.out;
  const read = await readRoster(path, { policy: options.policy, labs: options.lab });
  const mask = options.anonymous === undefined ? noMask : maskFor(read, await keyIn(options.anonymous, out));
  const { marks } = options;
  const roster = marks === undefined ? read : await withMarksFrom(marks, read, (student) => mask.student(student).id);
  // Read first: it may be the one that is written anew.
  const old = options.diff === undefined ? undefined : await readGradebook(options.diff);
  const earlier = await readArchives(options.archive ?? []);
  await assertWritable(options);
  await makeFolder(options.out);
  const journal = await openJournal(join(options.out, keptName), options.resume ?? false);
  const progress = gradingProgress(out, roster.students);
  let archive = '';
  const book = await gradeClass(roster, {
    marking: options.marking,
    parallel: options.parallel,
    signal: context.signal,
    mask,
    earlier,
    onFingerprints: (all) => {
      archive = archiveOf(all);
    },
    known: (student, labs) => {
      const { id, evidence } = student;
      const digest = options.resume && evidence !== undefined ? digestOfEvidence(roster.folder, evidence) : undefined;
      const known = journal.kept.find(id, mask.inputs(inputsOf(student, labs, roster.policy, digest)));
      if (known) progress.known();
      return known;
    },
    onJudged: (student, result, labs) => {
      const digest = result.judged.outcome === 'judged' ? result.judged.digest : undefined;
      journal.add(keptLine(student.id, mask.inputs(inputsOf(student, labs, roster.policy, digest)), result));
      progress.judged(student, result.judged);
    },
  }).finally(() => {
    progress.done();
    journal.close();
  });
  await writeGradebook(options.out, book, mask.hides);
  await replace(join(options.out, archiveName), archive);
  if (context.signal.aborted) {
    out.write(`${say.grade.command.interrupted(options.out)}\n`);
    throw new Interrupted();
  }
  await writeAsked(book, options, context.out);
  const changes = old ? `${toChanges(old, book, out)}\n` : '';
  out.write(`${toTable(book, out)}\n${changes}${say.grade.command.written(options.out)}\n`);
  return exitCodeOf(book);
}

/** The key in the file, which is made where there is none. */
function keyIn(file: string, out: Output): Promise<string> {
  return readOrMakeKey(file, () => out.write(`${say.grade.anonymous.made(file)}\n`));
}

async function writeAsked(book: Gradebook, asked: GradeCommandOptions, out: Output): Promise<void> {
  const { json, junit, html } = asked;
  if (json !== undefined) await write(json, toGradesJson(book), out);
  if (junit !== undefined) await write(junit, toGradesJunit(book), out);
  if (html !== undefined) await write(html, toClassHtml(book, linkToStudents(html, asked.out)), out);
}

/** As of a run: a cluster that broke comes first, since nothing is known of its student. */
function exitCodeOf({ students }: Gradebook): number {
  if (students.some(({ status }) => status === 'broken')) return exitCodes.broken;
  const passed = students.every(
    ({ status, labs }) => status === 'graded' && labs.every((lab) => lab.earned === lab.points),
  );
  return passed ? exitCodes.passed : exitCodes.failed;
}
