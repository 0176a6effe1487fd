/** Who has no grade, and why; and what submissions have in common. */
import type { Copy, Gradebook, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { cut, pad, paint, type Style, widthOf } from '../../style.ts';
import { wrapStyled } from '../../terminal.ts';
import { accepted } from '../figures.ts';
import { decisionLine, nameOf } from '../name.ts';
import { plain } from '../plain.ts';
import { reasonsOf } from '../reasons.ts';

/** How many doubts of a student, and students of a copy, are told here: the reports have more. */
const most = { reasons: 4, students: 8 };

/** A student without a grade: the reasons below. */
export function reasonLines(student: StudentGrade, book: Gradebook, style: Style): string[] {
  const line = decisionLine(student, book);
  const would = accepted(student);
  const marks = would === undefined ? '' : `, ${say.gradebook.marks(would)}`;
  return [
    head(say.gradebook.statuses[student.status], `${nameOf(student)}${marks}`, style),
    ...indented([...reasonsOf(student, most.reasons), ...(line === undefined ? [] : [line])], style),
  ];
}

/** Submissions that hold the same: one row of each kind. */
export function copyLines({ students: all, rows }: Copy, style: Style): string[] {
  const students = all.slice(0, most.students);
  const shown = rows.filter(({ kind }, index) => rows.findIndex((row) => row.kind === kind) === index);
  const told = shown.map(({ kind, value, lines }) => {
    const places = students.flatMap((id) => {
      const line = Object.hasOwn(lines, id) ? lines[id] : undefined;
      return line === undefined ? [] : [say.gradebook.lineOf(plain(id, 40), line)];
    });
    return `${say.gradebook.kinds[kind]} ${plain(value, 80)}: ${places.join(', ')}`;
  });
  const names = students.map((id) => plain(id, 40));
  return [
    head(say.gradebook.copies, say.gradebook.share(names, all.length - students.length), style),
    ...indented(rows.length > shown.length ? [...told, say.gradebook.more(rows.length - shown.length)] : told, style),
  ];
}

function head(word: string, rest: string, style: Style): string {
  const words = [...Object.values(say.gradebook.statuses), say.gradebook.copies];
  const room = Math.max(...words.map((one) => widthOf(one)));
  return `${paint(style).yellow(pad(word, room))} ${cut(rest, style.width - room - 1)}`;
}

function indented(lines: string[], style: Style): string[] {
  return lines.map((line) => `  ${wrapStyled(line, style.width - 4).replaceAll('\n', '\n    ')}`);
}
