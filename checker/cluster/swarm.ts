/** Making engines one swarm, whatever they are part of now. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Engine, reason } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import { say } from '../words/index.ts';
import type { ClusterNode } from './types.ts';

/** The part of an engine's `/info` that tells of its swarm. */
interface SwarmInfo {
  LocalNodeState: 'inactive' | 'pending' | 'active' | 'error' | 'locked';
  ControlAvailable: boolean;
  NodeID: string;
  /** At which the swarm reaches the node; absent or empty where it is in none. */
  NodeAddr?: string;
  Cluster?: { ID: string };
  RemoteManagers?: { NodeID: string; Addr: string }[] | null;
}

const patience = 120_000; // milliseconds for nodes to become ready: containers take less than one second, emulated machines a minute
const tick = 50;

/** Joins all nodes to one swarm that the first of them manages, and waits until each is ready. Those joined stay joined. */
export async function formSwarm(nodes: ClusterNode[]): Promise<void> {
  const [manager, ...workers] = nodes;
  if (!manager) throw new Error('unreachable');
  if (!(await leads(manager))) await initSwarm(manager);
  const token = await workerToken(manager.engine);
  const members = new Set((await listNodes(manager.engine)).map(({ ID }) => ID));
  await Promise.all(
    workers.map(async (worker) => {
      const { LocalNodeState, NodeID } = await swarmInfo(worker.engine);
      if (LocalNodeState === 'active' && members.has(NodeID)) return;
      if (LocalNodeState !== 'inactive') await leaveLost(worker);
      await join(worker, manager.address, token);
    }),
  );
  await forgetLost(nodes);
  await nodesReady(nodes);
}

/** Makes every node leave its swarm, workers first. Nodes that are in none stay as they are. */
export async function dissolveSwarm(nodes: ClusterNode[]): Promise<void> {
  const [manager, ...workers] = nodes;
  const leaveIfIn = async ({ engine }: ClusterNode) => {
    if ((await swarmInfo(engine)).LocalNodeState !== 'inactive') await leave(engine);
  };
  await Promise.all(workers.map(leaveIfIn));
  if (manager) await leaveIfIn(manager);
}

/** True where every node is an active member of the one swarm that the first of them manages. */
export async function isFormed(nodes: ClusterNode[]): Promise<boolean> {
  const infos = await Promise.all(nodes.map(({ engine }) => swarmInfo(engine)));
  if (!infos[0]?.ControlAvailable || infos.some(({ LocalNodeState }) => LocalNodeState !== 'active')) return false;
  const members = new Set((await listNodes(nodes[0]?.engine as Engine)).map(({ ID }) => ID));
  return infos.every(({ NodeID }) => members.has(NodeID));
}

/** What an engine says of its swarm. */
export async function swarmInfo(engine: Engine): Promise<SwarmInfo> {
  return (await ask(engine, say.engine.asked.readState, engine.calls.info())).Swarm as SwarmInfo;
}

async function leads(node: ClusterNode): Promise<boolean> {
  const { LocalNodeState, ControlAvailable } = await swarmInfo(node.engine);
  if (LocalNodeState === 'active' && ControlAvailable) return true;
  if (LocalNodeState !== 'inactive') await leaveLost(node);
  return false;
}

/** Leaves a swarm that is not ours or not there any more. An engine that lost its swarm has no ingress network in the next. */
async function leaveLost(node: ClusterNode): Promise<void> {
  await leave(node.engine);
  await node.restart();
}

async function initSwarm({ engine, address }: ClusterNode): Promise<void> {
  const options = { ListenAddr: '0.0.0.0:2377', AdvertiseAddr: address };
  await ask(engine, say.engine.asked.swarmInit, engine.calls.swarmInit(options));
}

async function join({ engine, address }: ClusterNode, manager: string, token: string): Promise<void> {
  const options = {
    ListenAddr: '0.0.0.0:2377',
    AdvertiseAddr: address,
    RemoteAddrs: [`${manager}:2377`],
    JoinToken: token,
  };
  await ask(engine, say.engine.asked.swarmJoin, engine.calls.swarmJoin(options));
}

async function leave(engine: Engine): Promise<void> {
  await ask(engine, say.engine.asked.swarmLeave, engine.calls.swarmLeave({ force: true }));
}

async function workerToken(engine: Engine): Promise<string> {
  return (await ask(engine, say.engine.asked.readToken, engine.calls.swarmInspect())).JoinTokens.Worker;
}

interface SwarmNode {
  ID: string;
  Description: { Hostname: string };
  Status: { State: string };
}

async function listNodes(engine: Engine): Promise<SwarmNode[]> {
  return (await ask(engine, say.engine.asked.listNodes, engine.calls.listNodes())) as SwarmNode[];
}

/** Removes from the manager's list the former selves of nodes that were made anew, under the same name. */
async function forgetLost(nodes: ClusterNode[]): Promise<void> {
  const engine = nodes[0]?.engine as Engine;
  const current = new Set(
    (await Promise.all(nodes.map(({ engine }) => swarmInfo(engine)))).map(({ NodeID }) => NodeID),
  );
  const names = new Set(nodes.map(({ name }) => name));
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
