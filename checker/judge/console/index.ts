import { alignDifferences } from './align.ts';
import { cleanLines, withoutBlankEnds } from './lines.ts';
import { readOutput } from './output.ts';

/** How a command's output differs from the lines that a lab shows, by structure; nothing when it does not. */
export function consoleDifferences(shown: readonly string[], stdout: string): string[] {
  const expected = withoutBlankEnds(shown.map((line) => line.trimEnd()));
  return alignDifferences(readOutput(expected), readOutput(cleanLines(stdout)));
}
