/** A task as a bar: divided by what it was, with a sign for its end. */
import type { TimelineTask } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup, type Piece } from '../markup.ts';
import { type Chart, type PlacedBar, size } from './chart.ts';
import { endingLabel, textWidth } from './labels.ts';
import type { Ending, Life, Phase, Span } from './life.ts';
import { imageClass } from './style.ts';
import { lifeInWords, shortName } from './words.ts';

/** One task. */
export function drawBar({ life, y, room }: PlacedBar, chart: Chart): Markup {
  const { task, spans, ending } = life;
  const colour = imageClass(chart.images.indexOf(task.image));
  const drawn = spans.map((span) => {
    const x = chart.x(span.from);
    return drawSpan(span.phase, x, y, Math.max(0.5, chart.x(span.to) - x));
  });
  const labels = spans.map((span) => drawLabel(span, life, y, chart));
  const end = chart.x(life.to);
  const sign = ending === undefined ? drawGoesOn(end, y) : drawEnding(ending, end, y);
  return markup`<g class="t-task ${colour}"><title>${lifeInWords(life, chart.from)}</title>${drawn}${labels}${sign}${endLabel(life, end, y, room)}</g>\n`;
}

/** One part of a bar; also what the legend shows. */
export function drawSpan(phase: Phase, x: number, y: number, width: number): Markup {
  if (phase === 'waiting') return markup`<path class="t-waiting" d="M${x + 1} ${y}H${tenth(x + width)}"/>`;
  const rect = (className: string, more?: Piece) =>
    markup`<rect class="${className}" x="${x}" y="${y - size.bar / 2}" width="${tenth(width)}" height="${size.bar}" rx="${Math.min(2.5, tenth(width / 2))}"${more}/>`;
  if (phase === 'unwatched') return rect('t-unwatched');
  if (phase === 'running') return rect('t-bar');
  return markup`${rect(`t-bar t-bar-${phase}`)}${rect('t-over', markup` fill="url(#t-hatch-${phase})"`)}`;
}

/** The sign of an end: a cross for a failure, a square for a shutdown, an empty diamond for what was removed. */
export function drawEnding(ending: Ending, x: number, y: number): Markup {
  const bad = ending === 'failed' || ending === 'rejected' || ending === 'orphaned';
  return markup`<g${bad && markup` class="t-bad"`} transform="translate(${x} ${y})">${signs[ending]}</g>`;
}

const disc = markup`<circle class="t-sign" r="7"/>`;

const signs: Record<Ending, Markup> = {
  shutdown: markup`${disc}<path class="t-sign t-sign-full" d="M-2.2-2.2h4.4v4.4h-4.4z"/>`,
  complete: markup`${disc}<path class="t-sign" fill="none" d="M-3.2.2-1 2.6 3.2-2.4"/>`,
  failed: markup`${disc}<path class="t-sign" d="M-2.8-2.8 2.8 2.8M2.8-2.8-2.8 2.8"/>`,
  rejected: markup`${disc}<path class="t-sign" d="M-5-5 5 5"/>`,
  orphaned: markup`${disc}<path class="t-sign" d="M0-3.6V1M0 3.6v.2"/>`,
  removed: markup`<path class="t-sign" d="M0-7.5 7.5 0 0 7.5-7.5 0z"/>`,
};

/** It lives beyond the end of the picture. */
export function drawGoesOn(x: number, y: number): Markup {
  return markup`<path class="t-go" d="M${tenth(x + 2)} ${y - 4.5}l5 4.5-5 4.5z"/>`;
}

/** What a part is, in as many words as it has room for. */
function drawLabel(span: Span, { task }: Life, y: number, chart: Chart): Markup | undefined {
  const x = chart.x(span.from);
  const running = span.phase === 'running';
  const texts = running ? names(task, span.healthy, chart) : [say.html.timeline.phase(span.phase, span.failures)];
  const text = texts.find((candidate) => textWidth(candidate) <= chart.x(span.to) - x);
  if (text === undefined) return undefined;
  // Letters on a hatching want a quiet ground.
  const ground = markup`<rect class="t-ground" x="${tenth(x + 2)}" y="${y - 6.5}" width="${tenth(textWidth(text) - 4)}" height="13" rx="2"/>`;
  return markup`${!running && ground}<text class="t-label" x="${tenth(x + 4)}" y="${y + 4}">${text}</text>`;
}

/** A running task's image, node and health, from all of it to the least. */
function names({ image, node }: TimelineTask, healthy: boolean, { images, nodes }: Chart): string[] {
  const brief = [shortName(image, images, ':'), shortName(node, nodes, '-')];
  const health = healthy ? [say.html.timeline.healthy] : [];
  return [[image, node, ...health], [...brief, ...health], brief, brief.slice(0, 1)].map((parts) => parts.join(' · '));
}

function endLabel(life: Life, x: number, y: number, room: number): Markup | undefined {
  const { exit } = life.task;
  const texts = [endingLabel(life), ...(life.ending === 'failed' && exit !== undefined ? [say.html.exit(exit)] : [])];
  const text = texts.find((candidate) => candidate !== '' && textWidth(candidate) + 6 <= room);
  if (text === undefined) return undefined;
  const bad = life.ending === 'failed' || life.ending === 'rejected';
  return markup`<g${bad && markup` class="t-bad"`}><text class="t-label t-halo" x="${tenth(x + 11)}" y="${y + 4}">${text}</text></g>`;
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
