import type { Observation } from '../model.ts';
import { say } from '../words/index.ts';
import { type Difference, differs } from './finding.ts';

/** The difference that nodes make which did not answer: no claim of these keys, about every node, can hold without them. */
export function silentNodes(keys: string | readonly string[], { silent }: Observation): Difference[] {
  return differs(keys, silent.length > 0, () => say.judge.swarm.silent(silent));
}
