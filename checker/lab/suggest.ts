import { distance } from 'fastest-levenshtein';

/** The name that a typing error turned into `word`; undefined when none is near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, typos: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, typos }) => typos <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.typos - b.typos);
  return near[0]?.name;
}

/** The end of a sentence about an unknown word: the nearest valid one, or all of them when none is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const name = nearest(word, names);
  return name ? `: did you mean \`${name}\`?` : `: expected ${oneOf(names)}`;
}

/** `a`, `b` or `c`. */
export function oneOf(names: readonly unknown[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? 'nothing';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}
