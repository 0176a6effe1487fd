import type { ConsoleOutput, FreshLine } from '../model.ts';

/** What a command of the file should show. */
export interface Fresh {
  output: ConsoleOutput;
  lines: readonly FreshLine[];
}

/**
 * The file with these outputs in it. All else stays byte for byte: prose, indentation, line ends. Outputs that do not stand in
 * the file as they were read, such as those indented with tabs, are left as they are, and are told of in `left`.
 */
export function rewriteOutputs(text: string, fresh: readonly Fresh[]): { text: string; left: Fresh[] } {
  const isEnded = /[\r\n]$/.test(text);
  const lines = (isEnded ? text : `${text}\n`).split(/(?<=\r\n|\n|\r(?!\n))/);
  const left: Fresh[] = [];
  // From the end: what is above keeps its place.
  for (const one of [...fresh].sort((a, b) => b.output.line - a.output.line)) {
    const at = one.output.line - 1;
    const count = one.output.lines.length;
    const old = lines.slice(at, at + count);
    const prefix = prefixOf(old, one.output.lines);
    if (prefix === undefined) left.unshift(one);
    else lines.splice(at, count, ...one.lines.map((line) => rawLine(line, old, prefix)));
  }
  return { text: isEnded ? lines.join('') : withoutEnd(lines.join('')), left };
}

/** What stands in front of all of the lines: the indentation of a list, the `>` of a quote. Blank lines may have less of it. */
function prefixOf(raw: readonly string[], lines: readonly string[]): string | undefined {
  const prefixes = lines.map((line, index) => {
    const found = withoutEnd(raw[index] ?? '');
    return found.endsWith(line) ? found.slice(0, found.length - line.length) : undefined;
  });
  const full = prefixes.filter((_, index) => lines[index]?.trim() !== '');
  return full.every((prefix) => prefix !== undefined && prefix === full[0]) ? full[0] : undefined;
}

function rawLine(line: FreshLine, old: readonly string[], prefix: string): string {
  if ('keep' in line) return old[line.keep] ?? '';
  const end = /(?:\r\n|\n|\r)$/.exec(old[0] ?? '')?.[0] ?? '\n';
  return `${(prefix + line.text).trimEnd()}${end}`;
}

function withoutEnd(line: string): string {
  return line.replace(/(?:\r\n|\n|\r)$/, '');
}
