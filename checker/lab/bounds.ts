import { say } from '../words/index.ts';
import type { Problems } from '../written/index.ts';

/** Far more than any page has that a person reads, and little enough that reading it ends in seconds. */
export const most = { lines: 20_000, characters: 1024 * 1024, lineCharacters: 64 * 1024, commands: 2_000 };

/** True for a text that can be read in a few seconds, whatever it holds. What goes beyond is a problem, at the line where it does. */
export function isBounded(text: string, problems: Problems): boolean {
  let line = 1;
  for (let from = 0; from < text.length; line++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const beyond =
      line > most.lines
        ? say.lab.bounds.lines(most.lines)
        : to - from > most.lineCharacters
          ? say.lab.bounds.line(most.lineCharacters)
          : to > most.characters
            ? say.lab.bounds.text(most.characters)
            : undefined;
    if (beyond !== undefined) {
      problems.error(line, 'too-long', beyond);
      return false;
    }
    from = to + 1;
  }
  return true;
}
