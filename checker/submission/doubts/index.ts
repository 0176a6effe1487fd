/** What in a submission cannot be as it says. */
import type { Doubt } from '../../grades.ts';
import type { ReadFile } from '../read-file.ts';
import { chain, seal } from './chain.ts';
import { history } from './history.ts';
import { ids, once } from './ids.ts';
import { containers, nodes, swarms } from './nodes.ts';
import type { Rule } from './rule.ts';
import { services } from './services.ts';
import { tasks } from './tasks.ts';
import { moments, order } from './times.ts';

const rules: readonly Rule[] = [
  chain,
  seal,
  ids,
  once,
  tasks,
  services,
  nodes,
  swarms,
  containers,
  moments,
  order,
  history,
];

/** So many of one rule are told: more of the same say no more. */
const most = 5;

/** All doubts there are of a file, those of the file itself first. */
export function doubtsOf(read: ReadFile): Doubt[] {
  return rules.flatMap((rule) => first(rule(read)));
}

function first(doubts: Iterable<Doubt>): Doubt[] {
  const found: Doubt[] = [];
  for (const doubt of doubts) {
    found.push(doubt);
    if (found.length === most) break;
  }
  return found;
}
