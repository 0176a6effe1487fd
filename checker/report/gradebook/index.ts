/** Gradebook -> text, CSV, JSON, JUnit and HTML: pure functions to strings. */
export { type CsvLayout, csvLayouts, toCsv } from './csv.ts';
export { toGradesJson } from './json.ts';
export { toGradesJunit } from './junit.ts';
export { toTable } from './text/index.ts';
