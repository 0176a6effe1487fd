import type { Observation } from '../model.ts';
import { differs } from './finding.ts';
import { list } from './words.ts';

/** The difference that nodes make which did not answer: a claim about every node cannot hold without them. */
export function silentNodes({ silent }: Observation): string[] {
  return differs(
    silent.length > 0,
    () => `${list(silent)} did not answer, so nothing is known about the containers there`,
  );
}
