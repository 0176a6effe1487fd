import { isAny } from './lines.ts';
import { isProgress, type Progress, readProgress } from './progress.ts';
import { type Column, readHeader, readRow, type Table } from './table.ts';

/** A part of an output, of the kind that says how it is compared. */
export type Part = { type: 'text'; text: string } | { type: 'any' } | Open<TablePart> | Open<ProgressPart>;

export type TablePart = { type: 'table'; table: Table };
export type ProgressPart = { type: 'progress'; progress: Progress };

/** `open` where `...` stands among the lines or right below them: then there may be more of them. */
type Open<P> = P & { open: boolean };

/** The parts of an output, in its order. */
export function readOutput(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (let next = 0; next < lines.length; ) {
    const block = readBlock(lines, next);
    parts.push(block.part);
    next = block.next;
  }
  return parts;
}

interface Block {
  part: Part;
  next: number;
}

function readBlock(lines: readonly string[], start: number): Block {
  const line = lines[start] ?? '';
  const columns = readHeader(line);
  if (columns) return readTable(lines, start + 1, columns);
  if (isProgress(line)) {
    const { taken, open, next } = take(lines, start, isProgress);
    return { part: { type: 'progress', progress: readProgress(taken), open }, next };
  }
  return { part: isAny(line) ? { type: 'any' } : { type: 'text', text: line }, next: start + 1 };
}

function readTable(lines: readonly string[], start: number, columns: Column[]): Block {
  const { taken, open, next } = take(lines, start, (line) => line !== '' && readRow(line, columns) !== undefined);
  const stray = open ? undefined : lines[next];
  const table = { columns, rows: taken.map((line) => readRow(line, columns) ?? {}), ...(stray && { stray }) };
  return { part: { type: 'table', table, open }, next };
}

/** The lines of one block. A `...` that ends it is left, as it also stands for lines that are not of the block. */
function take(lines: readonly string[], start: number, belongs: (line: string) => boolean) {
  const taken: string[] = [];
  let open = false;
  let next = start;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isAny(line)) open = true;
    else if (readHeader(line) === undefined && belongs(line)) {
      taken.push(line);
      next = at + 1;
    } else break;
  }
  return { taken, open, next };
}
