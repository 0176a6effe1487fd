/** From moments to places on the time axis. */
import type { Timeline } from '../../model.ts';

/** How wide the axis is, in pixels: a short lab fills the page, a long one may be scrolled. */
const width = { least: 940, most: 2400, second: 5 };
/** A label of the axis needs this much room. */
const perTick = 64;

export interface Scale {
  /** The length of the axis. */
  width: number;
  /** Where a moment stands on it, in pixels to the tenth. */
  x(moment: number): number;
  /** Seconds from its begin. */
  ticks: number[];
}

/** A timeline's axis. Where nobody watched there is little to see, however long it was: that never needs scrolling. */
export function scaleOf({ from, to, source }: Pick<Timeline, 'from' | 'to' | 'source'>): Scale {
  const seconds = Math.max((to - from) / 1000, 0.001);
  const length = source === 'api' ? width.least : Math.min(Math.max(seconds * width.second, width.least), width.most);
  const step = stepFor(seconds, length / perTick);
  return {
    width: length,
    x: (moment) => Math.round(((moment - from) / 1000 / seconds) * length * 10) / 10,
    ticks: Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step),
  };
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const steps = [1, 2, 5, 10, 20, 30, minute, 2 * minute, 5 * minute, 10 * minute, 20 * minute, 30 * minute].concat(
  [1, 2, 3, 6, 12].map((hours) => hours * hour),
);

/** Round seconds, minutes, hours or days from one tick to the next, so that there are at most this many. */
function stepFor(seconds: number, most: number): number {
  const round = steps.find((step) => seconds / step <= most);
  return round ?? day * 2 ** Math.max(0, Math.ceil(Math.log2(seconds / day / most)));
}
