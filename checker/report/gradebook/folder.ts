import type { Gradebook } from '../../grades.ts';
import { toClassHtml } from './course/index.ts';
import { toCsv } from './csv.ts';
import { studentFile } from './files.ts';
import { toGradesJson } from './json.ts';
import { toGradesJunit } from './junit.ts';
import { toStudentHtml } from './student/index.ts';

/** Where students' reports are. */
const studentFolder = 'students';

/** The files of a gradebook, one after the other: the reports of a large class are not all in memory. */
export function* gradebookFiles(book: Gradebook, forPlatforms = true): Generator<{ path: string; text: string }> {
  yield { path: 'gradebook.csv', text: toCsv(book, 'plain') };
  if (forPlatforms) {
    yield { path: 'gradebook.moodle.csv', text: toCsv(book, 'moodle') };
    yield { path: 'gradebook.canvas.csv', text: toCsv(book, 'canvas') };
  }
  yield { path: 'grades.json', text: toGradesJson(book) };
  yield { path: 'junit.xml', text: toGradesJunit(book) };
  yield { path: 'class.html', text: toClassHtml(book, studentFolder) };
  for (const student of book.students) {
    yield { path: `${studentFolder}/${studentFile(student.id)}`, text: toStudentHtml(student, book) };
  }
}
