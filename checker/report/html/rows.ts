/** What is told of a judgement, row by row: expected, actual, why, hint, next. */
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { shownText } from './output.ts';

const names = ['expected', 'actual', 'why', 'hint', 'next'] as const;

/** The rows that there is something to say in. */
export function rows(told: Partial<Record<(typeof names)[number], string>>): Markup {
  const found = names.flatMap((name) => {
    const text = told[name];
    if (!text) return [];
    const words = name === 'next' ? markup`<code>${shownText(text)}</code>` : shownText(text);
    return [markup`<div class="row-${name}"><dt>${say.report.rows[name]}</dt><dd>${words}</dd></div>`];
  });
  return found.length === 0 ? markup`` : markup`<dl class="rows">${found}</dl>`;
}
