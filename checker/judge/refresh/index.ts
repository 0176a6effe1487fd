/** What a lab should show in place of an output that is stale: as much as can stay stays, wildcards always. */
import type { Command, CommandRun, FreshLine } from '../../model.ts';
import { consoleDifferences } from '../console/index.ts';
import { cleanLines } from '../console/lines.ts';
import { readBlocks } from '../console/output.ts';
import { seen } from '../terminal.ts';
import { alignBlocks } from './align-blocks.ts';

/** The lines to show, of a command that printed something else; undefined where no lines would do. */
export function refreshOutput({ output, exit }: Command, run: CommandRun): FreshLine[] | undefined {
  if (!output) return undefined;
  const foreign = output.terminal === true;
  const failed = run.exit !== exit;
  // Of a failure standard error is the point, which an output without it would never miss.
  const printed = foreign ? seen(run, failed).slice(0, failed ? 2 : 3) : [run.stdout];
  const candidates = printed.flatMap((text) => {
    const lines = refreshLines(output.lines, text, foreign);
    const fits = consoleDifferences(shownBy(lines, output.lines), text, foreign).length === 0;
    return fits ? [{ lines, changes: changesIn(lines, output.lines) }] : [];
  });
  return candidates.sort((one, other) => one.changes - other.changes)[0]?.lines;
}

function refreshLines(shown: readonly string[], printed: string, foreign: boolean): FreshLine[] {
  const first = shown.findIndex((line) => line.trim() !== '');
  const last = shown.findLastIndex((line) => line.trim() !== '');
  const lines = shown.slice(first, last + 1).map((line) => line.trimEnd());
  const actual = cleanLines(printed);
  const fresh = alignBlocks(
    { lines, blocks: readBlocks(lines, foreign) },
    { lines: actual, blocks: readBlocks(actual, foreign) },
    foreign,
  );
  // Blank lines at both ends are the author's way to set the output apart.
  const blank = (from: number, to: number) =>
    shown.slice(from, to).map((_, index): FreshLine => ({ keep: from + index }));
  const within = fresh.map((line): FreshLine => ('keep' in line ? { keep: first + line.keep } : line));
  return [...blank(0, first), ...within, ...blank(last + 1, shown.length)];
}

/** The fresh lines as text. */
export function shownBy(lines: readonly FreshLine[], shown: readonly string[]): string[] {
  return lines.map((line) => ('keep' in line ? (shown[line.keep] ?? '') : line.text));
}

function changesIn(lines: readonly FreshLine[], shown: readonly string[]): number {
  const kept = lines.filter((line) => 'keep' in line).length;
  return lines.length - kept + (shown.length - kept);
}
