/** The picture itself, right of the names of its rows: steps, commands, the axis, counts of running tasks, and a bar a task. */
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { cut } from '../style.ts';
import { drawBar } from './bars.ts';
import {
  type Chart,
  margin,
  type PlacedGroup,
  type PlacedMark,
  type PlacedRow,
  type PlacedStep,
  size,
} from './chart.ts';
import { textWidth } from './labels.ts';

/** How wide the plot is, with its margins. */
export function plotWidth({ width }: Chart): number {
  return margin.left + width + margin.right;
}

/** Everything in the picture, from the left end of the axis. */
export function drawPlot(chart: Chart): Markup {
  const { groups, steps, marks } = chart;
  return markup`<g transform="translate(${margin.left} 0)">
${steps.map(drawStep)}
${marks.map((mark) => drawMarkLine(mark, chart))}
${drawAxis(chart)}
${groups.flatMap(({ rows }) => rows).map((row) => drawRule(row, chart))}
${marks.map(drawMark)}
${groups.filter(({ running }) => running.length > 0).map((group) => drawRunning(group, chart))}
${groups.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars.map((bar) => drawBar(bar, chart))))}
</g>`;
}

function drawStep({ title, number, x, width }: PlacedStep): Markup {
  const room = width - 3;
  const label = `${number} ${title}`;
  const columns = Math.floor((room - 10) / 6.2);
  const shown = textWidth(label) <= room ? label : columns > 3 ? cut(label, columns) : String(number);
  return markup`<g><title>${label}</title><rect class="t-band" x="${x}" y="1" width="${Math.max(1, room).toFixed(1)}" height="20" rx="3"/>${room > 12 && markup`<text class="t-muted" x="${x + 5}" y="15">${shown}</text>`}</g>\n`;
}

function drawAxis({ axis, ticks, x, from, height }: Chart): Markup {
  const lines = ticks.map((seconds) => {
    const at = x(from + seconds * 1000);
    return markup`<path class="t-grid" d="M${at} ${axis - 4}V${height}"/><text class="t-muted t-halo${seconds > 0 && ' t-middle'}" x="${seconds > 0 ? at : at - 4}" y="${axis - 9}">${say.html.timeline.moment(seconds)}</text>`;
  });
  return markup`<g>${lines}</g>`;
}

/** A line below each row. */
function drawRule({ y, height }: PlacedRow, { width }: Chart): Markup {
  return markup`<path class="t-rule" d="M0 ${y + height}H${width}"/>`;
}

function drawMarkLine({ x, y }: PlacedMark, { height }: Chart): Markup {
  return markup`<path class="t-mark-line" d="M${x} ${y}V${height}"/>`;
}

/** A number at the start of a command, and a line to its end. */
function drawMark({ mark, number, x, to, y }: PlacedMark): Markup {
  const name = `${number}: ${mark.script} (${mark.node}, ${say.html.exit(mark.exit)})`;
  const failed = mark.verdict !== 'pass' && ' t-mark-failed';
  return markup`<g class="t-mark${failed}"><title>${name}</title><path class="t-mark-span" d="M${x} ${y}H${Math.max(x, to)}"/><circle class="t-circle" cx="${x}" cy="${y}" r="8.5"/><text class="t-number" x="${x}" y="${y + 4}">${number}</text></g>\n`;
}

/** How many tasks run, as steps: those that are wanted, and above them those that were told to stop. */
function drawRunning({ y, running }: PlacedGroup, chart: Chart): Markup {
  const most = Math.max(1, ...running.map(({ serving, stopping }) => serving + stopping));
  const base = y + size.strip - 6;
  const high = (count: number) => Math.round((count / most) * (size.strip - 22));
  const steps = running.map((count) => {
    const [x, width] = [chart.x(count.from), chart.x(count.to) - chart.x(count.from)];
    const middle = base - high(count.serving);
    const top = middle - high(count.stopping);
    const fits = width >= textWidth(String(count.serving));
    return markup`${drawLevel(x, width, middle, base, 'serving')}${drawLevel(x, width, top, middle, 'stopping')}${fits && markup`<text class="t-text t-middle" x="${(x + width / 2).toFixed(1)}" y="${top - 4}">${count.serving}</text>`}`;
  });
  return markup`<g class="t-running">${steps}<path class="t-rule" d="M0 ${base}H${chart.width}"/></g>\n`;
}

/** A box with a line on top; also what the legend shows. */
export function drawLevel(x: number, width: number, top: number, bottom: number, kind: 'serving' | 'stopping'): Markup {
  if (bottom === top) return markup``;
  const box = markup`x="${x}" y="${top}" width="${width.toFixed(1)}" height="${bottom - top}"`;
  const fill = kind === 'serving' ? markup`class="t-count"` : markup`fill="url(#t-hatch-stopping)"`;
  return markup`<rect ${box} ${fill}/><path class="t-count-line" d="M${x} ${top}h${width.toFixed(1)}"/>`;
}
