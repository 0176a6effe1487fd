/** Gradebook -> text, CSV, JSON, JUnit and HTML: pure functions to strings. */
export { toCells } from './cells.ts';
export { toChanges } from './changes/index.ts';
export { toClassHtml } from './course/index.ts';
export { type CsvLayout, csvLayouts, toCsv } from './csv.ts';
export { safeName, studentFile } from './files.ts';
export { gradebookFiles } from './folder.ts';
export { toGradesJson } from './json.ts';
export { toGradesJunit } from './junit.ts';
export { toStudentHtml } from './student/index.ts';
export { toTable } from './text/index.ts';
