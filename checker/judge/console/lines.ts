/** True for a line that stands for any lines, also for none: `...`, and what else authors write, `[...]`, `...snip...`, `<omitted>`. */
export function isAny(line: string): boolean {
  const text = line.trim();
  const within = text.replace(/^[<[({]\s*|\s*[>\])}]$/g, '');
  const word = within.replace(/^(?:\.{3}|…)\s*|\s*(?:\.{3}|…)$/g, '');
  if (word === '') return within !== '';
  return word !== text && /^(?:snip|snipped|(?:output )?(?:omitted|truncated))$/i.test(word);
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
