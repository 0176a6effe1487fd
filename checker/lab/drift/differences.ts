import { isDeepStrictEqual } from 'node:util';
import type { Check, Command } from '../../model.ts';

/** The names of what an original and its translation have with other values. */
export function differingKeys<T extends object>(one: T, other: T, keys?: readonly (keyof T & string)[]): string[] {
  const all = keys ?? [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return all.filter((key) => !isDeepStrictEqual(Reflect.get(one, key), Reflect.get(other, key)));
}

/** Of a check all but its hint, which is prose. */
export function checkDifferences(one: Check, other: Check): string[] {
  return [...differingKeys(one.expect, other.expect), ...differingKeys(one, other, ['within', 'for', 'points'])];
}

/** What is given behind `sh`, and the node of a prompt. */
export function optionDifferences(one: Command, other: Command): string[] {
  return differingKeys(one, other, ['node', 'timeout', 'exit', 'capture']);
}

/** The first line that is another one, as it is in both; undefined where there is none. */
export function firstDifference(one: readonly string[], other: readonly string[]): [string, string] | undefined {
  const at = [...one.keys(), ...other.keys()].find((index) => one[index] !== other[index]);
  return at === undefined ? undefined : [one[at] ?? '', other[at] ?? ''];
}

/** A script without lines of comment: they are for people, and may be translated. */
export function scriptLines({ script }: Command): string[] {
  return script.split('\n').filter((line) => !/^\s*#(?!!)/.test(line));
}
