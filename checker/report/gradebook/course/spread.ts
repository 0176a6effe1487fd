/** How grades are spread: a column for each ten percent. */
import type { Gradebook } from '../../../grades.ts';
import { say } from '../../../words/index.ts';
import { type Markup, markup } from '../../markup.ts';
import { gradesOf, spreadOf } from '../figures.ts';

const bins = 10;
const size = { width: 360, height: 170, left: 8, right: 8, top: 26, bottom: 22 };
const room = size.width - size.left - size.right;
const floor = size.height - size.bottom;

/** The plot, in words too. */
export function spreadSection(book: Gradebook): Markup {
  const { grades: heading, none } = say.gradebook.course;
  const grades = gradesOf(book);
  return markup`<section aria-labelledby="spread"><h2 id="spread">${heading}</h2>
${grades.length === 0 ? markup`<p class="meta">${none}</p>` : plot(grades)}</section>\n`;
}

function plot(grades: number[]): Markup {
  const { spread, bins: binWords, mean: meanWords } = say.gradebook.course;
  const counts = countsOf(grades);
  const told = counts.map((students, index) => ({ from: index * 10, to: index * 10 + 10, students }));
  const tallest = Math.max(...counts);
  const mean = Number(spreadOf(grades)?.mean);
  const about = `${binWords(told.filter(({ students }) => students > 0))}; ${meanWords(String(mean))}`;
  return markup`<figure><svg class="spread" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="spread-name spread-about"><title id="spread-name">${spread}</title><desc id="spread-about">${about}</desc>
${counts.map((count, index) => column(count, index, tallest))}
<path class="floor" d="M${size.left} ${floor}h${room}"/>${axis()}${meanMark(mean)}</svg></figure>`;
}

/** Who has all of it belongs to the last. */
function countsOf(grades: number[]): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const grade of grades) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(grade / 10)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

function column(count: number, index: number, tallest: number): Markup | undefined {
  if (count === 0) return undefined;
  const width = room / bins;
  const height = Number((((floor - size.top) * count) / tallest).toFixed(1));
  const x = size.left + index * width;
  return markup`<rect class="filled" x="${Number((x + 2).toFixed(1))}" y="${Number((floor - height).toFixed(1))}" width="${Number((width - 4).toFixed(1))}" height="${height}"/><text x="${Number((x + width / 2).toFixed(1))}" y="${Number((floor - height - 5).toFixed(1))}">${count}</text>\n`;
}

function axis(): Markup[] {
  return [0, 20, 40, 60, 80, 100].map((at) => {
    const edge = at === 0 ? 'start' : at === 100 ? 'end' : 'middle';
    return markup`<text class="tick" text-anchor="${edge}" x="${placeOf(at)}" y="${size.height - 6}">${at}</text>`;
  });
}

function meanMark(mean: number): Markup {
  const x = placeOf(mean);
  const edge = mean < 25 ? 'start' : mean > 75 ? 'end' : 'middle';
  return markup`<path class="mean" d="M${x} 14V${floor}"/><text class="tick" text-anchor="${edge}" x="${x}" y="10">${say.gradebook.course.mean(String(mean))}</text>`;
}

function placeOf(grade: number): number {
  return Number((size.left + (room * grade) / 100).toFixed(1));
}
