/** Which nodes a service may run on, as far as a node tells what constraints ask. */
import type { NodeSeen, ServiceSeen } from '../model.ts';

/** True where a node meets all constraints of a service; of what cannot be told from here it is taken that it is met. */
export function meetsConstraints(node: NodeSeen, { constraints = [] }: Pick<ServiceSeen, 'constraints'>): boolean {
  return constraints.every((constraint) => meets(node, constraint));
}

/** True where a node takes new tasks: it is there, and neither drained nor paused. */
export function takesTasks({ state, availability }: NodeSeen): boolean {
  return state === 'ready' && availability === 'active';
}

function meets(node: NodeSeen, constraint: string): boolean {
  const [, key = '', operator, wanted = ''] = /^\s*(\S+?)\s*(==|!=)\s*(.*?)\s*$/.exec(constraint) ?? [];
  const value = operator === undefined ? undefined : told(node, key);
  return value === undefined || same(value, wanted) === (operator === '==');
}

/** Swarm compares without regard to case, and a label that is not there is empty. Undefined for what nodes do not tell here. */
function told(node: NodeSeen, key: string): string | undefined {
  const [, kind = '', label = ''] = /^(node\.labels|engine\.labels)\.(.+)$/i.exec(key) ?? [];
  if (kind !== '') return (same(kind, 'node.labels') ? node.labels : node.engineLabels)?.[label] ?? '';
  switch (key.toLowerCase()) {
    case 'node.id':
      return node.id;
    case 'node.hostname':
      return node.name;
    case 'node.role':
      return node.role;
    case 'node.platform.os':
      return node.os;
    case 'node.platform.arch':
      return node.arch;
    default:
      return undefined;
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
