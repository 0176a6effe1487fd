import type { Pattern, Range } from '../model.ts';

/** True when the number lies in the range. */
export function inRange({ op, value }: Range, number: number): boolean {
  switch (op) {
    case '=':
      return number === value;
    case '>=':
      return number >= value;
    case '<=':
      return number <= value;
    case '>':
      return number > value;
    case '<':
      return number < value;
  }
}

/** The least and the greatest whole number of a range. */
export function boundsOf({ op, value }: Range): [least: number, greatest: number] {
  const least = { '=': value, '>=': value, '>': value + 1, '<=': 0, '<': 0 }[op];
  const greatest = { '=': value, '<=': value, '<': value - 1, '>=': Infinity, '>': Infinity }[op];
  return [least, greatest];
}

/** The same of a number that is known to be this, more or less by so much. */
export function mayBeInRange(range: Range, number: number, within: number): boolean {
  const { op, value } = range;
  if (op === '=') return Math.abs(number - value) <= within;
  return inRange(range, op.startsWith('>') ? number + within : number - within);
}

/** True when the text is the literal, newlines at the end aside, or matches the regular expression. */
export function matchesWhole(pattern: Pattern, text: string): boolean {
  return 'literal' in pattern
    ? withoutNewlines(text) === withoutNewlines(pattern.literal)
    : matchesRegex(pattern, text);
}

/** True when the literal is a part of the text, or the regular expression matches it. */
export function matchesPart(pattern: Pattern, text: string): boolean {
  return 'literal' in pattern ? text.includes(pattern.literal) : matchesRegex(pattern, text);
}

function matchesRegex({ regex, flags }: Extract<Pattern, { regex: string }>, text: string): boolean {
  return new RegExp(regex, flags).test(text);
}

function withoutNewlines(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}
