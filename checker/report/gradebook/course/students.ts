/** Every student in a row. */
import type { Gradebook, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Markup, markup } from '../../markup.ts';
import { percent } from '../figures.ts';
import { noteOf } from '../name.ts';
import { plain } from '../plain.ts';
import { statusBadge } from '../status.ts';
import { scrolling } from './scrolling.ts';
import { studentLink } from './student-link.ts';

/** The table of students, with their points of each lab. */
export function studentSection({ students, labs }: Gradebook, folder: string): Markup {
  const { students: heading, columns } = say.gradebook.course;
  const texts = [columns.student, columns.status].map((name) => markup`<th scope="col">${name}</th>`);
  const figures = [columns.grade, ...labs.map(({ id }) => plain(id, 40))];
  const head = markup`${texts}${figures.map((name) => markup`<th scope="col" class="figure">${name}</th>`)}<th scope="col">${columns.note}</th>`;
  const body = markup`${students.map((student) => studentRow(student, labs, folder))}`;
  return markup`<section aria-labelledby="students"><h2 id="students">${heading}</h2>${scrolling('students', head, body)}</section>\n`;
}

function studentRow(student: StudentGrade, labs: Gradebook['labs'], folder: string): Markup {
  const { status, grade, labs: own } = student;
  const points = labs.map(({ id, points }) => {
    const lab = own.find((one) => one.id === id);
    return lab ? `${percent(lab.earned)}/${percent(points)}` : '';
  });
  const figures = [grade === undefined ? '' : percent(grade), ...points];
  return markup`<tr><th scope="row">${studentLink(student, folder)}</th><td>${statusBadge(status)}</td>${figures.map((figure) => markup`<td class="figure">${figure}</td>`)}<td>${noteOf(student)}</td></tr>\n`;
}
