import { distance } from 'fastest-levenshtein';

/** The name that a slip of the pen turned into `word`; undefined where none is near, or where several are equally near. */
export function near(word: string, names: readonly string[]): string | undefined {
  const [first, second] = [...new Set(names)]
    .filter((name) => name !== word)
    .map((name) => ({ name, slips: distance(word, name) }))
    .filter(({ name, slips }) => slips <= Math.max(1, Math.floor(name.length / 3)))
    .sort((one, other) => one.slips - other.slips);
  return first?.slips === second?.slips ? undefined : first?.name;
}
