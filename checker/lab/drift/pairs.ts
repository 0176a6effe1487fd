/** What stands at the same place of two lists; one of both is absent where the other has no counterpart. */
export type Pair<T> = [one: T, other: T] | [one: T, other: undefined] | [one: undefined, other: T];

/**
 * Puts two lists side by side: first what is equal in both, in order, as much of it as possible; then, between those,
 * what is alike. So one thing that was left out does not make all that follows look different.
 */
export function pairs<T>(
  ones: readonly T[],
  others: readonly T[],
  equal: (one: T, other: T) => boolean,
  alike: (one: T, other: T) => boolean,
): Pair<T>[] {
  const found: Pair<T>[] = [];
  let [from, to] = [0, 0];
  for (const [one, other] of [...longestCommon(ones, others, equal), [ones.length, others.length] as const]) {
    found.push(...zipped(ones.slice(from, one), others.slice(to, other), alike));
    if (one < ones.length) found.push([ones[one], others[other]] as Pair<T>);
    [from, to] = [one + 1, other + 1];
  }
  return found;
}

/** The places of the longest list that is part of both. */
function longestCommon<T>(
  ones: readonly T[],
  others: readonly T[],
  equal: (one: T, other: T) => boolean,
): [number, number][] {
  // From the end: the longest list from each place of both on.
  let below: [number, number][][] = others.map(() => []);
  for (const [one, value] of [...ones.entries()].reverse()) {
    const row: [number, number][][] = [];
    for (const [other, candidate] of [...others.entries()].reverse()) {
      const without = [below[other] ?? [], row[other + 1] ?? []];
      const [best = []] = without.sort((a, b) => b.length - a.length);
      row[other] = equal(value, candidate) ? [[one, other], ...(below[other + 1] ?? [])] : best;
    }
    below = row;
  }
  return below[0] ?? [];
}

/** Pairs what is alike in order; what is not stands alone. */
function zipped<T>(ones: readonly T[], others: readonly T[], alike: (one: T, other: T) => boolean): Pair<T>[] {
  const left = [...others];
  const found = ones.flatMap((one): Pair<T>[] => {
    const at = left.findIndex((other) => alike(one, other));
    if (at < 0) return [[one, undefined]];
    const skipped = left.splice(0, at).map((other): Pair<T> => [undefined, other]);
    return [...skipped, [one, left.shift()] as Pair<T>];
  });
  return [...found, ...left.map((other): Pair<T> => [undefined, other])];
}
