/**
 * What a student may see of their own grade: every point, and why it was given or not, so that an appeal can be decided with this
 * page in hand. Nothing of other students is in it, and of hidden checks only their points.
 */
import type { Gradebook, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { icons } from '../../html/verdict.ts';
import { type Markup, markup } from '../../markup.ts';
import { toPage } from '../../page/index.ts';
import { percent } from '../figures.ts';
import { moment } from '../moment.ts';
import { nameOf } from '../name.ts';
import { plain } from '../plain.ts';
import { statusIcon, statusTone } from '../status.ts';
import { doubtSection } from './doubts.ts';
import { labArticle } from './lab.ts';
import { madeSection } from './made.ts';
import { studentCss } from './style.ts';

/** The report of one student of the class, as an HTML document, which is well-formed XML too. */
export function toStudentHtml(student: StudentGrade, book: Gradebook): string {
  const { labs } = student;
  return toPage({
    title: `${nameOf(student)} · swarmlab`,
    css: studentCss,
    skip: { words: say.gradebook.student.skip, to: 'labs' },
    definitions: icons,
    body: markup`${header(student)}
<main>
${doubtSection(student, book)}${labs.length > 0 && madeSection(student)}<div id="labs">${labs.map(labArticle)}</div>
${labs.length === 0 && markup`<p class="meta">${say.gradebook.student.nothing}</p>`}
<p class="basis">${say.gradebook.bases[student.basis ?? book.basis]}</p>
</main>`,
    footer: say.gradebook.student.footer(moment(book.startedAt)),
  });
}

function header(student: StudentGrade): Markup {
  const { status, decision, cause, source } = student;
  const { facts, explained, decided } = say.gradebook.student;
  const figures = figuresOf(student).map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return markup`<header class="top ${statusTone(status)}">
<p class="eyebrow">${nameOf(student)}</p>
<h1>${statusIcon(status)}<span>${headlineOf(student)}</span></h1>
${status !== 'graded' && markup`<p class="explained">${explained[status]}</p>`}
${decision && markup`<p class="explained">${decided[decision]}</p>`}
${cause !== undefined && markup`<p class="cause">${plain(cause, 480)}</p>`}
<dl class="figures">${figures}</dl>
${source && markup`<p class="cluster">${facts.work}: ${plain(source.name)}</p>`}
</header>\n`;
}

function headlineOf({ status, grade }: StudentGrade): string {
  const { headline } = say.gradebook.student;
  if (grade !== undefined) return headline.graded(percent(grade));
  return status === 'graded' ? headline.held : headline[status];
}

function figuresOf({ grade, before, late, labs }: StudentGrade): [string, string][] {
  const { facts } = say.gradebook.student;
  const checks = labs.flatMap(({ steps }) => steps.flatMap((step) => step.checks.filter(({ hidden }) => !hidden)));
  const passed = checks.filter(({ verdict }) => verdict === 'pass');
  const figures: [string, string | undefined][] = [
    [facts.grade, grade === undefined ? undefined : percent(grade)],
    [facts.before, before === undefined ? undefined : percent(before)],
    [facts.penalty, late && late.penalty > 0 ? `−${percent(late.penalty)}` : undefined],
    [facts.checks, checks.length > 0 ? say.html.ofAll(passed.length, checks.length) : undefined],
  ];
  return figures.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
