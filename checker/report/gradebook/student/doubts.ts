/**
 * Why a person has to decide, or did. Of copies it is told what is the same, and not with whom. Nothing is told that names another
 * student, or a line of hidden checks.
 */
import type { Copy, Doubt, Gradebook, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Markup, markup } from '../../markup.ts';
import { plain } from '../plain.ts';
import { reasonsOf } from '../reasons.ts';
import { namesOtherThan } from './names.ts';

/** More would help nobody to decide. */
const most = 12;

/** What is in doubt; nothing where nothing is. */
export function doubtSection(student: StudentGrade, book: Gradebook): Markup | undefined {
  const { doubts, copied } = say.gradebook.student;
  const { cause: _, ...known } = student;
  const own = student.doubts
    .filter(({ id }) => id !== 'copy')
    .map((doubt) => ({ ...doubt, says: told(doubt, student, book) }));
  const shared = sharedRows(student, book);
  if (student.doubts.length === 0 && shared.length === 0) return undefined;
  return markup`<section aria-labelledby="doubts"><h2 id="doubts">${doubts}</h2>
${own.length > 0 && markup`<ul class="doubts">${reasonsOf({ ...known, doubts: own }, most).map((reason) => markup`<li>${reason}</li>\n`)}</ul>`}
${shared.length > 0 && markup`<p>${copied}</p><ul class="doubts">${shared}</ul>`}
</section>\n`;
}

function told({ id, says }: Doubt, student: StudentGrade, { students }: Gradebook): string {
  const { notShown, otherStudent, withheld } = say.gradebook.student;
  if (id === 'not-shown') return notShown;
  if (id === 'other-student') return otherStudent;
  return namesOtherThan(student.id, says, students) ? withheld : says;
}

function sharedRows({ id }: StudentGrade, { copies }: Gradebook): Markup[] {
  const own = rowsOf(copies).get(id) ?? [];
  const left = own.length - most;
  const told = own.slice(0, most).map(({ kind, value, lines }) => {
    return say.gradebook.doubt(`${say.gradebook.kinds[kind]} ${plain(value, 80)}`, lines[id]);
  });
  return [...told, ...(left > 0 ? [say.gradebook.more(left)] : [])].map((row) => markup`<li>${row}</li>\n`);
}

type Row = Copy['rows'][number];

const known = new WeakMap<readonly Copy[], Map<string, Row[]>>();

/** By student, what they have in common with others: found once for all pages of a class. */
function rowsOf(copies: readonly Copy[]): Map<string, Row[]> {
  const rows = known.get(copies) ?? new Map<string, Row[]>();
  if (known.has(copies)) return rows;
  known.set(copies, rows);
  for (const row of copies.flatMap((copy) => copy.rows)) {
    for (const id of Object.keys(row.lines)) {
      const own = rows.get(id);
      if (own) own.push(row);
      else rows.set(id, [row]);
    }
  }
  return rows;
}
