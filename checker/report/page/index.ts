/** A page: one file, no network, no script, for screens of any width and for paper. */
import { createHash } from 'node:crypto';
import { language } from '../../words/index.ts';
import { type Markup, markup, trusted } from '../markup.ts';
import { baseCss } from './style.ts';

export interface Page {
  title: string;
  /** Its own style sheet, beside that of every page. */
  css: string;
  /** What a keyboard can skip to: the words, and the id of an element. */
  skip: { words: string; to: string };
  /** Shapes that the page refers to. */
  definitions: Markup;
  /** A `header` and a `main`. */
  body: Markup;
  footer: string;
}

/** An HTML document, which is well-formed XML too. */
export function toPage({ title, css, skip, definitions, body, footer }: Page): string {
  const style = `${baseCss()}${css}`;
  return markup`<!DOCTYPE html>
<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#${skip.to}">${skip.words}</a>
<svg class="definitions" width="0" height="0" aria-hidden="true">${definitions}</svg>
<div class="page">
${body}
<footer><p>${footer}</p></footer>
</div>
</body>
</html>
`.markup;
}

/** Nothing is loaded, sent or run, and nothing looks otherwise, whatever stands in the page. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
