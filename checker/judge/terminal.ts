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
  if (!failed && isOfLogs(command.script)) return { holds: true, ...same(words.expected(command.exit, false)) };
  if (failed && !showsFailure(output.lines, run.stderr)) return undefined;
  const expected = failed ? words.failure : words.expected(command.exit, true);
  const [first = [], ...others] = seen(run, failed).map((text) => consoleDifferences(output.lines, text, true));
  const holds = [first, ...others].some((differences) => differences.length === 0) || areUsages(output.lines, run);
  if (holds) return { holds, ...same(expected) };
  return { holds, expected, actual: words.otherOutput(run.exit), why: first.join('; '), stale: true };
}

function same(expected: string) {
  return { expected, actual: expected };
}

/** What programs wrote into their logs, and when, is for their author's machine to say. */
function isOfLogs(script: string): boolean {
  return /^\s*(?:sudo\s+)?docker\s+(?:(?:service|container|compose|stack)\s+)?logs\s[^|;&<>]*$/.test(script);
}

/** Every engine has its own help: that it shows the help of the same command is all that can be held against a page. */
function areUsages(shown: readonly string[], run: CommandRun): boolean {
  const usage = (lines: readonly string[]) =>
    lines
      .find((line) => /^\s*Usage:\s/.test(line))
      ?.replace(/\s+/g, ' ')
      .trim();
  const wanted = usage(shown);
  return wanted !== undefined && [run.stdout, run.stderr].some((text) => usage(cleanLines(text)) === wanted);
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
