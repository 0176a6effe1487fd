import type { Command, CommandRun } from '../model.ts';
import { say } from '../words/index.ts';
import { excerpt } from '../words/notation.ts';
import type { CommandJudgement } from './command-judgement.ts';
import { consoleDifferences } from './console/index.ts';
import { judgeTerminal } from './terminal.ts';

/** What `timeout` reports, and so what a run reports that was cut short. */
const cutShort = 124;

/** Judges a command by its exit code and, where the lab shows its output, by that. */
export function judgeCommand(command: Command, run: CommandRun): CommandJudgement {
  const words = say.judge.command;
  const judged = command.output?.terminal && judgeTerminal(command, command.output, run);
  if (judged) return judged;
  const expected = words.expected(command.exit, command.output !== undefined);
  if (run.exit !== command.exit) {
    return { holds: false, expected, actual: words.exit(run.exit), why: exitWhy(command, run) };
  }
  const differences = command.output ? consoleDifferences(command.output.lines, run.stdout) : [];
  if (differences.length === 0) return { holds: true, expected, actual: expected };
  return { holds: false, expected, actual: words.otherOutput(run.exit), why: differences.join('; '), stale: true };
}

function exitWhy(command: Command, run: CommandRun): string {
  const { timedOut, otherExit } = say.judge.command;
  const said = excerpt(run.stderr.trim() || run.stdout.trim(), 400);
  const what = run.exit === cutShort ? timedOut(command.timeout, cutShort) : otherExit(run.exit, command.exit);
  return said ? `${what}: ${said}` : what;
}
