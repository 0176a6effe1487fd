import { distance } from 'fastest-levenshtein';
import type { FreshLine } from '../../model.ts';
import { partDifferences } from '../console/align.ts';
import { isAny } from '../console/lines.ts';
import { loosenPart } from '../console/loosened.ts';
import type { Block, Part } from '../console/output.ts';
import { Indent } from './indent.ts';
import { freshProgress, mergeProgress } from './progress.ts';
import { mergeTable } from './table.ts';

/** More pairs of parts than are worth to be looked at. */
const most = 400_000;

/** An output, and its parts. */
export interface Output {
  lines: readonly string[];
  blocks: readonly Block[];
}

/** One way to go on from a pair of places in the two outputs. */
interface Move {
  cost: number;
  expected: 0 | 1;
  actual: 0 | 1;
  lines(): FreshLine[];
}

/** A line that is replaced by one that is like it stays in its place; one that nothing is like goes. */
const costs = { replace: 0.5, remove: 1.2, insert: 1.1 };

/** The cheapest way from the expected lines to the actual ones. `...` stands for as many of them as it takes. */
export function alignBlocks(expected: Output, actual: Output, foreign: boolean): FreshLine[] {
  const [rows, columns] = [expected.blocks.length, actual.blocks.length];
  if (rows * columns > most) return expected.blocks.flatMap(keepAll);
  const moves = movesBetween(expected, actual, foreign);
  const cost = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const best = new Map<number, Move>();
  for (let row = rows; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      if (row === rows && column === columns) continue;
      let least = Number.POSITIVE_INFINITY;
      for (const move of moves(row, column)) {
        const total = move.cost + (cost[row + move.expected]?.[column + move.actual] ?? Number.POSITIVE_INFINITY);
        if (total >= least) continue;
        least = total;
        best.set(row * (columns + 1) + column, move);
      }
      cost[row]?.fill(least, column, column + 1);
    }
  }
  const lines: FreshLine[] = [];
  const indent = new Indent();
  for (let [row, column] = [0, 0]; row < rows || column < columns; ) {
    const move = best.get(row * (columns + 1) + column);
    if (!move) break;
    const fresh = move.lines();
    const [wanted, found] = [expected.blocks[row], actual.blocks[column]];
    const isKept = move.expected + move.actual === 2 && fresh.every((line) => 'keep' in line);
    if (isKept && wanted && found) indent.kept(wanted, expected, found, actual);
    lines.push(...fresh.map((line) => (found?.part.type === 'text' ? indent.of(line) : line)));
    row += move.expected;
    column += move.actual;
  }
  return lines;
}

/** What can be done at a place, the best of equals first. */
function movesBetween(expected: Output, actual: Output, foreign: boolean): (row: number, column: number) => Move[] {
  const showsProgress = expected.blocks.some(({ part }) => part.type === 'progress');
  const loose = (part: Part) => (foreign ? loosenPart(part) : [part]);
  const isFree = (part: Part) => foreign && (loose(part).length === 0 || (part.type === 'progress' && !showsProgress));
  const none = (): FreshLine[] => [];
  return (row, column) => {
    const [wanted, found] = [expected.blocks[row], actual.blocks[column]];
    const keep = () => (wanted ? keepAll(wanted) : []);
    const moves: Move[] = [];
    if (wanted && found) {
      const same = isSame(loose(wanted.part), loose(found.part));
      if (same) moves.push({ cost: 0, expected: 1, actual: 1, lines: keep });
    }
    if (found && isFree(found.part)) moves.push({ cost: 0, expected: 0, actual: 1, lines: none });
    if (wanted && (wanted.part.type === 'any' || isFree(wanted.part))) {
      moves.push({ cost: 0, expected: 1, actual: 0, lines: keep });
    }
    if (wanted?.part.type === 'any') {
      if (found) moves.push({ cost: 0, expected: 0, actual: 1, lines: none });
      return moves;
    }
    if (wanted && found && wanted.part.type === found.part.type) {
      const lines = () => merge(wanted, found, { expected, actual, foreign });
      moves.push({ cost: costs.replace + unlikeness(wanted.part, found.part), expected: 1, actual: 1, lines });
    }
    if (wanted) moves.push({ cost: costs.remove, expected: 1, actual: 0, lines: () => wildcardsOf(wanted, expected) });
    if (found) moves.push({ cost: costs.insert, expected: 0, actual: 1, lines: () => fresh(found, actual.lines) });
    return moves;
  };
}

function isSame([wanted]: Part[], [found]: Part[]): boolean {
  if (!wanted || !found || wanted.type === 'any' || wanted.type !== found.type) return false;
  return partDifferences(wanted, found).length === 0;
}

/** From 0 to 1. */
function unlikeness(wanted: Part, found: Part): number {
  if (wanted.type !== 'text' || found.type !== 'text') return 0;
  const length = Math.max(wanted.text.length, found.text.length, 1);
  return distance(wanted.text, found.text) / length;
}

interface Outputs {
  expected: Output;
  actual: Output;
  foreign: boolean;
}

/** What stands in place of a part that has become another of its kind. */
function merge(wanted: Block, found: Block, { expected, actual, foreign }: Outputs): FreshLine[] {
  const shown = expected.lines.slice(wanted.start, wanted.next);
  const printed = actual.lines.slice(found.start, found.next);
  const inPlace = (line: FreshLine): FreshLine => ('keep' in line ? { keep: wanted.start + line.keep } : line);
  if (wanted.part.type === 'table' && found.part.type === 'table') {
    const { table, open } = wanted.part;
    return mergeTable({ lines: shown, table, open }, { lines: printed, table: found.part.table }, foreign).map(inPlace);
  }
  if (wanted.part.type === 'progress') return mergeProgress(shown, printed, wanted.part.open).map(inPlace);
  return printed.map((text) => ({ text }));
}

function keepAll({ start, next }: Block): FreshLine[] {
  return Array.from({ length: next - start }, (_, index) => ({ keep: start + index }));
}

function wildcardsOf(block: Block, { lines }: Output): FreshLine[] {
  return keepAll(block).filter((line) => 'keep' in line && isAny(lines[line.keep] ?? ''));
}

function fresh({ part, start, next }: Block, lines: readonly string[]): FreshLine[] {
  const own = lines.slice(start, next);
  return (part.type === 'progress' ? freshProgress(own) : own).map((text) => ({ text }));
}
