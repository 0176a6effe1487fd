/** What an instructor sees of a class: grades, who has none and why, copies, what most failed at, and what took long. */
import type { Gradebook, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { icons } from '../../html/verdict.ts';
import { type Markup, markup } from '../../markup.ts';
import { toPage } from '../../page/index.ts';
import { basesWords } from '../bases.ts';
import { gradesOf, spreadOf, statusOrder } from '../figures.ts';
import { moment } from '../moment.ts';
import { statusBadge } from '../status.ts';
import { apartSections } from './apart.ts';
import { copySection } from './copies.ts';
import { failedSection } from './failed.ts';
import { spreadSection } from './spread.ts';
import { studentSection } from './students.ts';
import { courseCss } from './style.ts';
import { timeSection } from './time.ts';

/** The report of the class, as an HTML document, which is well-formed XML too. It links to the reports of students in `folder`. */
export function toClassHtml(book: Gradebook, folder = 'students'): string {
  return toPage({
    title: `${say.gradebook.course.headline(book.students.length)} · ${say.gradebook.course.title}`,
    css: courseCss,
    skip: { words: say.gradebook.course.skip, to: 'students' },
    definitions: icons,
    body: markup`${header(book)}
<main>
${apartSections(book, folder)}${copySection(book)}${spreadSection(book)}${studentSection(book, folder)}${failedSection(book)}${timeSection(book)}
<p class="basis">${basesWords(book)}</p>
</main>`,
    footer: say.gradebook.course.footer(moment(book.startedAt)),
  });
}

function header(book: Gradebook): Markup {
  const { students } = book;
  const { title, headline, facts } = say.gradebook.course;
  const spread = spreadOf(gradesOf(book));
  return markup`<header class="top is-graded">
<p class="eyebrow">${title}</p>
<h1><span>${headline(students.length)}</span></h1>
<dl class="figures">${spread && figure(facts.mean, spread.mean)}${statusOrder.map((status) => statusFigure(status, students))}</dl>
</header>\n`;
}

function statusFigure(status: StudentGrade['status'], students: StudentGrade[]): Markup | undefined {
  const number = students.filter((one) => one.status === status).length;
  return number === 0 ? undefined : figure(statusBadge(status), number);
}

function figure(name: Markup | string, value: string | number): Markup {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
