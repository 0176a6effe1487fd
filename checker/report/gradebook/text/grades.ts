/** Who has a grade, a row each. */
import type { Gradebook, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { cut, pad, padLeft, paint, type Style, widthOf } from '../../style.ts';
import { percent, withGrade } from '../figures.ts';
import { nameOf, noteOf } from '../name.ts';
import { plain } from '../plain.ts';

interface Row {
  name: string;
  /** The grade, then the points of each lab. */
  figures: string[];
  note: string;
}

/** Names are cut to what is left of the width, and to no less than this. */
const least = 14;

/** The table, with the points of each lab where there is room for them. */
export function gradeRows(book: Gradebook, style: Style): string[] {
  const { labs } = book;
  const graded = withGrade(book);
  if (graded.length === 0) return [];
  const { student, grade } = say.gradebook.columns;
  const head: Row = { name: student, figures: [grade, ...labs.map(({ id }) => plain(id, 24))], note: '' };
  const rows = [head, ...graded.map((one) => rowOf(one, labs))];
  const roomy = nameRoom(rows, style) >= Math.min(longest(rows.map(({ name }) => name)), 24);
  const shown = roomy ? rows : rows.map((row) => ({ ...row, figures: row.figures.slice(0, 1) }));
  const [first = '', ...others] = laidOut(shown, style);
  return [paint(style).dim(first), ...others];
}

function rowOf(student: StudentGrade, labs: Gradebook['labs']): Row {
  const points = labs.map(({ id, points }) => {
    const lab = student.labs.find((one) => one.id === id);
    return lab ? `${percent(lab.earned)}/${percent(points)}` : '';
  });
  return {
    name: nameOf(student),
    figures: [student.grade?.toFixed(2) ?? '', ...points],
    note: noteOf(student),
  };
}

function laidOut(rows: Row[], style: Style): string[] {
  const room = Math.min(longest(rows.map(({ name }) => name)), nameRoom(rows, style));
  const widths = figureWidths(rows);
  return rows.map(({ name, figures, note }) => {
    const cells = figures.map((figure, index) => padLeft(figure, widths[index] ?? 0));
    return cut([pad(cut(name, room), room), ...cells, note].join('  ').trimEnd(), style.width);
  });
}

function nameRoom(rows: Row[], { width }: Style): number {
  const figures = figureWidths(rows).reduce((sum, one) => sum + one + 2, 0);
  const note = longest(rows.map((row) => row.note));
  return Math.max(least, width - figures - (note > 0 ? note + 2 : 0));
}

function figureWidths(rows: Row[]): number[] {
  return (rows[0]?.figures ?? []).map((_, index) => longest(rows.map(({ figures }) => figures[index] ?? '')));
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}
