import { isFormer, meetsConstraints } from '../../judge/index.ts';
import type { NodeSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Facts, Mistake } from '../mistake.ts';
import { troubles } from '../troubles.ts';

/** A mistake that is about nodes which take no tasks, for this reason; `next` is the command for one of them. */
export function nodesThat(
  id: string,
  is: (node: NodeSeen) => boolean,
  matters: (names: string[]) => string,
  next: (name: string) => string,
): Mistake {
  const find = (facts: Facts) => {
    const { nodes: all } = facts.seen;
    const nodes = all.filter((node) => !isFormer(node, all) && is(node) && concerns(node, facts));
    const [first] = nodes;
    if (!first) return undefined;
    return {
      says: say.diagnose.nodes.says(nodes),
      matters: matters(nodes.map(({ name }) => name)),
      next: next(first.name),
    };
  };
  return { id, find };
}

/** True where the task waits for what another has, on nodes that do take tasks; a limit a node is met by one more node. */
function isOccupied(facts: Facts): boolean {
  return troubles(facts).some(({ error }) => /host-mode port already in use|insufficient resources/.test(error));
}

/** True where what is not met hangs on the node: as one to count, to place tasks on, or to ask. */
function concerns(node: NodeSeen, facts: Facts): boolean {
  const { expectation, service, seen, keys } = facts;
  const unplaced = troubles(facts).some(({ state, error }) => state === 'pending' && /no suitable node/.test(error));
  if (unplaced && wantsTasks(facts) && !isOccupied(facts)) return meetsConstraints(node, service ?? {});
  switch (expectation?.kind) {
    case 'nodes':
      return node.state === 'down' && keys.includes('ready');
    case 'tasks':
      return (
        keys.includes('running') &&
        (expectation.groups.running ?? []).some(({ nodes }) => wantsNode(node, nodes, seen.nodes))
      );
    case 'service':
      return service?.mode === 'global' && keys.includes('replicas');
    case 'http':
      return (
        node.state === 'down' &&
        expectation.answers &&
        expectation.urls.some((url) => new URL(url).hostname === node.name)
      );
    default:
      return false;
  }
}

type Nodes = NonNullable<Extract<Facts['expectation'], { kind: 'tasks' }>['groups']['running']>[number]['nodes'];

/** True where the node is named, or where more nodes are asked for than take tasks. */
function wantsNode({ name }: NodeSeen, wanted: Nodes, all: readonly NodeSeen[]): boolean {
  if (wanted === undefined) return false;
  if (Array.isArray(wanted)) return wanted.includes(name);
  const able = all.filter(({ state, availability }) => state === 'ready' && availability === 'active').length;
  const least = wanted.op === '>' ? wanted.value + 1 : wanted.value;
  return !wanted.op.startsWith('<') && able < least;
}
