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
