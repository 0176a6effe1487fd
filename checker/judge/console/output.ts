import { isAny } from './lines.ts';
import { isProgress, type Progress, readProgress } from './progress.ts';
import { type Column, readHeader, readRow, type Table } from './table.ts';

/** A part of an output, of the kind that says how it is compared. */
export type Part = { type: 'text'; text: string } | { type: 'any' } | Open<TablePart> | Open<ProgressPart>;

export type TablePart = { type: 'table'; table: Table };
export type ProgressPart = { type: 'progress'; progress: Progress };

/** `open` where `...` stands among the lines or right below them: then there may be more of them. */
export type Open<P> = P & { open: boolean };

/** A part, and the lines it was read from: from `start`, without the one at `next`. */
export interface Block<P extends Part = Part> {
  part: P;
  start: number;
  next: number;
}

/** The parts of an output, in its order; a line of a `foreign` one may go on below a backslash. */
export function readOutput(lines: readonly string[], foreign = false): Part[] {
  return readBlocks(lines, foreign).map(({ part }) => part);
}

/** The parts of an output, each with its lines. */
export function readBlocks(lines: readonly string[], foreign = false): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length; start = blocks.at(-1)?.next ?? lines.length) {
    blocks.push({ start, ...readBlock(lines, start, foreign) });
  }
  return blocks;
}

type Read = Omit<Block, 'start'>;

function readBlock(lines: readonly string[], start: number, foreign: boolean): Read {
  const line = lines[start] ?? '';
  const columns = readHeader(line);
  if (columns) return readTable(lines, start + 1, columns);
  if (isProgress(line)) {
    const { taken, open, next } = take(lines, start, isProgress);
    return { part: { type: 'progress', progress: readProgress(taken), open }, next };
  }
  if (isAny(line)) return { part: { type: 'any' }, next: start + 1 };
  return foreign ? readContinued(lines, start) : { part: { type: 'text', text: line }, next: start + 1 };
}

/** Commands that are printed for people to copy, such as `docker swarm join`, are one line however they are broken. */
function readContinued(lines: readonly string[], start: number): Read {
  const isText = (line = '') => line !== '' && !isAny(line) && !isProgress(line) && readHeader(line) === undefined;
  let text = lines[start] ?? '';
  let next = start + 1;
  for (; /\s\\$/.test(text) && isText(lines[next]); next++) text = `${text.slice(0, -1)}${lines[next]}`;
  return { part: { type: 'text', text }, next };
}

function readTable(lines: readonly string[], start: number, columns: Column[]): Read {
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
