import type { Command, CommandRun, ConsoleOutput } from '../model.ts';
import { say } from '../words/index.ts';
import type { CommandJudgement } from './command-judgement.ts';
import { consoleDifferences } from './console/index.ts';
import { cleanLines } from './console/lines.ts';

/**
 * Judges a command by all that a terminal showed of it. Standard error may be shown or left out. A failure is right where
 * the lines show it: one of them was written to standard error, or looks like an error.
 */
export function judgeTerminal(command: Command, output: ConsoleOutput, run: CommandRun): CommandJudgement | undefined {
  const words = say.judge.command;
  const failed = run.exit !== command.exit;
  if (failed && !showsFailure(output.lines, run.stderr)) return undefined;
  const expected = failed ? words.failure : words.expected(command.exit, true);
  const [first = [], ...others] = seen(run, failed).map((text) => consoleDifferences(output.lines, text, true));
  const holds = [first, ...others].some((differences) => differences.length === 0);
  if (holds) return { holds, expected, actual: expected };
  return { holds, expected, actual: words.otherOutput(run.exit), why: first.join('; '), stale: true };
}

/** What a terminal may have shown, the likeliest first. Which stream came first is not known. */
export function seen({ stdout, stderr }: CommandRun, failed: boolean): string[] {
  const both = [`${stdout}${stderr}`, `${stderr}${stdout}`];
  return failed ? [...both, stdout] : [stdout, ...both];
}

const failures =
  /^(?:Error\b|Status: Error|error:|Error response from daemon|.*\bcommand not found$|.*: No such file or directory$|curl: \(\d+\)|"docker .*" (?:requires|accepts) |unknown (?:flag|shorthand flag|command)|invalid )/;

function showsFailure(lines: readonly string[], stderr: string): boolean {
  const written = cleanLines(stderr).filter((line) => line !== '');
  return lines.some((line) => failures.test(line.trim()) || written.includes(line.trimEnd()));
}
