/** Timelines as one SVG file: those of all labs of a report, with their legends and the commands they mark. */
import type { LabReport, Report, Timeline } from '../../model.ts';
import { language, say } from '../../words/index.ts';
import { type Markup, markup, trusted } from '../markup.ts';
import { cut } from '../style.ts';
import { type Chart, chartOf } from './chart.ts';
import { textWidth } from './labels.ts';
import { type LegendEntry, legendOf, swatch } from './legend.ts';
import { drawNames, namesWidth } from './names.ts';
import { drawPlot, plotWidth } from './plot.ts';
import { hatchings, timelineCss } from './style.ts';

const around = 20; // pixels
const line = 18;

/** The timelines of a report as an SVG document that needs nothing else. */
export function toSvg(report: Report): string {
  const charts = report.labs.flatMap((lab) => {
    const { timeline } = lab;
    return timeline ? [{ lab, timeline, chart: chartOf(timeline, lab.steps) }] : [];
  });
  const width = Math.max(namesWidth + 940, ...charts.map(({ chart }) => namesWidth + plotWidth(chart)));
  let y = around;
  const parts = charts.map(({ lab, timeline, chart }) => {
    const part = drawLab(lab, timeline, chart, width);
    const placed = markup`<g transform="translate(${around} ${y})">${part.drawn}</g>`;
    y += part.height + 2 * around;
    return placed;
  });
  const all = { width: width + 2 * around, height: Math.max(y - around, 2 * around) };
  const title = say.html.timeline.titles(charts.map(({ lab }) => lab.id));
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="t-svg" width="${all.width}" height="${all.height}" viewBox="0 0 ${all.width} ${all.height}" lang="${language}" role="img" aria-labelledby="t-name t-about">
<title id="t-name">${title}</title>
<desc id="t-about">${charts.map(({ timeline }) => `${describe(timeline)} `)}</desc>
<style>${trusted(timelineCss())}</style>
${hatchings}
<rect class="t-paper" width="100%" height="100%"/>
${parts}
</svg>
`.markup;
}

/** What a picture shows, in a sentence. */
export function describe({ tasks, from, to }: Timeline): string {
  const services = [...new Set(tasks.map(({ service }) => service))];
  if (services.length === 0) return say.html.timeline.none;
  return say.html.timeline.description(tasks.length, services, say.report.time((to - from) / 1000));
}

interface Part {
  drawn: Markup;
  height: number;
}

function drawLab(lab: LabReport, timeline: Timeline, chart: Chart, width: number): Part {
  const { caption, captionApi, none, left } = say.html.timeline;
  const says = timeline.tasks.length === 0 ? none : timeline.source === 'api' ? captionApi : caption;
  const head = stacked([
    { drawn: markup`<text class="t-text t-title" y="14">${cut(lab.title, 100)}</text>`, height: 24 },
    ...paragraph(says, width),
    ...(chart.left > 0 ? paragraph(left(chart.left), width) : []),
  ]);
  const plot = {
    drawn: markup`${drawNames(chart)}<g transform="translate(${namesWidth} 0)">${drawPlot(chart)}</g>`,
    height: chart.height,
  };
  const body = timeline.tasks.length === 0 ? [] : [plot, drawLegend(legendOf(timeline), width)];
  return stacked([head, ...body, drawCommands(timeline)]);
}

function stacked(parts: Part[]): Part {
  let height = 0;
  const drawn = parts.map((part) => {
    const placed = markup`<g transform="translate(0 ${height})">${part.drawn}</g>\n`;
    height += part.height;
    return placed;
  });
  return { drawn: markup`${drawn}`, height };
}

/** Lines of words that fit the width. */
function paragraph(text: string, width: number): Part[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length === 0 || textWidth(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((one) => ({ drawn: markup`<text class="t-muted" y="11">${one}</text>`, height: line }));
}

function drawLegend(entries: LegendEntry[], width: number): Part {
  let [x, y] = [0, 0];
  const drawn = entries.map(({ shape, words }) => {
    const needs = swatch.width + 6 + textWidth(words) + 8;
    if (x > 0 && x + needs > width) [x, y] = [0, y + swatch.height + 4];
    const placed = markup`<g transform="translate(${Math.round(x)} ${y})">${shape}<text class="t-text" x="${swatch.width + 6}" y="${swatch.height / 2 + 4}">${words}</text></g>\n`;
    x += needs;
    return placed;
  });
  return { drawn: markup`${drawn}`, height: y + swatch.height + 12 };
}

function drawCommands({ marks, from }: Timeline): Part {
  const { moment } = say.html.timeline;
  const drawn = marks.map((mark, index) => {
    const times = `${moment((mark.from - from) / 1000)} – ${moment((mark.to - from) / 1000)}`;
    const ends = mark.exit === 0 ? '' : `  (${say.html.exit(mark.exit)})`;
    const at = index * line + 11;
    return markup`<text class="t-number" x="10" y="${at}">${index + 1}</text><text class="t-muted" x="28" y="${at}">${times}</text><text class="t-text" x="${namesWidth + 28}" y="${at}">${cut(mark.script, 130)}${ends}</text>\n`;
  });
  return { drawn: markup`${drawn}`, height: marks.length * line };
}
