/** A check and its verdict: open where it did not pass, else folded to what it expected. */
import type { CheckReport } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { time } from '../style.ts';
import { shownText } from './output.ts';
import { rows } from './rows.ts';
import { badge, tone } from './verdict.ts';

/** One check of a lab's file. */
export function checkCard(check: CheckReport, file: string): Markup {
  const { verdict, kind, points, seconds, line, source, expected } = check;
  const passed = verdict === 'pass';
  const { expected: _, ...others } = check;
  const head = markup`<summary>${badge(verdict)}<span class="kind">${kind}</span><span class="claim">${passed && shownText(expected)}</span><span class="worth">${say.html.worth(points)}</span></summary>`;
  const facts = [time(seconds), source && say.html.sources[source]].map((fact) => fact && markup`<span>${fact}</span>`);
  return markup`<li><details class="check ${tone(verdict)}"${!passed && markup` open="open"`}>${head}
${rows(passed ? others : check)}<p class="meta"><span class="place">${check.file ?? file}:${line}</span>${facts}</p></details></li>\n`;
}
