import type { Check, Expectation, Judgement, Kind, Observation } from '../model.ts';
import { say } from '../words/index.ts';
import { converging } from './converging.ts';
import { deadEnd } from './dead-ends/index.ts';
import { claimed, difference, type Finding, type Rule } from './finding.ts';
import { absent } from './rules/absent.ts';
import { containers } from './rules/containers.ts';
import { history } from './rules/history.ts';
import { http } from './rules/http.ts';
import { nodes } from './rules/nodes.ts';
import { service } from './rules/service.ts';
import { tasks } from './rules/tasks.ts';
import { update } from './rules/update.ts';

const rules: { [K in Kind]: Rule<K> } = { service, tasks, containers, history, update, http, nodes, absent };

/** Whether an expectation holds, and the judgement, which is worded when somebody asks for it. */
export interface Considered {
  holds: boolean;
  judgement(): Judgement;
}

/** Holds one expectation against what was seen of the swarm. */
export function judge(expectation: Expectation, seen: Observation): Judgement {
  return consider(expectation, seen).judgement();
}

/** The same for who looks for the one observation, among many, whose judgement is to be told. */
export function consider(expectation: Expectation, seen: Observation): Considered {
  const finding = find(expectation, seen);
  return {
    holds: finding.differences.length === 0,
    judgement: () => inWords(finding, expectation, seen),
  };
}

function inWords(finding: Finding, expectation: Expectation, seen: Observation): Judgement {
  const { expected, differences, source = 'api' } = finding;
  const actual = finding.actual();
  if (differences.length === 0) return { holds: true, expected, actual, source };
  const why = differences.map(({ text }) => text).join('; ');
  const keys = [...new Set(differences.flatMap((difference) => difference.keys))];
  const isLasting = differences.some(({ lasting }) => lasting);
  const end = deadEnd(expectation, keys, seen);
  if (end) {
    const told = end.why === undefined ? why : say.judge.deadEnd.told(why, end.why);
    return {
      holds: false,
      expected,
      actual,
      why: told,
      keys,
      source,
      deadEnd: end,
      ...(isLasting && { lasting: true }),
    };
  }
  if (isLasting) return { holds: false, expected, actual, why, keys, source, lasting: true };
  const progress = converging(expectation, seen);
  return { holds: false, expected, actual, why, keys, source, ...(progress && { converging: progress }) };
}

function find(expectation: Expectation, seen: Observation): Finding {
  // The compiler cannot see that the rule found by an expectation's kind takes that expectation.
  const finding = (rules[expectation.kind] as Rule<Kind>)(expectation, seen);
  // Answers over HTTP come without a swarm too; all else would be judged on empty lists.
  if (seen.swarm || expectation.kind === 'http') return finding;
  const keys =
    expectation.kind === 'nodes' ? claimed(expectation, 'ready', 'down', 'drained', 'managers', 'workers') : 'service';
  const { none, unreadable } = say.judge.swarm;
  return { ...finding, actual: () => none, differences: [difference(keys, unreadable)] };
}

/** What is told of a check in which these keys differ. */
export function hintOf({ hint }: Check, keys: readonly string[]): string | undefined {
  if (typeof hint !== 'object') return hint;
  return Object.entries(hint).find(([named]) => keys.some((key) => key === named || key.startsWith(`${named}.`)))?.[1];
}
