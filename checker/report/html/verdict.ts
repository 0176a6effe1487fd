/** A verdict as people see it: a shape, a word and a colour, each of which is enough. */
import type { VerdictName } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';

/** The verdict's shape and word. */
export function badge(verdict: VerdictName): Markup {
  return markup`<span class="badge ${tone(verdict)}">${icon(verdict)}${say.report.verdicts[verdict]}</span>`;
}

/** The verdict's shape alone, for where its word stands nearby. */
export function icon(verdict: VerdictName): Markup {
  return markup`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><use href="#icon-${verdict}"/></svg>`;
}

/** The class that gives a thing its verdict's colour. */
export function tone(verdict: VerdictName): string {
  return `is-${verdict}`;
}

/** What `icon` refers to: once in a document. */
export const icons: Markup = markup`${(Object.entries(shapes()) as [VerdictName, Markup][]).map(
  ([verdict, shape]) => markup`<symbol id="icon-${verdict}" viewBox="0 0 16 16">${shape}</symbol>`,
)}`;

function shapes(): Record<VerdictName, Markup> {
  return {
    pass: markup`<circle class="solid" cx="8" cy="8" r="8"/><path class="sign" d="M4.4 8.3 7 10.9l4.7-5.4"/>`,
    fail: markup`<path class="solid" d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z"/><path class="sign" d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6"/>`,
    notYet: markup`<circle class="hollow" cx="8" cy="8" r="7"/><path class="hollow" d="M8 4v4.3l3 1.9"/>`,
    skipped: markup`<circle class="hollow dashed" cx="8" cy="8" r="7"/><path class="hollow" d="M5 8h6"/>`,
    broken: markup`<path class="solid" d="M8 .6 16 15H0z"/><path class="sign" d="M8 5.8v4.4m0 2.3v.1"/>`,
  };
}
