import type { Observation } from '../model.ts';
import { type Difference, differs } from './finding.ts';
import { list } from './words.ts';

/** The difference that nodes make which did not answer: no claim of these keys, about every node, can hold without them. */
export function silentNodes(keys: string | readonly string[], { silent }: Observation): Difference[] {
  return differs(
    keys,
    silent.length > 0,
    () => `${list(silent)} did not answer, so nothing is known about the containers there`,
  );
}
