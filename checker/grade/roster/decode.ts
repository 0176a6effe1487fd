/** The text of a file that people wrote with who knows what. */
import { say } from '../../words/index.ts';
import { decode as decodeText, type Problems } from '../../written/index.ts';

/** A file larger than this is no list of a class. */
export const mostBytes = 500_000;

/** Undefined after a problem: what is neither UTF-8 nor UTF-16 is told with its line. */
export function decode(bytes: Uint8Array, problems: Problems): string | undefined {
  const found = decodeText(bytes);
  if ('text' in found) return found.text.replace(/^\ufeff/, '');
  problems.error(found.line, 'not-utf8', say.grade.roster.notUtf8);
  return undefined;
}
