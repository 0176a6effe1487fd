/** Making engines one swarm, whatever they are part of now. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Engine, reason } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import { say } from '../words/index.ts';
import { initSwarm, join, leave, leaveLost, swarmInfo, type Tokens, tokensOf } from './membership.ts';
import { assignRoles, haveRoles, listNodes, makeLead, type SwarmNode } from './roles.ts';
import type { ClusterNode } from './types.ts';

/** The nodes that are to be one swarm; the first of them, so many, manage it. */
export interface Members {
  nodes: ClusterNode[];
  managers: number;
}

const patience = 120_000; // milliseconds for nodes to become ready: containers take less than one second, emulated machines a minute
const tick = 50;

/**
 * Makes the members one swarm, in their roles and ready for tasks, led by the first of them. Those joined stay joined. The
 * nodes apart are made to leave it.
 */
export async function formSwarm({ nodes, managers }: Members, apart: ClusterNode[] = []): Promise<void> {
  const [first, ...others] = nodes;
  if (!first) throw new Error('unreachable');
  const isNew = !(await leads(first));
  if (isNew) await initSwarm(first);
  await makeLead(first, [...others, ...apart]);
  const tokens = await tokensOf(first.engine);
  const members = new Set((await listNodes(first.engine)).map(({ ID }) => ID));
  // Managers one by one: the managers that there are have to agree on each.
  const joined: boolean[] = [];
  for (const node of others.slice(0, managers - 1))
    joined.push(await joinIfApart(node, first, members, tokens.Manager));
  const workers = others.slice(managers - 1).map((node) => joinIfApart(node, first, members, tokens.Worker));
  joined.push(...(await Promise.all(workers)));
  await assignRoles(nodes, managers, apart);
  await leaveAll(apart);
  await forgetLost(nodes, apart);
  await nodesReady(nodes);
  if (isNew || joined.includes(true)) await noteFormed(first.engine);
}

/** Says in the swarm that the kit made it: to make one is what a lab asks of its students. */
const formed = 'swarmlab.formed';

interface Noted {
  Version: { Index: number };
  Spec: { Labels?: Record<string, string> };
}

async function noteFormed(engine: Engine): Promise<void> {
  const { Spec, Version } = await ask(
    engine,
    say.engine.asked.readSwarm,
    engine.calls.swarmInspect() as Promise<Noted>,
  );
  const options = {
    _query: { version: Version.Index },
    _body: { ...Spec, Labels: { ...Spec.Labels, [formed]: 'kit' } },
  };
  await ask(engine, say.engine.asked.noteCreated, engine.calls.swarmUpdate(options));
}

/** True where the kit made the swarm of these nodes, or some of them join it. */
export async function isFormedByKit(nodes: readonly Pick<ClusterNode, 'engine'>[]): Promise<boolean> {
  const asked = nodes.map(async ({ engine }) => ((await engine.calls.swarmInspect()) as Noted).Spec.Labels?.[formed]);
  return Promise.any(asked).then(
    (label) => label !== undefined,
    () => false,
  );
}

/** Makes every node leave its swarm, workers first. Nodes that are in none stay as they are. */
export async function dissolveSwarm(nodes: ClusterNode[]): Promise<void> {
  const [first, ...others] = nodes;
  await leaveAll(others);
  if (first) await leaveAll([first]);
}

/** True where every node is an active member of the one swarm that the first of them manages. */
export async function isFormed(nodes: ClusterNode[]): Promise<boolean> {
  const infos = await Promise.all(nodes.map(({ engine }) => swarmInfo(engine)));
  if (!infos[0]?.ControlAvailable || infos.some(({ LocalNodeState }) => LocalNodeState !== 'active')) return false;
  const members = new Set((await listNodes(nodes[0]?.engine as Engine)).map(({ ID }) => ID));
  return infos.every(({ NodeID }) => members.has(NodeID));
}

/** True where they are one swarm of just these nodes, in their roles and ready for tasks. */
export async function isFormedAs({ nodes, managers }: Members): Promise<boolean> {
  if (!(await isFormed(nodes))) return false;
  const listed = await listNodes(nodes[0]?.engine as Engine);
  const isReady = ({ Status, Spec }: SwarmNode) => Status.State === 'ready' && Spec.Availability === 'active';
  return listed.length === nodes.length && listed.every(isReady) && haveRoles(listed, nodes, managers);
}

/** True where a node manages a swarm that has a leader. Where not, it is in none when this resolves. */
async function leads(node: ClusterNode): Promise<boolean> {
  const { LocalNodeState, ControlAvailable } = await swarmInfo(node.engine);
  if (LocalNodeState === 'active' && ControlAvailable && (await hasLeader(node.engine))) return true;
  if (LocalNodeState !== 'inactive') await leaveLost(node);
  return false;
}

const election = 20_000; // milliseconds: managers that were started anew have a leader within ten seconds

/** A swarm most of whose managers are gone for good never has a leader again. */
async function hasLeader(engine: Engine): Promise<boolean> {
  const deadline = performance.now() + election;
  for (;;) {
    if (await listNodes(engine).then(Boolean, () => false)) return true;
    if (performance.now() > deadline) return false;
    await pause(tick);
  }
}

/** True where it joins now. */
async function joinIfApart(
  node: ClusterNode,
  { address }: ClusterNode,
  members: ReadonlySet<string>,
  token: Tokens['Worker'],
): Promise<boolean> {
  const { LocalNodeState, NodeID } = await swarmInfo(node.engine);
  if (LocalNodeState === 'active' && members.has(NodeID)) return false;
  if (LocalNodeState !== 'inactive') await leaveLost(node);
  await join(node, address, token);
  return true;
}

async function leaveAll(nodes: ClusterNode[]): Promise<void> {
  await Promise.all(
    nodes.map(async ({ engine }) => {
      if ((await swarmInfo(engine)).LocalNodeState !== 'inactive') await leave(engine);
    }),
  );
}

/** Removes from the manager's list those that left, and the former selves of nodes that were made anew, under the same name. */
async function forgetLost(nodes: ClusterNode[], apart: ClusterNode[]): Promise<void> {
  const engine = nodes[0]?.engine as Engine;
  const current = new Set(
    (await Promise.all(nodes.map(({ engine }) => swarmInfo(engine)))).map(({ NodeID }) => NodeID),
  );
  const names = new Set([...nodes, ...apart].map(({ name }) => name));
  const lost = (await listNodes(engine)).filter(
    ({ ID, Description }) => !current.has(ID) && names.has(Description.Hostname),
  );
  await Promise.all(lost.map(({ ID }) => engine.calls.getNode(ID).remove({ force: true })));
}

async function nodesReady(nodes: ClusterNode[]): Promise<void> {
  const engine = nodes[0]?.engine as Engine;
  const deadline = performance.now() + patience;
  for (;;) {
    const seen = await listNodes(engine).catch((error) => reason(error));
    if (Array.isArray(seen) && seen.filter(({ Status }) => Status.State === 'ready').length >= nodes.length) return;
    if (performance.now() > deadline) throw new BrokenError(say.cluster.notReady(describe(seen)));
    await pause(tick);
  }
}

function describe(seen: SwarmNode[] | string): string {
  if (typeof seen === 'string') return seen;
  return seen.map(({ Description, Status }) => say.cluster.nodeIs(Description.Hostname, Status.State)).join(', ');
}
