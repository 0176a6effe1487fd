/** The gradebook for a terminal: the grades, then apart from them whoever has none and why, then what to do. */
import type { Gradebook } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Style, time, wrap } from '../../style.ts';
import { basesWords } from '../bases.ts';
import { counted, gradesOf, spreadOf, withoutGrade } from '../figures.ts';
import { copyLines, reasonLines } from './apart.ts';
import { gradeRows } from './grades.ts';

/** The gradebook as text, for 60 columns or more. */
export function toTable(book: Gradebook, style: Style): string {
  const apart = withoutGrade(book);
  const parts = [
    gradeRows(book, style),
    ...apart.map(({ students }) => students.flatMap((student) => reasonLines(student, book, style))),
    book.copies.flatMap((copy) => copyLines(copy, style)),
    summary(book, style),
    apart.map(({ status }) => wrap(say.gradebook.next[status], style.width, '  ')),
  ];
  const texts = parts.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return texts.join('\n');
}

function summary(book: Gradebook, style: Style): string[] {
  const { counted: count, spread: tell, took } = say.gradebook;
  const spread = spreadOf(gradesOf(book));
  const facts = [count(counted(book)), spread && tell(spread), took(time(book.seconds))].filter(Boolean).join('; ');
  return [wrap(facts, style.width, '  '), wrap(basesWords(book), style.width, '  ')];
}
