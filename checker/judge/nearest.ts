/** The names in order of likeness to `word`, so that the one a slip of the pen missed comes first. */
export function nearestFirst(word: string, names: readonly string[]): string[] {
  return [...names].sort((one, other) => typos(word, one) - typos(word, other) || one.localeCompare(other));
}

/** The least number of letters to add, drop or change that turns one word into the other. */
function typos(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
