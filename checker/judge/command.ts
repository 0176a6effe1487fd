import type { Command, CommandRun } from '../model.ts';
import { consoleDifferences } from './console/index.ts';
import { duration, excerpt } from './words.ts';

/** What a command's judgement says. */
export type CommandJudgement =
  | { holds: true; expected: string; actual: string }
  | { holds: false; expected: string; actual: string; why: string };

/** What `timeout` reports, and so what a run reports that was cut short. */
const timedOut = 124;

/** Judges a command by its exit code and, where the lab shows its output, by that. */
export function judgeCommand(command: Command, run: CommandRun): CommandJudgement {
  const expected = `exit ${command.exit}${command.output ? ' and the output shown in the lab' : ''}`;
  if (run.exit !== command.exit) {
    return { holds: false, expected, actual: `exit ${run.exit}`, why: exitWhy(command, run) };
  }
  const differences = command.output ? consoleDifferences(command.output.lines, run.stdout) : [];
  if (differences.length === 0) return { holds: true, expected, actual: expected };
  return { holds: false, expected, actual: `exit ${run.exit}, but other output`, why: differences.join('; ') };
}

function exitWhy(command: Command, run: CommandRun): string {
  const said = excerpt(run.stderr.trim() || run.stdout.trim(), 400);
  const what =
    run.exit === timedOut
      ? `it did not finish within ${duration(command.timeout)} (exit ${timedOut})`
      : `exit ${run.exit}, expected ${command.exit}`;
  return said ? `${what}: ${said}` : what;
}
