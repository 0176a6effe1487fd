/** The report as one HTML file: no network, no script, for screens of any width and for paper. */
import type { Report } from '../../model.ts';
import { language, say } from '../../words/index.ts';
import { markup, trusted } from '../markup.ts';
import { hatchings, timelineCss } from '../timeline/index.ts';
import { labArticle } from './lab.ts';
import { pageCss } from './style.ts';
import { headlineOf, labsTable, problemList, summaryHeader } from './summary.ts';
import { icons } from './verdict.ts';

/** Nothing is loaded, sent or run, whatever stands in the report. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as an HTML document, which is well-formed XML too. */
export function toHtml(report: Report): string {
  const { labs } = report;
  return markup`<!DOCTYPE html>
<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title>${headlineOf(report)} · ${say.html.title}</title>
<style>${trusted(pageCss())}${trusted(timelineCss())}</style>
</head>
<body>
<a class="skip" href="#labs">${say.html.skip}</a>
<svg class="definitions" width="0" height="0" aria-hidden="true">${icons}${hatchings}</svg>
<div class="page">
${summaryHeader(report)}
<main>
${labsTable(labs)}${problemList(labs)}${labs.map(labArticle)}
</main>
<footer><p>${say.html.clock}</p></footer>
</div>
</body>
</html>
`.markup;
}
