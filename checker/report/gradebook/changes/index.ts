/** Whose grade is another than in an older gradebook, and why, for a terminal. */

import type { Gradebook } from '../../../grades.ts';
import type { GradeChange } from '../../../words/en/gradebook.ts';
import { say } from '../../../words/index.ts';
import { cut, paint, type Style } from '../../style.ts';
import { wrapStyled } from '../../terminal.ts';
import { percent } from '../figures.ts';
import { nameOf } from '../name.ts';
import { plain } from '../plain.ts';
import { type ChangedStudent, changedStudents, type Standing } from './find.ts';

/** Reasons of one student. */
const most = 8;

/** For 60 columns or more. */
export function toChanges(old: Gradebook, book: Gradebook, style: Style): string {
  const changed = changedStudents(old, book);
  const { changes } = say.gradebook;
  const head = changed.length === 0 ? changes.none : changes.head(changed.length, plain(old.startedAt, 40));
  return [head, ...changed.flatMap((one) => linesOf(one, style))].map((line) => `${line}\n`).join('');
}

function linesOf({ student, from, to, why }: ChangedStudent, style: Style): string[] {
  const { changes, more } = say.gradebook;
  const told = why.slice(0, most).map((one) => changes.why(shown(one)));
  const left = why.length - told.length;
  const lines = [...told, ...(left > 0 ? [more(left)] : [])];
  return [
    cut(paint(style).yellow(`${nameOf(student)}: ${standing(from)} → ${standing(to)}`), style.width),
    ...lines.map((line) => `  ${wrapStyled(line, style.width - 4).replaceAll('\n', '\n    ')}`),
  ];
}

function standing(one: Standing | undefined): string {
  if (!one) return say.gradebook.changes.notThere;
  return one.grade === undefined ? say.gradebook.statuses[one.status] : percent(one.grade);
}

/** Ids and digests come from files. */
function shown(change: GradeChange): GradeChange {
  const entries = Object.entries(change).map(([key, value]) => [
    key,
    typeof value === 'string' ? plain(value, 80) : value,
  ]);
  return Object.fromEntries(entries) as GradeChange;
}
