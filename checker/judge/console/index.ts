import { alignDifferences } from './align.ts';
import { cleanLines, withoutBlankEnds } from './lines.ts';
import { loosened } from './loosened.ts';
import { readOutput } from './output.ts';

/**
 * How a command's output differs from the lines that a lab shows, by structure; nothing when it does not. `foreign` lines are
 * of another machine.
 */
export function consoleDifferences(shown: readonly string[], stdout: string, foreign = false): string[] {
  const expected = readOutput(withoutBlankEnds(shown.map((line) => line.trimEnd())), foreign);
  const actual = readOutput(cleanLines(stdout), foreign);
  return foreign ? alignDifferences(...loosened(expected, actual)) : alignDifferences(expected, actual);
}
