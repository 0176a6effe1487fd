import type { Pattern } from '../model.ts';

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
  if (/[^imsu]/.test(pattern.flags))
    return `\`${written}\`: a regular expression's flags are \`i\`, \`m\`, \`s\` and \`u\``;
  try {
    new RegExp(pattern.regex, pattern.flags);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
