import type { StudentGrade } from '../../../grades.ts';
import { type Markup, markup } from '../../markup.ts';
import { studentFile } from '../files.ts';
import { nameOf } from '../name.ts';

/** A student's name, which leads to their report. */
export function studentLink(student: StudentGrade, folder: string): Markup {
  return markup`<a href="${folder}/${studentFile(student.id)}">${nameOf(student)}</a>`;
}
