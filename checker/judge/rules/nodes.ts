import type { NodeSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { isFormer } from '../members.ts';

const counted = {
  ready: ({ state }: NodeSeen) => state === 'ready',
  down: ({ state }: NodeSeen) => state === 'down',
  drained: ({ availability }: NodeSeen) => availability === 'drain',
  managers: ({ role }: NodeSeen) => role === 'manager',
  workers: ({ role }: NodeSeen) => role === 'worker',
};

/**
 * How many nodes of the swarm are ready or down, managers or workers. A node that joined again counts once, as what it is now; what the
 * swarm lists as down of its time before is down all the same.
 */
export const nodes: Rule<'nodes'> = (expectation, seen) => {
  const words = say.judge.nodes;
  const claims = (Object.keys(counted) as (keyof typeof counted)[]).flatMap((key) => {
    const wanted = expectation[key];
    return wanted ? [{ key, wanted }] : [];
  });
  return {
    expected: words.expected(claims),
    actual: () => words.actual(seen.nodes),
    differences: claims.flatMap(({ key, wanted }) => {
      const isAsked = (node: NodeSeen) => key === 'down' || !isFormer(node, seen.nodes);
      const found = seen.nodes.filter((node) => isAsked(node) && counted[key](node)).map(({ name }) => name);
      return differs(key, !inRange(wanted, found.length), () => words.count(key, found, wanted));
    }),
  };
};
