/** What the shapes and colours of a picture mean: only those that are in it. */
import type { Timeline } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { drawEnding, drawGoesOn, drawSpan } from './bars.ts';
import { type Ending, lifeOf, type Phase } from './life.ts';
import { drawLevel } from './plot.ts';
import { imageClass } from './style.ts';

export interface LegendEntry {
  /** A drawing of `swatch`'s size. */
  shape: Markup;
  words: string;
}

/** The size of a drawing in a legend, in pixels. */
export const swatch = { width: 32, height: 20 };

const phases: Phase[] = ['unwatched', 'waiting', 'starting', 'running', 'failing', 'unhealthy', 'stopping'];
const endings: Ending[] = ['complete', 'shutdown', 'failed', 'rejected', 'orphaned', 'removed'];
const middle = swatch.height / 2;

/** The legend of a picture. */
export function legendOf(timeline: Timeline): LegendEntry[] {
  const lives = timeline.tasks.map((task) => lifeOf(task, timeline));
  const images = [...new Set(timeline.tasks.map(({ image }) => image))];
  const seen = new Set(lives.flatMap(({ spans }) => spans.map(({ phase }) => phase)));
  const ended = new Set(lives.map(({ ending }) => ending));
  const words = say.html.timeline;
  return [
    ...images.map((image, number) => ({ shape: span('running', number), words: image })),
    ...phases
      .filter((phase) => phase !== 'running' && seen.has(phase))
      .map((phase) => ({ shape: span(phase, 0), words: words.phases[phase] })),
    ...endings
      .filter((ending) => ended.has(ending))
      .map((ending) => ({ shape: drawEnding(ending, swatch.width / 2, middle), words: words.endings[ending] })),
    ...(ended.has(undefined) ? [{ shape: goesOn, words: words.alive }] : []),
    ...(timeline.source === 'recorded' ? [{ shape: count, words: words.counts }] : []),
    ...(timeline.marks.length > 0 ? [{ shape: mark, words: words.command }] : []),
  ];
}

function span(phase: Phase, image: number): Markup {
  return markup`<g class="${imageClass(image)}">${drawSpan(phase, 0.5, middle, swatch.width - 1)}</g>`;
}

const goesOn = markup`<g class="${imageClass(0)}">${drawSpan('running', 0.5, middle, 20)}${drawGoesOn(20.5, middle)}</g>`;
const count = markup`${drawLevel(1, 15, 8, 18, 'serving')}${drawLevel(16, 15, 8, 18, 'serving')}${drawLevel(16, 15, 2, 8, 'stopping')}`;
const mark = markup`<path class="t-mark-span" d="M9 ${middle}H30"/><circle class="t-circle" cx="9" cy="${middle}" r="8.5"/><text class="t-number" x="9" y="${middle + 4}">1</text>`;
