/** A lab's timeline in the page: the picture with its legend, the commands that it marks, and all of it in words. */
import type { LabReport, Timeline } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import {
  chartOf,
  describe,
  drawNames,
  drawPlot,
  type LegendEntry,
  legendOf,
  namesWidth,
  plotWidth,
  swatch,
  type TaskInWords,
  tasksInWords,
} from '../timeline/index.ts';

import { labAnchor } from './anchors.ts';

/** The picture of what happened to the tasks of a lab. */
export function timelineSection(lab: LabReport, timeline: Timeline): Markup {
  const id = `${labAnchor(lab)}-timeline`;
  const { heading, none, caption, captionApi } = say.html.timeline;
  const empty = timeline.tasks.length === 0;
  const says = empty ? none : timeline.source === 'api' ? captionApi : caption;
  return markup`<section class="timeline"><h3 id="${id}">${heading}</h3><p class="caption">${says}</p>
${!empty && figure(lab, timeline, id)}</section>\n`;
}

function figure(lab: LabReport, timeline: Timeline, id: string): Markup {
  const chart = chartOf(timeline, lab.steps);
  const { height, left } = chart;
  const width = plotWidth(chart);
  const { titles, left: leftWords } = say.html.timeline;
  return markup`<figure><div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
<svg class="t-svg names" preserveAspectRatio="xMinYMin slice" width="${namesWidth}" height="${height}" viewBox="0 0 ${namesWidth} ${height}" aria-hidden="true">${drawNames(chart)}</svg>
<svg class="t-svg plot" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-name ${id}-about"><title id="${id}-name">${titles([lab.id])}</title><desc id="${id}-about">${describe(timeline)}</desc>${drawPlot(chart)}</svg>
</div><figcaption>${left > 0 && markup`<p>${leftWords(left)}</p>`}<p class="hidden">${say.html.timeline.legend}</p><ul class="legend">${legendOf(timeline).map(legendEntry)}</ul></figcaption></figure>
${timeline.marks.length > 0 && commandList(timeline)}${taskTable(tasksInWords(timeline), id)}`;
}

function legendEntry({ shape, words }: LegendEntry): Markup {
  return markup`<li><svg class="t-svg" width="${swatch.width}" height="${swatch.height}" aria-hidden="true">${shape}</svg>${words}</li>\n`;
}

function commandList({ marks, from }: Timeline): Markup {
  const { moment, commands } = say.html.timeline;
  const seconds = (at: number) => moment((at - from) / 1000);
  const items = marks.map(
    (mark, index) =>
      markup`<li><span class="number">${index + 1}</span><span class="when">${seconds(mark.from)} – ${seconds(mark.to)}</span><code>${mark.script}</code>${mark.exit !== 0 && markup` <span class="${mark.verdict !== 'pass' && 'strong'}">${say.html.exit(mark.exit)}</span>`}</li>\n`,
  );
  return markup`<p class="hidden">${commands}</p><ol class="marks">${items}</ol>`;
}

function taskTable(tasks: TaskInWords[], id: string): Markup {
  const { task, image, node, life } = say.html.timeline.columns;
  const heads = [task, image, node, life].map((name) => markup`<th scope="col">${name}</th>`);
  const body = tasks.map(
    (one) =>
      markup`<tr><th scope="row">${one.name}</th><td>${one.image}</td><td>${one.node}</td><td>${one.life.join(', ')}${one.error && markup`<br/><span class="strong">${one.error}</span>`}</td></tr>\n`,
  );
  return markup`<details class="words"><summary>${say.html.timeline.tasks}</summary><div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div></details>`;
}
