/** How long each lab took. */
import type { Gradebook } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Markup, markup } from '../../markup.ts';
import { plain } from '../plain.ts';
import { scrolling } from './scrolling.ts';

/** The labs of which it is known, in the order of the class; nothing where it is known of none. */
export function timeSection({ labs, students }: Gradebook): Markup | undefined {
  const { time, timed, columns } = say.gradebook.course;
  const known = labs.flatMap(({ id, title }) => {
    const spent = students.flatMap((student) => student.labs.find((lab) => lab.id === id)?.spent ?? []);
    return spent.length === 0 ? [] : [{ title, spent: spent.sort((one, other) => one - other) }];
  });
  if (known.length === 0) return undefined;
  const longest = Math.max(1, ...known.map(({ spent }) => spent.at(-1) ?? 0));
  const figures = [columns.least, columns.median, columns.most].map(
    (name) => markup`<th scope="col" class="figure">${name}</th>`,
  );
  const head = markup`<th scope="col">${columns.lab}</th>${figures}<th scope="col">${columns.range}</th>`;
  const body = markup`${known.map(({ title, spent }) => timeRow(title, spent, longest))}`;
  return markup`<section aria-labelledby="time"><h2 id="time">${time}</h2><p class="caption">${timed}</p>${scrolling('time', head, body)}</section>\n`;
}

/** `spent` is sorted. */
function timeRow(title: string, spent: number[], longest: number): Markup {
  const middle = median(spent);
  const figures = [spent[0] ?? 0, middle, spent.at(-1) ?? 0].map((seconds) =>
    say.gradebook.course.moment(Math.round(seconds)),
  );
  return markup`<tr><th scope="row">${plain(title)}</th>${figures.map((figure) => markup`<td class="figure">${figure}</td>`)}<td class="strip">${strip(spent, middle, longest)}</td></tr>\n`;
}

/** A stroke for each student; the tall one is the median. */
function strip(spent: number[], middle: number, longest: number): Markup {
  const at = (seconds: number) => Number((2 + (196 * seconds) / longest).toFixed(1));
  const places = [...new Set(spent.map(at))];
  return markup`<svg viewBox="0 0 200 16" aria-hidden="true"><path class="floor" d="M${at(spent[0] ?? 0)} 8H${at(spent.at(-1) ?? 0)}"/><path class="each" d="${places.map((x) => `M${x} 5v6`).join('')}"/><path class="middle" d="M${at(middle)} 1v14"/></svg>`;
}

function median(sorted: number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
