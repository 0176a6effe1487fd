import type { NodeSeen, NodesExpectation } from '../../model.ts';
import { differs, type Rule } from '../finding.ts';
import { inRange } from '../matching.ts';
import { list, range } from '../words.ts';

const counted = {
  ready: ({ state }: NodeSeen) => state === 'ready',
  down: ({ state }: NodeSeen) => state === 'down',
  managers: ({ role }: NodeSeen) => role === 'manager',
  workers: ({ role }: NodeSeen) => role === 'worker',
};

/** How many nodes of the swarm are ready or down, managers or workers. */
export const nodes: Rule<'nodes'> = (expectation, seen) => {
  const claims = (Object.keys(counted) as (keyof typeof counted)[]).flatMap((name) => claim(name, expectation));
  return {
    expected: list(claims.map(({ name, wanted }) => `${name}: ${range(wanted)}`)),
    actual: list(seen.nodes.map(describe)),
    differences: claims.flatMap(({ name, wanted }) => {
      const found = seen.nodes.filter(counted[name]);
      const which = found.length > 0 ? ` (${list(found.map((node) => node.name))})` : '';
      return differs(
        name,
        !inRange(wanted, found.length),
        () => `${name}: ${found.length}${which}, expected ${range(wanted)}`,
      );
    }),
  };
};

function claim(name: keyof typeof counted, expectation: NodesExpectation) {
  const wanted = expectation[name];
  return wanted ? [{ name, wanted }] : [];
}

function describe({ name, role, state, leader }: NodeSeen): string {
  return `${name} (${leader ? 'leader' : role}, ${state})`;
}
