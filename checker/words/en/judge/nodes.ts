import type { NodeSeen, Range } from '../../../model.ts';
import { list, range } from '../grammar.ts';

const node = ({ name, role, state, leader, availability }: NodeSeen) =>
  `${name} (${leader ? 'leader' : role}, ${state}${availability === 'active' ? '' : `, ${availability}`})`;

export const nodes = {
  /** The keys stay as the lab writes them. */
  expected: (claims: readonly { key: string; wanted: Range }[]) =>
    list(claims.map(({ key, wanted }) => `${key}: ${range(wanted)}`)),
  actual: (nodes: readonly NodeSeen[]) => list(nodes.map(node)),
  count: (key: string, found: readonly string[], wanted: Range) =>
    `${key}: ${found.length}${found.length > 0 ? ` (${list(found)})` : ''}, expected ${range(wanted)}`,
};
