import { distance } from 'fastest-levenshtein';

/** The name that a typing error turned into `word`; undefined when none is near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, typos: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, typos }) => typos <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.typos - b.typos);
  return near[0]?.name;
}

/** What an unknown word was meant to be: the nearest of the names, or any of them when none is near. */
export function suggest(word: string, names: readonly string[]): { near?: string; names: readonly string[] } {
  const near = nearest(word, names);
  return near === undefined ? { names } : { near, names };
}
