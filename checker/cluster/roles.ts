/** Which nodes of a swarm manage it, and which of them leads. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Engine, reason } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import { say } from '../words/index.ts';
import { leave, swarmInfo } from './membership.ts';
import type { ClusterNode } from './types.ts';

/** A node as its swarm lists it. */
export interface SwarmNode {
  ID: string;
  Version: { Index: number };
  CreatedAt: string;
  Spec: { Role: Role; Availability: 'active' | 'pause' | 'drain'; Labels?: Record<string, string> | null };
  Description: { Hostname: string };
  Status: { State: string };
  /** Present once a manager takes part in managing. */
  ManagerStatus?: { Leader?: boolean; Reachability: string };
}

type Role = 'manager' | 'worker';

const patience = 60_000; // milliseconds for a node to take up its role: it gets a new certificate for it, about two seconds each
const tick = 50;

export async function listNodes(engine: Engine): Promise<SwarmNode[]> {
  return (await ask(engine, say.engine.asked.listNodes, engine.calls.listNodes())) as unknown as SwarmNode[];
}

/** True where the first of the nodes, so many, manage their swarm, and the very first leads it. */
export function haveRoles(listed: SwarmNode[], nodes: ClusterNode[], managers: number): boolean {
  const wanted = new Set(nodes.slice(0, managers).map(({ name }) => name));
  return listed.every(({ Description, Spec, ManagerStatus }) => {
    const isLeader = ManagerStatus?.Leader === true;
    const isFirst = Description.Hostname === nodes[0]?.name;
    return (Spec.Role === 'manager') === wanted.has(Description.Hostname) && isLeader === isFirst;
  });
}

/** Gives all nodes the role that they are to have and makes them ready for tasks; the nodes apart become workers. */
export async function assignRoles(nodes: ClusterNode[], managers: number, apart: ClusterNode[]): Promise<void> {
  const [first] = nodes;
  if (!first) return;
  for (const node of [...nodes.slice(managers), ...apart]) await change(first.engine, node, 'worker');
  for (const node of nodes.slice(0, managers)) await change(first.engine, node, 'manager');
}

/**
 * Makes a manager lead its swarm. Nobody can hand over the lead, it falls to who is left: the other managers leave the swarm.
 * (One that is made a worker and a manager again at once takes half a minute for it.)
 */
export async function makeLead(first: ClusterNode, others: ClusterNode[]): Promise<void> {
  const { NodeID } = await swarmInfo(first.engine);
  const isLeading = ({ ID, ManagerStatus }: SwarmNode) => ID === NodeID && ManagerStatus?.Leader === true;
  if ((await listNodes(first.engine)).some(isLeading)) return;
  for (const node of others) {
    if (!(await swarmInfo(node.engine)).ControlAvailable) continue;
    await change(first.engine, node, 'worker');
    await leave(node.engine);
  }
}

/** Resolves when the node has taken up its role. One that is in no swarm is left alone. */
async function change(manager: Engine, { name, engine }: ClusterNode, role: Role): Promise<void> {
  const { NodeID } = await swarmInfo(engine);
  const deadline = performance.now() + patience;
  for (;;) {
    const error = await attempt(manager, NodeID, role);
    if (error === undefined && (await swarmInfo(engine)).ControlAvailable === (role === 'manager')) return;
    if (performance.now() > deadline) throw new BrokenError(say.cluster.roleNotTaken(name, role, error ?? ''));
    await pause(tick);
  }
}

/** Undefined where the swarm has it in its role, or does not have it. A change at the same time, or a lead that moves, is a reason to look again. */
async function attempt(engine: Engine, id: string, role: Role): Promise<string | undefined> {
  try {
    const found = (await listNodes(engine)).find(({ ID }) => ID === id);
    if (!found) return undefined;
    const { Spec, Version, ManagerStatus } = found;
    if (Spec.Role !== role || Spec.Availability !== 'active') {
      const wanted = { ...Spec, Role: role, Availability: 'active' };
      await engine.calls.getNode(id).update({ _query: { version: Version.Index }, _body: wanted });
      return say.cluster.roleChanging;
    }
    const has = role === 'manager' ? ManagerStatus?.Reachability === 'reachable' : ManagerStatus === undefined;
    return has ? undefined : say.cluster.roleChanging;
  } catch (error) {
    return reason(error);
  }
}
