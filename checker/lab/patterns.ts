import type { Pattern } from '../model.ts';
import { say } from '../words/index.ts';

/** `/…/flags` is a regular expression, anything else a literal. */
export function toPattern(written: string): Pattern {
  const [, regex, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(written) ?? [];
  return regex === undefined ? { literal: written } : { regex, flags };
}

/** Why a written pattern cannot be used; undefined for one that can. */
export function patternFault(written: string): string | undefined {
  const pattern = toPattern(written);
  if ('literal' in pattern) return undefined;
  // `g` and `y` keep a position between two matches: the same text would match only every second time.
  if (/[^imsu]/.test(pattern.flags)) return say.lab.checks.flags(written);
  try {
    new RegExp(pattern.regex, pattern.flags);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
