import type { NodeSeen } from '../../../model.ts';
import type { nodes as english } from '../../en/judge/nodes.ts';
import { list, range } from '../grammar.ts';

const roles: Record<NodeSeen['role'], string> = { manager: '매니저', worker: '워커' };

const node = ({ name, role, state, leader, availability }: NodeSeen) =>
  `${name} (${leader ? '리더' : roles[role]}, ${state}${availability === 'active' ? '' : `, ${availability}`})`;

export const nodes: typeof english = {
  expected: (claims) => `노드 수: ${list(claims.map(({ key, wanted }) => `${key} ${range(wanted)}`))}`,
  actual: (nodes) => `노드: ${list(nodes.map(node))}`,
  count: (key, found, wanted) =>
    `${key} 노드가 ${found.length}개입니다 (기대: ${range(wanted)})${found.length > 0 ? `: ${list(found)}` : ''}`,
};
