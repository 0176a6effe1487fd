import { isKnownColumn } from './columns.ts';

/** A column of a table, and where it begins, counted in characters of the header. */
export interface Column {
  name: string;
  start: number;
}

/** The cells of one row by the names of their columns; a cell that is not there is empty. */
export type Row = Record<string, string>;

/** What `docker … ls` and `docker … ps` print. */
export interface Table {
  columns: Column[];
  rows: Row[];
  /** The line that ended it and is no row, as it does not stand below the header. */
  stray?: string;
  /** True where it does not matter what became of which slot of a service. */
  anySlot?: true;
}

/** The columns of a table's header; undefined for any other line. */
export function readHeader(line: string): Column[] | undefined {
  const columns = [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: name, index }) => ({ name, start: index }));
  const upper = columns.every(({ name }) => /^[A-Z][A-Z ]*$/.test(name));
  // One known name may be a word in capitals by chance, two are a table, be there others beside them.
  return upper && columns.filter(({ name }) => isKnownColumn(name)).length >= 2 ? columns : undefined;
}

/**
 * The cells of a row; undefined where it does not stand below the header. Docker counts characters when it pads, people who
 * align a table by eye count the width of what they see, so both are tried.
 */
export function readRow(line: string, columns: readonly Column[]): Row | undefined {
  return slice([...line], columns) ?? slice([...line].flatMap(toWidth), columns);
}

function slice(characters: string[], columns: readonly Column[]): Row | undefined {
  if (columns.some(({ start }) => (characters[start - 1] ?? ' ') !== ' ')) return undefined;
  const cells = columns.map(({ name, start }, index) => {
    const end = columns[index + 1]?.start;
    return [name, characters.slice(start, end).join('').trim()];
  });
  return Object.fromEntries(cells);
}

const wide = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** A wide character takes two places: itself, and nothing. */
function toWidth(character: string): string[] {
  return wide.test(character) ? [character, ''] : [character];
}
