/** Cells as CSV has them. What a student wrote can be no formula in any spreadsheet, whatever separates its cells. */
import { stringify } from 'csv-stringify/sync';
import { plain } from './plain.ts';

/** Rows of cells as CSV, the first of them the names of the columns. Numbers have a point and two places. */
export function toCells(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defused(plain(cell)) : number(cell))));
  return stringify(cells, { escape_formulas: true, record_delimiter: 'windows' });
}

/** Percent and points: to two places. */
function number(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toFixed(2)));
}

/**
 * Where a semicolon separates cells, as in many countries, a spreadsheet would see a new cell behind it. At the begin of a cell
 * the library does the same.
 */
function defused(text: string): string {
  return text.replace(/(?<=;["'\s]*)(?=[=+\-@＝＋－＠])/g, "'");
}
