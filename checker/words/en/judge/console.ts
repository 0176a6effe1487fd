import { excerpt } from '../../notation.ts';
import { count, list } from '../grammar.ts';

/** What a part of an output is called. */
const part = {
  text: (line: string) => `the line "${excerpt(line)}"`,
  any: 'the line "..."',
  table: (columns: readonly string[]) => `a table with the columns ${columns.join(', ')}`,
  progress: (lines: readonly string[]) => `progress lines (${lines.join(', ')})`,
};

const progress = {
  missing: (line: string) => `progress line "${line}" is missing`,
  unexpected: (line: string) => `progress line "${line}" is not expected`,
  end: (key: string, found: string | undefined, wanted: string) =>
    `progress line "${key}" ends in "${found}", expected "${wanted}"`,
  /** Ids of nodes differ from swarm to swarm: they are counted. */
  node: (number: number) => `node ${number}`,
};

const rowName = (row: number, name: string) => `row ${row} (${name})`;

const table = {
  unknownColumn: (name: string) => `it is not known how to compare the column ${name}`,
  missingColumn: (name: string) => `the column ${name} is missing`,
  cell: (row: number, name: string, column: string, wanted: string | undefined, found: string | undefined) =>
    `${rowName(row, name)}, column ${column}: expected "${wanted}", actual "${found}"`,
  noRowLike: (row: number, name: string, others: readonly string[]) =>
    `no row is like ${rowName(row, name)}: actual rows are ${list(others)}`,
  rows: (found: readonly string[], wanted: readonly string[]) =>
    `${count(found.length, 'row')} (${list(found)}), expected ${wanted.length} (${list(wanted)})`,
  stray: (line: string) => `"${line}" does not stand below the header`,
};

/** How an output differs from the one that the lab shows. */
export const console = {
  other: 'the output is another',
  goesOn: (part: string) => `the output goes on with ${part}`,
  nowhere: (part: string) => `nothing in the output is ${part}`,
  ends: (part: string) => `the output ends before ${part}`,
  differs: (wanted: string, found: string) => `expected ${wanted}, actual ${found}`,
  part,
  progress,
  table,
};
