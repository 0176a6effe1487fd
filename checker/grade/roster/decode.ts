/** The text of a file that people wrote with who knows what. */
import { say } from '../../words/index.ts';
import type { Problems } from '../../written/index.ts';

/** A file larger than this is no list of a class. */
export const mostBytes = 500_000;

/** Undefined after a problem: what is not UTF-8 is told with its line. */
export function decode(bytes: Uint8Array, problems: Problems): string | undefined {
  try {
    return utf8(bytes);
  } catch {
    problems.error(firstWrongLine(bytes), 'not-utf8', say.grade.roster.notUtf8);
    return undefined;
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** No character of UTF-8 holds the byte of a line's end, so lines can be tried one by one. */
function firstWrongLine(bytes: Uint8Array): number {
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    try {
      utf8(bytes.subarray(from, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
}
