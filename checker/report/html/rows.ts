/** What is told of a judgement, row by row. */
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { type Told, toRows } from '../rows.ts';
import { shownText } from './output.ts';

/** The rows that there is something to say in. */
export function rows(told: Told): Markup {
  const found = toRows(told).map(({ name, text }) => {
    const words = name === 'next' ? markup`<code>${shownText(text)}</code>` : shownText(text);
    return markup`<div class="row-${name}"><dt>${say.report.rows[name]}</dt><dd>${words}</dd></div>`;
  });
  return found.length === 0 ? markup`` : markup`<dl class="rows">${found}</dl>`;
}
