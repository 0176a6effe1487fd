import type { NodeSeen, Observation } from '../../model.ts';
import { say } from '../../words/index.ts';
import { differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';

const counted = {
  ready: ({ state }: NodeSeen) => state === 'ready',
  down: ({ state }: NodeSeen) => state === 'down',
  drained: ({ availability }: NodeSeen) => availability === 'drain',
  managers: ({ role }: NodeSeen) => role === 'manager',
  workers: ({ role }: NodeSeen) => role === 'worker',
};

/** How many nodes of the swarm are ready or down, managers or workers. A node that joined again counts once. */
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
      const found = seen.nodes.filter((node) => isLatest(node, seen) && counted[key](node)).map(({ name }) => name);
      return differs(key, !inRange(wanted, found.length), () => words.count(key, found, wanted));
    }),
  };
};

/** What the swarm still lists of a node that left and joined again says nothing of that node any more. */
function isLatest({ name, joinedAt }: NodeSeen, { nodes }: Observation): boolean {
  return !nodes.some((other) => other.name === name && other.joinedAt > joinedAt);
}
