import type { Expectation } from '../model.ts';
import { say } from '../words/index.ts';

const said = new WeakMap<Expectation, { words: string; by: typeof say }>();

/** An expectation in words, made by `make`. A class is held against the same ones again and again: they are worded once in a language. */
export function worded(expectation: Expectation, make: () => string): string {
  const known = said.get(expectation);
  if (known?.by === say) return known.words;
  const words = make();
  said.set(expectation, { words, by: say });
  return words;
}
