/** True for a line that stands for any lines, also for none. */
export function isAny(line: string): boolean {
  return line.trim() === '...' || line.trim() === '…';
}

/** What a terminal would show in the end: without colours, and of a line that was written over only the last writing. */
export function cleanLines(output: string): string[] {
  const lines = output
    .split('\n')
    .map((line) => line.replace(escapes, '').replace(/\r+$/, '').replace(/^.*\r/, '').trimEnd());
  return withoutBlankEnds(lines);
}

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');

/** The lines without blank ones at both ends. */
export function withoutBlankEnds(lines: string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}
