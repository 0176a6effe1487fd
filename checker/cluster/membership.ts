/** One engine and the swarm that it is in, joins or leaves. */
import { ask, type Engine } from '../engine/index.ts';
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

/** What lets an engine join a swarm, by the role in which it will. */
export interface Tokens {
  Worker: string;
  Manager: string;
}

/** What an engine says of its swarm. */
export async function swarmInfo(engine: Engine): Promise<SwarmInfo> {
  return (await ask(engine, say.engine.asked.readState, engine.calls.info())).Swarm as SwarmInfo;
}

export async function tokensOf(engine: Engine): Promise<Tokens> {
  return (await ask(engine, say.engine.asked.readToken, engine.calls.swarmInspect())).JoinTokens;
}

export async function initSwarm({ engine, address }: ClusterNode): Promise<void> {
  const options = { ListenAddr: '0.0.0.0:2377', AdvertiseAddr: address };
  await ask(engine, say.engine.asked.swarmInit, engine.calls.swarmInit(options));
}

export async function join({ engine, address }: ClusterNode, manager: string, token: string): Promise<void> {
  const options = {
    ListenAddr: '0.0.0.0:2377',
    AdvertiseAddr: address,
    RemoteAddrs: [`${manager}:2377`],
    JoinToken: token,
  };
  await ask(engine, say.engine.asked.swarmJoin, engine.calls.swarmJoin(options));
}

export async function leave(engine: Engine): Promise<void> {
  await ask(engine, say.engine.asked.swarmLeave, engine.calls.swarmLeave({ force: true }));
}

/** Leaves a swarm that is not ours, not there any more, or elsewhere. An engine that lost its swarm has no ingress network in the next. */
export async function leaveLost(node: ClusterNode): Promise<void> {
  await leave(node.engine);
  await node.restart();
}
