/** What a lab's file should show, after the lab has been run. */
import { refreshOutput } from '../judge/index.ts';
import { type Fresh, parseLab, rewriteOutputs } from '../lab/index.ts';
import type { CheckReport, Command, Lab, LabReport } from '../model.ts';
import { say } from '../words/index.ts';
import type { CommandReport } from './run-command.ts';

export interface Refreshed {
  /** The file as it should be. */
  text: string;
  /** How many outputs are written anew in it. */
  outputs: number;
  /** All that is not as it should be and stays as it is, by its line. */
  left: Left[];
}

/**
 * `failed`: a command or a check did not do what it should, so that nothing the run showed can be trusted. `stale`: an output
 * that cannot be written anew. `notRun`: nothing is known of an output.
 */
export interface Left {
  kind: 'failed' | 'stale' | 'notRun';
  line: number;
  why: string;
}

/** Writes the stale outputs of a lab, whose file is `source`, anew into its text. */
export function refreshText(lab: Lab, source: string, { steps }: LabReport): Refreshed {
  const reports = new Map(steps.flatMap(({ commands }) => commands).map((command) => [command.line, command]));
  const left = steps.flatMap(({ checks }) => checks).flatMap(leftOfCheck);
  const fresh: Fresh[] = [];
  for (const command of commandsOf(lab)) {
    const found = refresh(command, reports.get(command.line));
    if (found && 'kind' in found) left.push(found);
    else if (!found) continue;
    else if (readsBack(found, lab, source)) fresh.push(found);
    else left.push({ kind: 'stale', line: command.line, why: say.run.refresh.otherCharacters });
  }
  const { text } = rewriteOutputs(source, fresh);
  return { text, outputs: fresh.length, left: left.sort((a, b) => a.line - b.line) };
}

function leftOfCheck({ verdict, line, why = '' }: CheckReport): Left[] {
  return verdict === 'fail' || verdict === 'notYet' ? [{ kind: 'failed', line, why }] : [];
}

/** What a command should show, or why that is not known; nothing where it is as it should be. */
function refresh(command: Command, report: CommandReport | undefined): Fresh | Left | undefined {
  const { line, output } = command;
  const { why = '', verdict = 'skipped', stale } = report ?? { why: say.run.refresh.notReached };
  if (verdict === 'fail' && !stale) return { kind: 'failed', line, why };
  if (!output) return undefined;
  if (verdict === 'skipped') return { kind: 'notRun', line, why };
  if (!report?.stale) return undefined;
  const lines = refreshOutput(command, report);
  return lines ? { output, lines } : { kind: 'stale', line, why };
}

/**
 * What is written must be read again as it is meant. A line that looks like a prompt, or like the end of the fence, would make
 * other commands of the file; tabs in front of an output are not there where it is read.
 */
function readsBack(fresh: Fresh, lab: Lab, source: string): boolean {
  const { text, left } = rewriteOutputs(source, [fresh]);
  const again = parseLab(text, lab.file).lab;
  const isSame = again !== undefined && scriptsOf(again).join('\0') === scriptsOf(lab).join('\0');
  return left.length === 0 && isSame && shownIn(again, fresh) === shown(fresh);
}

/** The output that now stands where another stood. */
function shownIn(lab: Lab, { output: { line } }: Fresh): string {
  return (commandsOf(lab).find(({ output }) => output?.line === line)?.output?.lines ?? []).join('\n').trimEnd();
}

function shown({ lines, output }: Fresh): string {
  const text = lines.map((line) => ('keep' in line ? (output.lines[line.keep] ?? '') : line.text.trimEnd()));
  return text.join('\n').trimEnd();
}

function scriptsOf(lab: Lab): string[] {
  return commandsOf(lab).map(({ script }) => script);
}

function commandsOf({ steps }: Lab): Command[] {
  return steps.flatMap(({ blocks }) => blocks).filter((block): block is Command => block.type === 'command');
}
