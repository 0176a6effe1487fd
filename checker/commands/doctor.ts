import { doctor as examine, type Finding } from '../cluster/index.ts';
import { jsonText, pad, paint, type Style, widthOf, wrap } from '../report/index.ts';
import { say } from '../words/index.ts';
import { removeAbandoned } from './abandoned.ts';
import { type Context, exitCodes, toItsEnd } from './context.ts';
import { setUpProgress } from './progress.ts';

export interface DoctorOptions {
  cluster: string;
  json?: boolean;
  quick?: boolean;
}

/** `swarmlab doctor`: what this machine can do, and the next command. Exit code 3 where something is in the way. */
export async function doctor(options: DoctorOptions, { out, err, signal }: Context): Promise<number> {
  const progress = setUpProgress(options.json ? err : out);
  if (!options.quick) await removeAbandoned(options.json ? err : out);
  const trial = { signal, toItsEnd };
  const looked = examine(options.cluster, options.quick === true, progress.onProgress, trial);
  const findings = await looked.finally(progress.done);
  signal.throwIfAborted();
  out.write(options.json ? jsonText(findings) : findingsText(findings, out));
  return findings.some(({ level }) => level === 'problem') ? exitCodes.broken : exitCodes.passed;
}

function findingsText(findings: Finding[], style: Style): string {
  const colours = paint(style);
  const { levels, finding, canRun, inTheWay } = say.commands.doctor;
  const colour = { ok: colours.green, note: colours.yellow, problem: colours.red };
  const label = Math.max(...Object.values(levels).map((level) => widthOf(level)));
  const indent = ' '.repeat(label + 3);
  const lines = findings.map(({ id, level, found, means, next }) => {
    const text = wrap(`${finding(found, means)} ${colours.dim(`[${id}]`)}`, style.width, indent);
    return `${colour[level](pad(levels[level], label))}   ${text}${next ? `\n${indent}${say.commands.next(next)}` : ''}`;
  });
  const problems = findings.filter(({ level }) => level === 'problem').length;
  return `${lines.join('\n')}\n${problems === 0 ? canRun : inTheWay(problems)}\n`;
}
