/** For tests: a table of docker, its header first, as cells by row and column. */
export type Cells = readonly (readonly string[])[];

/** For tests: the table as docker prints it, each column as wide as its widest cell and the gap; older engines have wider ones. */
export function print(cells: Cells, { gap = 3, least = 0 } = {}): string {
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(least, ...cells.map((row) => [...(row[column] ?? '')].length + gap)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** For tests: the table with other cells in one column; rows count from 1, as the header is 0. */
export function put(cells: Cells, column: string, values: Record<number, string>): Cells {
  const at = columnOf(cells, column);
  return cells.map((row, index) => row.map((cell, place) => (place === at ? (values[index] ?? cell) : cell)));
}

/** For tests: the table with the cells of one column exchanged between two rows. */
export function swap(cells: Cells, column: string, one: number, other: number): Cells {
  const at = columnOf(cells, column);
  return put(cells, column, { [one]: cells[other]?.[at] ?? '', [other]: cells[one]?.[at] ?? '' });
}

/** For tests: the table with these rows, each as often and in the order that they are named. */
export function rows(cells: Cells, ...numbers: number[]): Cells {
  return [0, ...numbers].map((number) => cells[number] ?? []);
}

/** For tests: the table without a column. */
export function without(cells: Cells, column: string): Cells {
  const at = columnOf(cells, column);
  return cells.map((row) => row.filter((_, place) => place !== at));
}

/** For tests: the table with one more column. */
export function add(cells: Cells, column: readonly string[], before: string): Cells {
  const at = columnOf(cells, before);
  return cells.map((row, index) => [...row.slice(0, at), column[index] ?? '', ...row.slice(at)]);
}

function columnOf(cells: Cells, column: string): number {
  const at = cells[0]?.indexOf(column) ?? -1;
  if (at < 0) throw new Error(`no column ${column}`);
  return at;
}
