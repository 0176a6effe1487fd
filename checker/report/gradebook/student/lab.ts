/** A lab: its steps, and every check with what was expected, what was found, and its points. */
import type { LabGrade, StepGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { shownText } from '../../html/output.ts';
import { rows } from '../../html/rows.ts';
import { badge, tone } from '../../html/verdict.ts';
import { type Markup, markup } from '../../markup.ts';
import { moment } from '../moment.ts';
import { plain } from '../plain.ts';

type GradedCheck = StepGrade['checks'][number];

/** The id of a lab's article, by its place: a page within a page would not bear two of one name. */
export function labAnchor(index: number): string {
  return `lab-${index + 1}`;
}

/** One lab of the student. */
export function labArticle(lab: LabGrade, index: number): Markup {
  const { id, title, earned, points, spent, overtime, otherVersion, steps } = lab;
  const { spent: spentWords, overtime: overtimeWords, otherVersion: otherWords } = say.gradebook.student;
  const notes = [overtime && overtimeWords, otherVersion && otherWords].filter((note) => note !== undefined);
  const anchor = labAnchor(index);
  return markup`<article class="lab" id="${anchor}" aria-labelledby="${anchor}-title">
<header class="bar"><div><p class="eyebrow">${plain(id)}</p><h2 id="${anchor}-title">${plain(title)}</h2></div>
<p class="meta"><span>${say.html.points(earned, points)}</span>${spent !== undefined && markup`<span>${spentWords(spent)}</span>`}</p></header>
${notes.map((note) => markup`<p class="note">${note}</p>`)}
${steps.map((step) => stepSection(step, lab))}
</article>\n`;
}

function stepSection(step: StepGrade, lab: LabGrade): Markup {
  const { title, earned, points, attempt, notCounted = [], checks } = step;
  const { attempt: attemptWords, together, notCounted: otherWords } = say.gradebook.student;
  const shown = checks.filter(({ hidden }) => !hidden);
  const hidden = checks.filter((check) => check.hidden);
  return markup`<section class="step">
<div class="bar"><h3>${plain(title)}</h3>
<p class="meta"><span>${say.html.points(earned, points)}</span>${attempt && markup`<span>${attemptWords(attempt.number, attempt.of, moment(attempt.recordedAt))}</span>`}</p></div>
${notCounted.map((by) => markup`<p class="note">${otherWords[by]}</p>`)}
${(earned < passedPoints(checks) || lab.earned < stepsEarned(lab)) && markup`<p class="note">${together}</p>`}
${shown.length > 0 && markup`<ul class="checks">${shown.map((check) => checkItem(check, lab))}</ul>`}
${hidden.length > 0 && hiddenLine(hidden)}
</section>\n`;
}

/** All that a check says, without what would help to go on: this is about what was done. */
function checkItem({ hint: _, next: __, expected, ...check }: GradedCheck, lab: LabGrade): Markup {
  const { verdict, kind, points, line, source } = check;
  const passed = verdict === 'pass';
  const diagnoses = check.diagnoses?.map(({ next: ___, ...known }) => known) ?? [];
  const worth = check.byHand?.points ?? (passed ? points : 0);
  const told = { ...check, diagnoses, ...(!passed && { expected }) };
  return markup`<li><details class="check ${tone(verdict)}"${(!passed || check.byHand) && markup` open="open"`}><summary>${badge(verdict)}<span class="kind">${kind}</span><span class="claim">${passed && shownText(expected)}</span><span class="worth">${say.html.points(worth, points)}</span></summary>
${rows(told)}${check.byHand && markup`<p class="note">${say.gradebook.student.byHand(check.byHand.points, plain(check.byHand.comment ?? '', 1000))}</p>`}<p class="meta"><span class="place">${plain(lab.id)}:${line}</span>${source && markup`<span>${say.html.sources[source]}</span>`}</p></details></li>\n`;
}

function hiddenLine(checks: GradedCheck[]): Markup {
  const points = checks.reduce((sum, check) => sum + check.points, 0);
  return markup`<p class="note">${say.gradebook.student.hidden(checks.length, passedPoints(checks), points)}</p>`;
}

function passedPoints(checks: GradedCheck[]): number {
  return checks.reduce(
    (sum, { verdict, points, byHand }) => sum + (byHand?.points ?? (verdict === 'pass' ? points : 0)),
    0,
  );
}

function stepsEarned({ steps }: LabGrade): number {
  return steps.reduce((sum, { earned }) => sum + earned, 0);
}
