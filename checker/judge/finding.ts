import type { Expectation, Kind, Observation, Source } from '../model.ts';

/** What a rule found: both sides in words, and every difference between them; no difference means that it holds. */
export interface Finding {
  expected: string;
  actual: string;
  differences: string[];
  /** `recorded` where a fact that swarm has erased was used; `api` when absent. */
  source?: Source;
}

/** Holds one kind of expectation against what was seen. */
export type Rule<K extends Kind> = (expectation: Extract<Expectation, { kind: K }>, seen: Observation) => Finding;

/** `[difference]` where there is one: rules collect differences by spreading these. */
export function differs(found: boolean, difference: () => string): string[] {
  return found ? [difference()] : [];
}
