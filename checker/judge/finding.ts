import type { Expectation, Kind, Observation, Source } from '../model.ts';

/** One way in which what was seen is not what was expected. */
export interface Difference {
  /** The keys of the expectation that are not met, as a lab writes them; of settings `update.delay`. */
  keys: readonly string[];
  text: string;
  /** True where nothing can mend it, neither what the swarm has on its way nor a command: the step has to be begun anew. */
  lasting?: true;
}

/** What a rule found: both sides in words, and every difference between them; no difference means that it holds. */
export interface Finding {
  expected: string;
  /** Worded when somebody asks: of most that is judged again nobody does. */
  actual(): string;
  differences: Difference[];
  /** `recorded` where a fact that swarm has erased was used; `api` when absent. */
  source?: Source;
}

/** Holds one kind of expectation against what was seen. */
export type Rule<K extends Kind> = (expectation: Extract<Expectation, { kind: K }>, seen: Observation) => Finding;

/** Those of the keys that the expectation has, and so what is not met where nothing can be told. */
export function claimed<E extends Expectation>(expectation: E, ...keys: (keyof E & string)[]): string[] {
  return keys.filter((key) => expectation[key] !== undefined);
}

/** `[difference]` where there is one: rules collect differences by spreading these. */
export function differs(keys: string | readonly string[], found: boolean, text: () => string): Difference[] {
  return found ? [difference(keys, text())] : [];
}

/** One difference, of the key or keys that are not met. */
export function difference(keys: string | readonly string[], text: string): Difference {
  return { keys: [keys].flat(), text };
}

/** One that nothing mends but to begin the step anew. */
export function lasting(keys: string | readonly string[], text: string): Difference {
  return { ...difference(keys, text), lasting: true };
}
