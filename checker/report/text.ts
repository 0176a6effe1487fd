/** The report for people: what did not pass, in full, and a table of all labs. */
import type { LabReport, Report, StepReport, VerdictName } from '../model.ts';
import { say } from '../words/index.ts';
import { type Told, toRows } from './rows.ts';
import { clean, cut, type Paint, pad, padLeft, paint, type Style, time, verdictWord, widthOf, wrap } from './style.ts';
import { tutorialText } from './tutorial.ts';

/** What did not pass and why, then the table. */
export function toText(report: Report, style: Style): string {
  const problems = report.labs.flatMap((lab) => problemsOf(lab, style));
  return [...problems, summary(report, style)].join('\n');
}

/** One check or command that did not pass, as a person needs it: expected, actual, why, what the Engine says, hint, the next command. */
export function problemText(place: string, what: Told & { verdict: VerdictName }, style: Style): string {
  const colours = paint(style);
  const indent = ' '.repeat(widthOf(say.report.verdicts[what.verdict]) + 1);
  const lines = [`${verdictWord(what.verdict, colours)} ${colours.bold(wrap(clean(place), style.width, indent))}`];
  const { rows } = say.report;
  const label = Math.max(...Object.values(rows).map((name) => widthOf(name))) + 2;
  for (const { name, text } of toRows(what)) {
    const told = wrap(clean(text), style.width, ' '.repeat(label + 2));
    lines.push(`  ${colours.dim(pad(`${rows[name]}:`, label))}${told}`);
  }
  return `${lines.join('\n')}\n`;
}

function problemsOf(lab: LabReport, style: Style): string[] {
  const found = [...lab.steps.flatMap((step) => stepProblems(lab.file, step, style)), ...tutorialText(lab, style)];
  if (lab.cause === undefined) return found;
  return [...found, problemText(say.report.lab(lab.id), { verdict: lab.verdict, why: lab.cause }, style)];
}

/** All that did not pass in a step of a lab's file, each as `problemText`; not what a tutorial is excused for. */
export function stepProblems(file: string, step: StepReport, style: Style): string[] {
  const place = (one: { file?: string; line: number }, what: string) =>
    `${one.file ?? file}:${one.line} ${say.report.inStep(what, step.title)}`;
  const commands = step.commands
    .filter(({ verdict, obstacle }) => verdict !== 'pass' && !obstacle)
    .map(({ script, node, ...judged }) => {
      const shown = script.trim().split('\n')[0] ?? '';
      return problemText(place(judged, say.report.command), { ...judged, next: say.report.onNode(node, shown) }, style);
    });
  const checks = step.checks
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skipped')
    .map((check) => problemText(place(check, check.kind), check, style));
  return [...commands, ...checks];
}

function summary({ labs, verdict, seconds, cluster }: Report, style: Style): string {
  const colours = paint(style);
  const rows = labs.map((lab) => labRow(lab, style, colours));
  const steps = labs.flatMap((lab) => lab.steps);
  const sum = (of: (lab: LabReport) => number) => labs.reduce((total, lab) => total + of(lab), 0);
  const figures = say.report.total({
    labs: labs.length,
    commands: steps.flatMap(({ commands }) => commands).length,
    checks: steps.flatMap(({ checks }) => checks).length,
    earned: sum(({ earned }) => earned),
    points: sum(({ points }) => points),
    seconds,
  });
  const total = `${verdictWord(verdict, colours)}  ${figures}`;
  const where = say.report.cluster(cluster);
  return [...rows, wrap(total, style.width, '  '), colours.dim(wrap(where, style.width, ' '.repeat(8))), ''].join('\n');
}

function labRow(lab: LabReport, style: Style, colours: Paint): string {
  const steps = lab.steps.filter(({ verdict }) => verdict === 'pass').length;
  const figures = say.report.figures(
    padLeft(`${steps}/${lab.steps.length}`, 5),
    padLeft(`${lab.earned}/${lab.points}`, 6),
    padLeft(time(lab.seconds), 11),
  );
  const gap = ' '.repeat(8 - widthOf(say.report.verdicts[lab.verdict]));
  const room = style.width - 9 - widthOf(figures) - 1;
  return `${verdictWord(lab.verdict, colours)}${gap} ${pad(cut(lab.id, room), Math.min(room, 20))} ${figures}`;
}
