/** What submissions have in common, side by side. */
import type { Copy, Gradebook } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Markup, markup } from '../../markup.ts';
import { plain } from '../plain.ts';
import { scrolling } from './scrolling.ts';

/** Of one copy. */
const most = { rows: 40, students: 30 };

/** A table for each copy; nothing where there is none. */
export function copySection({ copies }: Gradebook): Markup | undefined {
  if (copies.length === 0) return undefined;
  const { copies: heading, copied } = say.gradebook.course;
  return markup`<section aria-labelledby="copies"><h2 id="copies">${heading} (${copies.length})</h2><p class="caption">${copied}</p>
${copies.map(copyTable)}</section>\n`;
}

function copyTable({ students: all, rows }: Copy, index: number): Markup {
  const students = all.slice(0, most.students);
  const names = students.map((id) => plain(id, 40));
  const head = markup`<th scope="col">${say.gradebook.course.columns.same}</th>${names.map((name) => markup`<th scope="col">${name}</th>`)}`;
  const body = markup`${rows.slice(0, most.rows).map((row) => copyRow(row, students))}`;
  const left = rows.length - most.rows;
  const id = `copy-${index + 1}`;
  return markup`<h3 id="${id}">${say.gradebook.share(names, all.length - students.length)}</h3>${scrolling(id, head, body)}${left > 0 && markup`<p class="meta">${say.gradebook.more(left)}</p>`}\n`;
}

function copyRow({ kind, value, lines }: Copy['rows'][number], students: string[]): Markup {
  const cells = students.map((id) => {
    const line = Object.hasOwn(lines, id) ? lines[id] : undefined;
    return markup`<td>${line !== undefined && say.gradebook.course.line(line)}</td>`;
  });
  return markup`<tr><th scope="row">${say.gradebook.kinds[kind]} <code>${plain(value, 80)}</code></th>${cells}</tr>\n`;
}
