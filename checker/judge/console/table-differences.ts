import { say } from '../../words/index.ts';
import { byClass } from './classes.ts';
import { isKnownColumn, sameCell, withoutAge } from './columns.ts';
import { isDealtOtherwise, slotsOf } from './slots.ts';
import type { Row, Table } from './table.ts';

/** How two tables differ, by row and column; `open` where there may be more rows than expected. */
export function tableDifferences(expected: Table, actual: Table, open: boolean): string[] {
  const names = expected.columns.map(({ name }) => name);
  const columnDifferences = compareColumns(names, actual);
  if (columnDifferences.length > 0) return columnDifferences;
  const [wanted, found] = [inOrder(expected.rows), inOrder(actual.rows)];
  if (open) return missingRows(wanted, found, names);
  if (wanted.length !== found.length) {
    const { rows } = say.judge.console.table;
    return [rows(found.map(nameOf), wanted.map(nameOf)), ...strays(expected, actual)];
  }
  const differences = wanted.flatMap((row, index) => rowDifferences(row, found[index] ?? {}, names, index));
  if (differences.length === 0 || !expected.anySlot) return differences;
  const isSame = (one: Row, other: Row) => rowDifferences(one, other, names, 0).length === 0;
  return isDealtOtherwise(slotsOf(wanted, nameOf), slotsOf(found, nameOf), isSame) ? [] : differences;
}

function compareColumns(names: string[], actual: Table): string[] {
  const printed = actual.columns.map(({ name }) => name);
  const unknown = [...new Set([...names, ...printed])].filter((name) => !isKnownColumn(name));
  return [
    ...unknown.map((name) => say.judge.console.table.unknownColumn(name)),
    ...names.filter((name) => !printed.includes(name)).map((name) => say.judge.console.table.missingColumn(name)),
  ];
}

/** Rows in the order of their names, as engines differ in it; a slot's older tasks (`\_`) stay below its newest. */
function inOrder(rows: Row[]): Row[] {
  return slotsOf(rows, nameOf)
    .sort((one, other) => compare(keyOf(one), keyOf(other)))
    .flat();
}

/** Tasks of a global service differ by name in their id only, and nodes may have none: the rest of the rows decides. */
function keyOf(slot: Row[]): string {
  const cells = slot.flatMap((row) => [
    row['DESIRED STATE'],
    withoutAge(row['CURRENT STATE'] ?? ''),
    row.IMAGE,
    row['MANAGER STATUS'],
    row.AVAILABILITY,
    row.ID?.endsWith('*') ? '*' : '',
  ]);
  return [byClass(nameOf(slot[0] ?? {})), ...cells].join(' ');
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function nameOf(row: Row): string {
  return row.NAME ?? row.NAMES ?? row.HOSTNAME ?? row.REPOSITORY ?? '';
}

function rowDifferences(expected: Row, actual: Row, names: string[], index: number): string[] {
  return names
    .filter((name) => !sameCell(name, expected[name] ?? '', actual[name] ?? ''))
    .map((name) => say.judge.console.table.cell(index + 1, nameOf(expected), name, expected[name], actual[name]));
}

/** Every expected row must be there, one for one and in order. */
function missingRows(wanted: Row[], found: Row[], names: string[]): string[] {
  let next = 0;
  return wanted.flatMap((row, index) => {
    const at = found.findIndex(
      (other, place) => place >= next && rowDifferences(row, other, names, index).length === 0,
    );
    if (at < 0) return [say.judge.console.table.noRowLike(index + 1, nameOf(row), found.map(nameOf))];
    next = at + 1;
    return [];
  });
}

/** A table that is not aligned reads as if it were shorter. */
function strays(...tables: Table[]): string[] {
  return tables.flatMap(({ stray }) => (stray === undefined ? [] : [say.judge.console.table.stray(stray)]));
}
