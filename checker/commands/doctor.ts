import { doctor as examine, type Finding } from '../cluster/index.ts';
import { paint, type Style, wrap } from '../report/index.ts';
import { type Context, exitCodes } from './context.ts';
import { setUpProgress } from './progress.ts';

export interface DoctorOptions {
  cluster: string;
  json?: boolean;
  quick?: boolean;
}

/** `swarmlab doctor`: what this machine can do, and the next command. Exit code 3 where something is in the way. */
export async function doctor(options: DoctorOptions, { out, err }: Context): Promise<number> {
  const progress = setUpProgress(options.json ? err : out);
  const findings = await examine(options.cluster, options.quick === true, progress.onProgress).finally(progress.done);
  out.write(options.json ? `${JSON.stringify(findings, undefined, 2)}\n` : findingsText(findings, out));
  return findings.some(({ level }) => level === 'problem') ? exitCodes.broken : exitCodes.passed;
}

function findingsText(findings: Finding[], style: Style): string {
  const colours = paint(style);
  const marks = { ok: colours.green('ok     '), note: colours.yellow('note   '), problem: colours.red('PROBLEM') };
  const indent = ' '.repeat(10);
  const lines = findings.map(({ id, level, found, means, next }) => {
    const text = wrap(`${found}: ${means} ${colours.dim(`[${id}]`)}`, style.width, indent);
    return `${marks[level]}   ${text}${next ? `\n${indent}next: ${next}` : ''}`;
  });
  const problems = findings.filter(({ level }) => level === 'problem').length;
  const end = problems === 0 ? 'this machine can run the labs' : `${problems} in the way of running labs here`;
  return `${lines.join('\n')}\n${end}\n`;
}
