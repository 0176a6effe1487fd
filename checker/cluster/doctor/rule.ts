import type { Facts } from './facts.ts';
import type { Finding, Level, Wording } from './finding.ts';

/** Finds one thing in the facts, or nothing. */
export interface Rule {
  id: string;
  level: Level;
  find(facts: Facts): Finding | undefined;
}

/** A rule: speaks where `when` finds something, and says it in words made of that. */
export function rule<T>(
  id: string,
  level: Level,
  when: (facts: Facts) => T | false | undefined,
  words: (found: T) => Wording,
): Rule {
  const find = (facts: Facts): Finding | undefined => {
    const found = when(facts);
    return found === undefined || found === false ? undefined : { id, level, ...words(found) };
  };
  return { id, level, find };
}
