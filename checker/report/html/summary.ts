/** What is read first: the verdict, the figures, the labs, and what did not pass. */
import type { LabReport, Report, VerdictName } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { oneLine, time } from '../style.ts';
import { labAnchor, stepAnchor } from './anchors.ts';
import { shownText } from './output.ts';
import { badge, icon, tone } from './verdict.ts';

/** What happened, in one line. */
export function headlineOf({ verdict, labs }: Report): string {
  return say.html.headline(verdict, labs.length, labs.filter((lab) => lab.verdict === 'pass').length);
}

/** The head of the page. */
export function summaryHeader(report: Report): Markup {
  const { verdict, labs, cluster, startedAt, seconds } = report;
  const { facts, ofAll, ofPoints } = say.html;
  const steps = labs.flatMap((lab) => lab.steps);
  const count = (of: 'commands' | 'checks') => steps.flatMap((step): { verdict: VerdictName }[] => step[of]);
  const figure = (name: string, all: { verdict: VerdictName }[]): [string, string][] =>
    all.length === 0 ? [] : [[name, ofAll(all.filter((one) => one.verdict === 'pass').length, all.length)]];
  const sum = (of: 'points' | 'earned') => labs.reduce((total, lab) => total + lab[of], 0);
  const figures: [string, string][] = [
    [facts.points, ofPoints(sum('earned'), sum('points'))],
    ...figure(facts.labs, labs),
    ...figure(facts.commands, count('commands')),
    ...figure(facts.checks, count('checks')),
    [facts.time, time(seconds)],
  ];
  return markup`<header class="top ${tone(verdict)}">
<p class="eyebrow">${say.html.title}</p>
<h1>${icon(verdict)}<span>${headlineOf(report)}</span></h1>
<dl class="figures">${figures.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="cluster"><time datetime="${startedAt}">${say.html.startedAt(startedAt.slice(0, 16).replace('T', ' '))}</time>; ${say.report.cluster(cluster)}</p>
</header>\n`;
}

/** Every lab in a row. */
export function labsTable(labs: LabReport[]): Markup {
  const { lab, verdict, steps, points, time: took } = say.html.columns;
  const head = [lab, verdict].map((name) => markup`<th scope="col">${name}</th>`);
  const numbers = [steps, points, took].map((name) => markup`<th scope="col" class="figure">${name}</th>`);
  return markup`<section aria-labelledby="labs"><h2 id="labs">${say.html.labs}</h2>
<table class="labs"><thead><tr>${head}${numbers}</tr></thead><tbody>${labs.map(labRow)}</tbody></table></section>\n`;
}

function labRow(lab: LabReport): Markup {
  const { title, verdict, steps, earned, points, seconds } = lab;
  const passed = steps.filter((step) => step.verdict === 'pass').length;
  const figures = [`${passed}/${steps.length}`, `${earned}/${points}`, time(seconds)];
  return markup`<tr><th scope="row"><a href="#${labAnchor(lab)}">${title}</a></th><td>${badge(verdict)}</td>${figures.map((figure) => markup`<td class="figure">${figure}</td>`)}</tr>\n`;
}

/** What did not pass, each with a link to where all is told; nothing where all passed. */
export function problemList(labs: LabReport[]): Markup | undefined {
  const problems = labs.flatMap(problemsOf);
  if (problems.length === 0) return undefined;
  return markup`<section aria-labelledby="problems"><h2 id="problems">${say.html.problems}</h2><ul class="problems">${problems}</ul></section>\n`;
}

function problemsOf(lab: LabReport): Markup[] {
  const found = lab.steps.flatMap((step) =>
    [
      ...step.commands.map((command) => ({ ...command, what: oneLine(command.script) })),
      ...step.checks.map((check) => ({ ...check, what: check.kind })),
    ]
      .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skipped')
      .map(({ verdict, file = lab.file, line, what, why }) =>
        problem(verdict, stepAnchor(lab, step), `${file}:${line}`, `${step.title}: ${what}`, why),
      ),
  );
  if (lab.cause === undefined) return found;
  return [problem(lab.verdict, labAnchor(lab), lab.file, lab.title, lab.cause), ...found];
}

function problem(verdict: VerdictName, target: string, place: string, what: string, why = ''): Markup {
  return markup`<li class="${tone(verdict)}">${badge(verdict)} <a href="#${target}">${shownText(what)}</a> <span class="place">${place}</span><p>${shownText(why)}</p></li>\n`;
}
