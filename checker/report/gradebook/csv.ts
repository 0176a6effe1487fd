/** The gradebook as CSV, for people and for the two learning platforms. */
import type { Gradebook, StudentGrade } from '../../grades.ts';
import { toCells } from './cells.ts';
import { withGrade } from './figures.ts';
import { byHandText } from './name.ts';

export type CsvLayout = keyof typeof layouts;

const layouts = { plain: whole, moodle, canvas };

/** What a gradebook can be written as. */
export const csvLayouts = Object.keys(layouts) as CsvLayout[];

/** The gradebook as CSV: percent, or points where a column says so. Those without a grade are in the plain layout alone. */
export function toCsv(book: Gradebook, layout: CsvLayout): string {
  return layouts[layout](book);
}

/** One row a student, everything in it. Excel takes what is not ASCII for something else without a mark in front. */
function whole({ labs, students }: Gradebook): string {
  const fixed = ['id', 'name', 'email', 'status', 'grade', 'before penalty', 'penalty', 'late seconds', 'decision'];
  const more = ['why', 'digest', 'decided', 'reason', 'by hand'];
  const head = [...fixed, ...labs.map(({ id, points }) => `${id} (of ${points})`), ...more];
  const rows = students.map((student) => {
    const { id, name = '', email = '', status, grade, before, late, decision = '', digest = '', decided } = student;
    const earned = labs.map((lab) => student.labs.find((one) => one.id === lab.id)?.earned);
    return [
      id,
      name,
      email,
      status,
      grade,
      before,
      late?.penalty,
      late?.seconds,
      decision,
      ...earned,
      ...[whyNot(student), digest, decided?.date, decided?.reason, byHandOf(student)],
    ];
  });
  const csv = toCells([head, ...rows]);
  return /^[\x20-\x7e\r\n]*$/.test(csv) ? csv : `\ufeff${csv}`;
}

/** What a person gave: `exam:31 2/5 the label is misspelt`. */
function byHandOf({ labs }: StudentGrade): string {
  const marks = labs.flatMap((lab) =>
    lab.steps.flatMap(({ checks }) => checks.flatMap((check) => byHandText(lab.id, check) ?? [])),
  );
  return marks.join('; ');
}

function whyNot({ cause, doubts }: StudentGrade): string {
  return [...(cause === undefined ? [] : [cause]), ...new Set(doubts.map(({ id }) => id))].join(', ');
}

/**
 * Moodle gives 0 for an empty cell of a new grade item, and takes a grade away for one of an item that is there; a row without an
 * identifier it books on the student before. So only who has a grade has a row, and there is a column of addresses only
 * where everyone has one.
 */
function moodle(book: Gradebook): string {
  const known = withGrade(book).filter(({ id }) => !isEmpty(id));
  const byEmail = known.every(({ email = '' }) => !isEmpty(email));
  const head = ['ID number', ...(byEmail ? ['Email address'] : []), 'Name', title];
  const rows = known.map(({ id, name = '', email, grade }) => [id, ...(byEmail ? [email] : []), name, grade]);
  return toCells([head, ...rows]);
}

/** As PHP understands it. */
function isEmpty(text: string): boolean {
  return ['', '0'].includes(text.trim());
}

/**
 * Canvas looks for a student by its own number, which no roster has, then by SIS User ID, by SIS Login ID and by name. The second
 * row says how much can be had.
 */
function canvas(book: Gradebook): string {
  const head = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', title];
  const points = ['Points Possible', '', '', '', '', 100];
  const rows = withGrade(book).map(({ id, name, email, grade }) => [
    notPoints(name ?? id),
    '',
    id,
    email ?? id,
    '',
    grade,
  ]);
  return toCells([head, points, ...rows]);
}

/** A row that names this is taken for the second, whoever is called so. */
function notPoints(name: string): string {
  return name.replaceAll('Points Possible', 'Points possible');
}

/** What the grade is called on a platform. */
const title = 'swarmlab';
