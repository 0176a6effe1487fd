/** The report as one HTML file: no network, no script, for screens of any width and for paper. */
import type { Report } from '../../model.ts';
import { say } from '../../words/index.ts';
import { markup } from '../markup.ts';
import { toPage } from '../page/index.ts';
import { hatchings, timelineCss } from '../timeline/index.ts';
import { labArticle } from './lab.ts';
import { reportCss } from './style.ts';
import { headlineOf, labsTable, problemList, summaryHeader } from './summary.ts';
import { icons } from './verdict.ts';

/** The report as an HTML document, which is well-formed XML too. */
export function toHtml(report: Report): string {
  const { labs } = report;
  return toPage({
    title: `${headlineOf(report)} · ${say.html.title}`,
    css: `${reportCss()}${timelineCss()}`,
    skip: { words: say.html.skip, to: 'labs' },
    definitions: markup`${icons}${hatchings}`,
    body: markup`${summaryHeader(report)}
<main>
${labsTable(labs)}${problemList(labs)}${labs.map(labArticle)}
</main>`,
    footer: say.html.clock,
  });
}
