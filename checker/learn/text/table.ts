import type { Inline, Passage } from '../../model.ts';
import { pad, paint, type Style, widthOf, wrapStyled } from '../../report/index.ts';

const gap = 2;
/** A column narrower than this breaks words. */
const least = 12;

/** A table in columns; where they would be too narrow to read, row by row, each cell with its heading. */
export function tableLines(
  { head, rows }: Passage & { type: 'table' },
  style: Style,
  write: (cell: readonly Inline[]) => string,
): string[] {
  const heads = head.map(write);
  const cells = rows.map((row) => row.map(write));
  const widths = columnWidths([heads, ...cells], style.width);
  return widths ? inColumns(heads, cells, widths, style) : inRecords(heads, cells, style);
}

/** As wide as what stands in them, or the widest as much narrower as must be; undefined where that is too narrow. */
function columnWidths(rows: string[][], width: number): number[] | undefined {
  const wanted = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const room = width - gap * (wanted.length - 1);
  const widest = wanted.indexOf(Math.max(...wanted));
  const others = wanted.reduce((sum, one, at) => (at === widest ? sum : sum + one), 0);
  if (others + (wanted[widest] ?? 0) <= room) return wanted;
  const left = room - others;
  return left < least ? undefined : wanted.map((one, at) => (at === widest ? left : one));
}

function inColumns(heads: string[], rows: string[][], widths: number[], style: Style): string[] {
  const colours = paint(style);
  const line = (cells: string[]) => {
    const wrapped = widths.map((width, at) =>
      wrapStyled(cells[at] ?? '', width, { hard: true, trim: true }).split('\n'),
    );
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) =>
      widths
        .map((width, at) => pad(wrapped[at]?.[row] ?? '', width))
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  };
  const under = widths.map((width) => '-'.repeat(width)).join(' '.repeat(gap));
  const titled = heads.some((title) => title !== '') ? [...line(heads).map(colours.bold), colours.dim(under)] : [];
  return [...titled, ...rows.flatMap(line)];
}

function inRecords(heads: string[], rows: string[][], { width }: Style): string[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...row.flatMap((cell, at) => {
      const title = heads[at] ? `${heads[at]}: ` : '';
      const lines = wrapStyled(`${title}${cell}`, width - gap, { hard: true, trim: true }).split('\n');
      return lines.map((line, number) => `${number > 0 ? ' '.repeat(gap) : ''}${line}`);
    }),
  ]);
}
