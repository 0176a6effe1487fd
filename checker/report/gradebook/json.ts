import type { Gradebook } from '../../grades.ts';

/**
 * The gradebook as JSON, schema 1: all that is known, hidden checks too. A student takes a line, which keeps that of a large class
 * small. What a terminal would act upon is written as JSON's own escapes.
 */
export function toGradesJson({ students, ...book }: Gradebook): string {
  const head = JSON.stringify(book, undefined, 2).replace(/\n\}$/, '');
  const lines = students.map((student) => `\n    ${JSON.stringify(student)}`).join(',');
  return inert(`${head},\n  "students": [${lines}${lines && '\n  '}]\n}\n`);
}

/** JSON has these in strings alone. */
function inert(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
