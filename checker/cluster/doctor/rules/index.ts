/** All that the doctor can find, in the order in which it is told. Pure: the same facts give the same findings. */
import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { clusterRules } from './cluster.ts';
import { engineRules } from './engine.ts';
import { machineRules } from './machine.ts';
import { noEngineRules } from './no-engine.ts';
import { proxyRules } from './proxies.ts';

export const rules: readonly Rule[] = [
  ...machineRules,
  ...noEngineRules,
  ...engineRules,
  ...proxyRules,
  ...clusterRules,
];

/** What these facts mean for labs. */
export function judge(facts: Facts): Finding[] {
  return (facts.elsewhere ? clusterRules : rules).flatMap((rule) => rule.find(facts) ?? []);
}
