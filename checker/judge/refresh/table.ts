import type { FreshLine } from '../../model.ts';
import { isKnownColumn, sameCell } from '../console/columns.ts';
import { isAny } from '../console/lines.ts';
import { loosenRow } from '../console/loosened.ts';
import { type Column, type Row, readRow, type Table } from '../console/table.ts';

interface Shown {
  lines: readonly string[];
  table: Table;
  /** There may be more rows than are shown. */
  open: boolean;
}

/** A row of the new table: a line that stays, or the cells of one that does not. */
type Kept = { keep: number; row: Row };
type NewRow = Kept | { row: Row } | { wildcard: number };

/** The table as it is now, in the columns that are shown; rows that are still right stay as they are. */
export function mergeTable(
  shown: Shown,
  printed: { lines: readonly string[]; table: Table },
  foreign: boolean,
): FreshLine[] {
  const { columns } = shown.table;
  const isThere = ({ name }: Column) =>
    isKnownColumn(name) && printed.table.columns.some((other) => other.name === name);
  const wildcards = shown.lines.flatMap((line, keep) => (isAny(line) ? { keep } : []));
  if (!columns.every(isThere)) return [...printed.lines.map((text) => ({ text })), ...wildcards];
  const old = shown.lines.map((line) => (isAny(line) ? undefined : readRow(line, columns)));
  const same = (one: Row, other: Row) =>
    isSameRow(columns, foreign ? loosenRow(one) : one, foreign ? loosenRow(other) : other);
  const rows = shown.open ? openRows(old, printed.table.rows, same) : closedRows(old, printed.table.rows, same);
  return inLayout(columns, rows) ?? laidOut(columns, rows);
}

type Same = (shown: Row, printed: Row) => boolean;

function isSameRow(columns: readonly Column[], one: Row, other: Row): boolean {
  const compared = columns.filter(({ name }) => name in one || name in other);
  return compared.every(({ name }) => sameCell(name, one[name] ?? '', other[name] ?? ''));
}

/** All rows that were printed. The header is the first of the lines shown. */
function closedRows(shown: readonly (Row | undefined)[], printed: readonly Row[], same: Same): NewRow[] {
  const left = shown.flatMap((row, keep): Kept[] => (row && keep > 0 ? [{ keep, row }] : []));
  return printed.map((row) => takeFrom(left, ({ row: candidate }) => same(candidate, row)) ?? { row });
}

/** Each row that is shown, where it is still there; in place of one that is not, the one of the same name. */
function openRows(shown: readonly (Row | undefined)[], printed: readonly Row[], same: Same): NewRow[] {
  const left = [...printed];
  const found = shown.map((row) => row && takeFrom(left, (candidate) => same(row, candidate)));
  return shown.flatMap((row, keep): NewRow[] => {
    if (keep === 0) return [];
    if (!row) return [{ wildcard: keep }];
    if (found[keep]) return [{ keep, row }];
    const other = takeFrom(left, (candidate) => nameOf(candidate) === nameOf(row));
    return other ? [{ row: other }] : [];
  });
}

function takeFrom<T>(items: T[], fits: (item: T) => boolean): T | undefined {
  const at = items.findIndex(fits);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

function nameOf(row: Row): string {
  return row.NAME ?? row.NAMES ?? row.HOSTNAME ?? row.REPOSITORY ?? '';
}

/** The rows below the header as it stands; undefined where one does not fit. */
function inLayout(columns: readonly Column[], rows: readonly NewRow[]): FreshLine[] | undefined {
  const lines: FreshLine[] = [{ keep: 0 }];
  for (const row of rows) {
    if ('wildcard' in row) lines.push({ keep: row.wildcard });
    else if ('keep' in row) lines.push({ keep: row.keep });
    else {
      const text = columns.reduce((line, { name, start }) => line.padEnd(start) + (row.row[name] ?? ''), '').trimEnd();
      const fits = columns.every(({ name }) => readRow(text, columns)?.[name] === (row.row[name] ?? ''));
      if (!fits) return undefined;
      lines.push({ text });
    }
  }
  return lines;
}

/** The rows in columns as wide as they have to be, as Docker lays tables out. */
function laidOut(columns: readonly Column[], rows: readonly NewRow[]): FreshLine[] {
  const cells = rows.map((row) => ('wildcard' in row ? [] : columns.map(({ name }) => row.row[name] ?? '')));
  const all = [columns.map(({ name }) => name), ...cells];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)) + 3);
  const lineOf = (row: string[]) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('')
      .trimEnd();
  const lines = rows.map((row, index): FreshLine => {
    return 'wildcard' in row ? { keep: row.wildcard } : { text: lineOf(cells[index] ?? []) };
  });
  return [{ text: lineOf(all[0] ?? []) }, ...lines];
}
