import vm from 'node:vm';
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

/** How long one expression may look at one text, in milliseconds: an honest one takes less than a thousandth of it, also beside others on a busy machine. */
const longest = 2000;

/** Nothing in it repeats without end, so that no text can keep it busy; most patterns of labs are such. */
const isBounded = (regex: string) => !/[*+]|\{\d+,\}/.test(regex);

/**
 * JavaScript's expressions go back and try again, some of them for years: an answer may be made to do that by whoever is graded.
 * Such an expression is stopped, and does not match.
 */
function matchesRegex({ regex, flags }: Extract<Pattern, { regex: string }>, text: string): boolean {
  const expression = new RegExp(regex, flags);
  if (isBounded(regex)) return expression.test(text);
  const key = `${flags}/${regex}/${text}`;
  if (endless.has(key)) return false;
  try {
    Object.assign(apart, { expression, text });
    return test.runInContext(apart, { timeout: longest });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    if (endless.size >= mostEndless) endless.clear();
    endless.add(key);
    return false;
  }
}

const test = new vm.Script('expression.test(text)');
const apart = vm.createContext({});

/** What was stopped: the same text comes back with every look. */
const endless = new Set<string>();
const mostEndless = 100;

function withoutNewlines(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}
