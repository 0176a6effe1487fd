/** Which checks most students failed, of those whose work was judged. */
import type { Gradebook, LabGrade, StepGrade } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { shownText } from '../../html/output.ts';
import { type Markup, markup } from '../../markup.ts';
import { nameOf } from '../name.ts';
import { plain } from '../plain.ts';
import { scrolling } from './scrolling.ts';

/** Checks, and students that are named at one. */
const most = { checks: 25, students: 12 };

interface Tally {
  lab: LabGrade;
  step: StepGrade;
  check: StepGrade['checks'][number];
  judged: number;
  failed: string[];
}

/** The checks that someone failed, those that most did first; nothing where nobody's work was judged. */
export function failedSection({ students }: Gradebook): Markup | undefined {
  const { failed: heading, passed, columns } = say.gradebook.course;
  const tallies = talliesOf(students);
  if (tallies.length === 0) return undefined;
  const failed = tallies.filter((tally) => tally.failed.length > 0).sort((one, other) => shareOf(other) - shareOf(one));
  const head = [columns.failed, columns.check, columns.who].map((name) => markup`<th scope="col">${name}</th>`);
  const left = failed.length - most.checks;
  const body = markup`${failed.slice(0, most.checks).map(row)}`;
  return markup`<section aria-labelledby="failed"><h2 id="failed">${heading}</h2>
${failed.length === 0 ? markup`<p class="meta">${passed}</p>` : scrolling('failed', markup`${head}`, body)}${left > 0 && markup`<p class="meta">${say.gradebook.more(left)}</p>`}</section>\n`;
}

/** A check is the same where lab, step, file and line are: hidden ones stand in a file of their own. */
function talliesOf(students: Gradebook['students']): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const student of students) {
    for (const lab of student.labs) {
      for (const step of lab.steps) {
        for (const check of step.checks) {
          const key = JSON.stringify([lab.id, step.id, check.file ?? '', check.line]);
          const tally = tallies.get(key) ?? { lab, step, check, judged: 0, failed: [] };
          tallies.set(key, tally);
          tally.judged += 1;
          if (check.verdict !== 'pass') tally.failed.push(nameOf(student));
        }
      }
    }
  }
  return [...tallies.values()];
}

function shareOf({ failed, judged }: Tally): number {
  return failed.length / judged;
}

function row(tally: Tally): Markup {
  const { lab, step, check, judged, failed } = tally;
  const place = say.gradebook.course.place(plain(lab.id), plain(step.id), check.line);
  const left = failed.length - most.students;
  const who = [...failed.slice(0, most.students), ...(left > 0 ? [say.gradebook.more(left)] : [])].join(', ');
  return markup`<tr><th scope="row" class="share">${say.gradebook.course.share(failed.length, judged)}${bar(shareOf(tally))}</th>
<td><p>${shownText(check.expected)}</p><p class="meta"><span class="kind">${check.kind}</span><span>${place}</span>${check.hidden && markup`<span class="strong">${say.gradebook.course.hidden}</span>`}</p></td><td class="who">${who}</td></tr>\n`;
}

function bar(share: number): Markup {
  const width = Number((100 * share).toFixed(1));
  return markup`<svg class="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="filled" width="${width}" height="8"/></svg>`;
}
