/** Who has no grade, each status by itself, with the reasons. */
import type { Gradebook, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Markup, markup } from '../../markup.ts';
import { accepted, withoutGrade } from '../figures.ts';
import { decisionLine } from '../name.ts';
import { reasonsOf } from '../reasons.ts';
import { statusIcon, statusTone } from '../status.ts';
import { studentLink } from './student-link.ts';

/** Doubts of one student. */
const most = 20;

/** A section for each status that someone has, and what to do about it. */
export function apartSections(book: Gradebook, folder: string): Markup[] {
  return withoutGrade(book).map(({ status, students }) => {
    const items = students.map((student) => item(student, book, folder));
    return markup`<section aria-labelledby="${status}" class="apart ${statusTone(status)}"><h2 id="${status}">${statusIcon(status)} ${say.gradebook.course.apart[status]} (${items.length})</h2>
<p class="caption">${say.gradebook.next[status]}</p><ul>${items}</ul></section>\n`;
  });
}

function item(student: StudentGrade, book: Gradebook, folder: string): Markup {
  const line = decisionLine(student, book);
  const would = accepted(student);
  const reasons = reasonsOf(student, most);
  return markup`<li><p>${studentLink(student, folder)}${would !== undefined && markup`, ${say.gradebook.marks(would)}`}</p>
${reasons.length > 0 && markup`<ul class="reasons">${reasons.map((reason) => markup`<li>${reason}</li>`)}</ul>`}${line !== undefined && markup`<p><code>${line}</code></p>`}</li>\n`;
}
