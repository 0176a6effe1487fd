/**
 * Nodes whose address another network took while they were stopped. A swarm reaches its members at the addresses with which they
 * joined: a node elsewhere is ready, and no packet of a service finds it.
 */
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { leaveLost, swarmInfo } from '../membership.ts';
import type { ClusterNode, OnProgress } from '../types.ts';

/** Takes those out of their swarm that are no longer where it knows them. With its manager a swarm is lost. */
export async function leaveWhereMoved(nodes: readonly ClusterNode[], onProgress: OnProgress): Promise<void> {
  const lost = await Promise.all(nodes.map(isMoved));
  const moved = nodes.filter((_, index) => lost[index]);
  if (moved.length === 0) return;
  onProgress(say.cluster.doing.leave(moved.map(({ name }) => name)));
  await Promise.all(moved.map(leaveLost));
}

async function isMoved(node: ClusterNode): Promise<boolean> {
  const { LocalNodeState, NodeAddr = '' } = await swarmInfo(node.engine);
  if (LocalNodeState === 'inactive' || NodeAddr === '' || NodeAddr === node.address) return false;
  return !(await has(node, NodeAddr)); // a person may have chosen another of its addresses
}

async function has({ enter }: ClusterNode, address: string): Promise<boolean> {
  const { stdout } = await run(enter(['hostname', '--all-ip-addresses']), { input: '', timeout: 20_000 });
  return address.startsWith('127.') || stdout.split(/\s+/).includes(address);
}
