import type { Gradebook } from '../../grades.ts';
import { inertJson } from '../terminal.ts';

/**
 * The gradebook as JSON, schema 1: all that is known, hidden checks too. A student takes a line, which keeps that of a large class
 * small. What a terminal would act upon is written as JSON's own escapes.
 */
export function toGradesJson({ students, ...book }: Gradebook): string {
  const head = JSON.stringify(book, undefined, 2).replace(/\n\}$/, '');
  const lines = students.map((student) => `\n    ${JSON.stringify(student)}`).join(',');
  return inertJson(`${head},\n  "students": [${lines}${lines && '\n  '}]\n}\n`);
}
