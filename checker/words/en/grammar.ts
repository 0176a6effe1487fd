import type { Range } from '../../model.ts';
import { duration } from '../notation.ts';

const ops: Record<Range['op'], string> = {
  '=': '',
  '>=': 'at least ',
  '<=': 'at most ',
  '>': 'more than ',
  '<': 'fewer than ',
};

/** `2`, `at least 2`. */
export function range({ op, value }: Range): string {
  return `${ops[op]}${value}`;
}

/** `at least 2 tasks`. */
export function rangeOf(wanted: Range, noun: string): string {
  return `${ops[wanted.op]}${count(wanted.value, noun)}`;
}

/** A range over durations: `at least 10s`. */
export function durationRange({ op, value }: Range): string {
  return `${op === '<' ? 'less than ' : ops[op]}${duration(value)}`;
}

/** `a`, `a and b`, `a, b and c`; `none` when there is nothing. */
export function list(items: readonly (string | number)[]): string {
  const last = items.at(-1);
  if (last === undefined) return 'none';
  return items.length === 1 ? `${last}` : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `a`, `b` or `c`. */
export function oneOf(names: readonly unknown[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? 'nothing';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}

/** What an unknown word was meant to be: the one name that is near, or any of all. */
export interface Suggestion {
  near?: string;
  names: readonly string[];
}

/** The end of a sentence about an unknown word: the nearest valid one, or all of them when none is near. */
export function didYouMean({ near, names }: Suggestion): string {
  return near === undefined ? `: expected ${oneOf(names)}` : `: did you mean \`${near}\`?`;
}

/** `1 lab`, `2 labs`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
