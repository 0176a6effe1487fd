/** How the grade is made of the labs, row by row. */
import type { LabGrade, StudentGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Markup, markup } from '../../markup.ts';
import { percent } from '../figures.ts';
import { plain } from '../plain.ts';
import { labAnchor } from './lab.ts';

/** The sum, with all that goes into it. */
export function madeSection(student: StudentGrade): Markup {
  const { made, makes, columns, before, late: lateWords, grade: gradeWord } = say.gradebook.student;
  const figures = [columns.weight, columns.points, columns.percent];
  const heads = figures.map((name) => markup`<th scope="col" class="figure">${name}</th>`);
  const { before: sum, late, grade } = student;
  return markup`<section aria-labelledby="made"><h2 id="made">${made}</h2><p class="caption">${makes}</p>
<table><thead><tr><th scope="col">${columns.lab}</th>${heads}</tr></thead><tbody>${student.labs.map(labRow)}
${sum !== undefined && total(before, percent(sum))}
${late && late.penalty > 0 && total(lateWords(late.seconds, late.by), `−${percent(late.penalty)}`)}
${grade !== undefined && total(gradeWord, percent(grade))}
</tbody></table></section>\n`;
}

function labRow(lab: LabGrade, index: number): Markup {
  const { title, weight, earned, points } = lab;
  const share = points > 0 ? percent((100 * earned) / points) : '';
  const cells = [percent(weight), say.html.ofPoints(earned, points), share];
  return markup`<tr><th scope="row"><a href="#${labAnchor(index)}">${plain(title)}</a></th>${cells.map((cell) => markup`<td class="figure">${cell}</td>`)}</tr>\n`;
}

function total(words: string, figure: string): Markup {
  return markup`<tr class="total"><th scope="row" colspan="3">${words}</th><td class="figure">${figure}</td></tr>\n`;
}
