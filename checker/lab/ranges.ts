import type { Range } from '../model.ts';
import { durationSource, toMilliseconds } from './durations.ts';

const operator = '(>=|<=|>|<|=)?';

/** `2`, `=2`, `>=2`, `<1`. */
export const rangePattern = new RegExp(String.raw`^${operator}\s*(\d+)$`);

/** `10s`, `>=10s`, `<1m30s`. */
export const durationRangePattern = new RegExp(String.raw`^${operator}\s*(${durationSource})$`);

/** Of a number, or of a text that matches `rangePattern`. */
export function toRange(written: number | string): Range {
  return split(String(written), rangePattern, Number);
}

/** Of a text that matches `durationRangePattern`; its value is in milliseconds. */
export function toDurationRange(written: string): Range {
  return split(written, durationRangePattern, toMilliseconds);
}

function split(text: string, pattern: RegExp, toValue: (text: string) => number): Range {
  const [, op = '=', value = ''] = pattern.exec(text) ?? [];
  return { op: op as Range['op'], value: toValue(value), text };
}
