/** The report for people: what did not pass, in full, and a table of all labs. */
import type { CheckReport, LabReport, Report, StepReport } from '../model.ts';
import { say } from '../words/index.ts';
import { clean, cut, type Paint, pad, paint, type Style, time, verdictWord, widthOf, wrap } from './style.ts';

/** What did not pass and why, then the table. */
export function toText(report: Report, style: Style): string {
  const problems = report.labs.flatMap((lab) => problemsOf(lab, style));
  return [...problems, summary(report, style)].join('\n');
}

/** One check or command that did not pass, as a person needs it: expected, actual, why, hint, the next command. */
export function problemText(
  place: string,
  what: Partial<CheckReport> & { verdict: CheckReport['verdict'] },
  style: Style,
): string {
  const colours = paint(style);
  const indent = ' '.repeat(widthOf(say.report.verdicts[what.verdict]) + 1);
  const lines = [`${verdictWord(what.verdict, colours)} ${colours.bold(wrap(clean(place), style.width, indent))}`];
  const row = (name: string, text: string | undefined) => {
    if (text) lines.push(`  ${colours.dim(`${name}:`.padEnd(10))}${wrap(clean(text), style.width, ' '.repeat(12))}`);
  };
  row('expected', what.expected);
  row('actual', what.actual);
  row('why', what.why);
  row('hint', what.hint);
  row('next', what.next);
  return `${lines.join('\n')}\n`;
}

function problemsOf(lab: LabReport, style: Style): string[] {
  const found = lab.steps.flatMap((step) => stepProblems(lab.file, step, style));
  if (lab.cause === undefined) return found;
  return [...found, problemText(`lab ${lab.id}`, { verdict: lab.verdict, why: lab.cause }, style)];
}

/** All that did not pass in a step of a lab's file, each as `problemText`. */
export function stepProblems(file: string, step: StepReport, style: Style): string[] {
  const place = (line: number, what: string) => `${file}:${line} ${what}, step "${step.title}"`;
  const commands = step.commands
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ line, verdict, expected, actual, why, script, node }) => {
      const shown = script.trim().split('\n')[0] ?? '';
      return problemText(
        place(line, 'command'),
        { verdict, expected, actual, ...(why ? { why } : {}), next: `on ${node}: ${shown}` },
        style,
      );
    });
  const checks = step.checks
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skipped')
    .map((check) => problemText(place(check.line, check.kind), check, style));
  return [...commands, ...checks];
}

function summary({ labs, verdict, seconds, cluster }: Report, style: Style): string {
  const colours = paint(style);
  const rows = labs.map((lab) => labRow(lab, style, colours));
  const points = labs.reduce((sum, lab) => sum + lab.points, 0);
  const earned = labs.reduce((sum, lab) => sum + lab.earned, 0);
  const checks = labs.flatMap((lab) => lab.steps.flatMap(({ checks }) => checks)).length;
  const commands = labs.flatMap((lab) => lab.steps.flatMap(({ commands }) => commands)).length;
  const { driver, engineVersion, mesh } = cluster;
  const total = `${verdictWord(verdict, colours)}  ${count(labs.length, 'lab')}, ${count(commands, 'command')}, ${count(checks, 'check')}, ${earned} of ${count(points, 'point')}, ${time(seconds)}`;
  const where = `cluster ${cluster.name}: ${driver} driver, engine ${engineVersion}, mesh by ${meshWords[mesh]}`;
  return [...rows, wrap(total, style.width, '  '), colours.dim(wrap(where, style.width, '  ')), ''].join('\n');
}

/** Who balances published ports, in words. */
export const meshWords: Record<Report['cluster']['mesh'], string> = {
  ipvs: 'IPVS',
  iptables: 'the iptables fallback (this kernel has no IPVS)',
};

function labRow(lab: LabReport, style: Style, colours: Paint): string {
  const steps = lab.steps.filter(({ verdict }) => verdict === 'pass').length;
  const figures = `${`${steps}/${lab.steps.length}`.padStart(5)} steps ${`${lab.earned}/${lab.points}`.padStart(6)} pt ${time(lab.seconds).padStart(11)}`;
  const gap = ' '.repeat(8 - widthOf(say.report.verdicts[lab.verdict]));
  const room = style.width - 9 - figures.length - 1;
  return `${verdictWord(lab.verdict, colours)}${gap} ${pad(cut(lab.id, room), Math.min(room, 20))} ${figures}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
