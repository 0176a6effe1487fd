/** What students write, in one line that nothing acts upon. */
import { printable } from '../markup.ts';

/** No name, id or cause is longer for a reason. */
const most = 240;

/** Words of ASCII with one space between them: there is nothing to be done for these. */
const oneLine = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * One line of text: no control characters, marks of direction or halves of characters, and not long. Of marks that are put above
 * and below a letter few are kept: hundreds would run over the lines around.
 */
export function plain(text: string, length = most): string {
  if (text.length <= length && oneLine.test(text)) return text;
  const line = printable(text.slice(0, 4 * length))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
  if (line.length <= length) return line;
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}
