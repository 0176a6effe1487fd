/** What programs printed, as far as a report can hold it. */
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { clean } from '../style.ts';

/** Of a long output the first and the last lines are kept, of a long line its begin. */
const most = { first: 160, last: 80, columns: 400 };

export interface Shown {
  text: Markup;
  /** Before anything was cut. */
  lines: number;
}

/** Output in lines. Lines that are the same as the one before are counted, not repeated: progress often is. */
export function shownOutput(output: string): Shown | undefined {
  const lines = clean(output).replace(/\n+$/, '').split('\n');
  if (lines.length === 1 && lines[0]?.trim() === '') return undefined;
  const runs = runsOf(lines);
  const left = runs.slice(most.first, Math.max(most.first, runs.length - most.last));
  const cut = left.reduce((sum, { times }) => sum + times, 0);
  const parts = [
    ...runs.slice(0, most.first).map(shownLine),
    ...(cut > 0 ? [markup`<i>${say.html.cut(cut)}</i>\n`] : []),
    ...runs.slice(most.first + left.length).map(shownLine),
  ];
  return { text: markup`${parts}`, lines: lines.length };
}

/** A text of some lines, cut where it is very long. */
export function shownText(text: string): Markup {
  const room = most.columns * 10;
  const whole = clean(text).trim();
  const characters = whole.length > room ? [...whole] : [];
  const cut = characters.length - room;
  if (cut <= 0) return markup`${whole}`;
  return markup`${characters.slice(0, room).join('')} <i>${say.html.cutLine(cut)}</i>`;
}

interface Run {
  line: string;
  times: number;
}

function runsOf(lines: string[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines.map((one) => one.trimEnd())) {
    const last = runs.at(-1);
    if (last?.line === line) last.times += 1;
    else runs.push({ line, times: 1 });
  }
  return runs;
}

function shownLine({ line, times }: Run): Markup {
  const cut = line.length - most.columns;
  const more = cut > 0 && markup` <i>${say.html.cutLine(cut)}</i>`;
  return markup`${line.slice(0, most.columns)}${more}${times > 1 && markup` <i>${say.html.times(times)}</i>`}\n`;
}
