/** What in a submission cannot be as it says. */
import type { Doubt } from '../../grades.ts';
import type { ReadFile } from '../read-file.ts';
import { chain, edited, seal } from './chain.ts';
import { clocks, future } from './clocks.ts';
import { history } from './history.ts';
import { hosts } from './hosts.ts';
import { ids, once } from './ids.ts';
import { containers, nodes, swarms } from './nodes.ts';
import type { Rule } from './rule.ts';
import { services } from './services.ts';
import { tasks } from './tasks.ts';
import { moments, order } from './times.ts';

const rules: readonly Rule[] = [
  chain,
  edited,
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
  clocks,
  future,
  history,
  hosts,
];

/** So many of one rule are told: more of the same say no more. */
const most = 5;

/** All doubts there are of a file, those of the file itself first. */
export function doubtsOf(read: ReadFile, now = Date.now()): Doubt[] {
  return rules.flatMap((rule) => first(rule(read, now)));
}

function first(doubts: Iterable<Doubt>): Doubt[] {
  const found: Doubt[] = [];
  for (const doubt of doubts) {
    found.push(doubt);
    if (found.length === most) break;
  }
  return found;
}
