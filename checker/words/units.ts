/** Units of time, the largest first. */
export type Unit = 'day' | 'hour' | 'minute' | 'second';

const lengths: [Unit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** Seconds in their two largest units, without those that are none: `[[1, 'hour'], [20, 'minute']]`. */
export function largestUnits(seconds: number): [number, Unit][] {
  const whole = Math.round(seconds);
  const first = lengths.findIndex(([, length]) => whole >= length);
  const [large, small] = lengths.slice(first < 0 ? -1 : first);
  if (!large) return [];
  const count = Math.floor(whole / large[1]);
  const rest = small ? Math.floor((whole % large[1]) / small[1]) : 0;
  return small && rest > 0
    ? [
        [count, large[0]],
        [rest, small[0]],
      ]
    : [[count, large[0]]];
}
