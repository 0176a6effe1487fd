/**
 * Whose swarm the machines are in. Where the kit found a machine in no swarm it leaves a mark there, a volume with a label: a swarm
 * of marked machines alone is the kit's, or one that a lab made. Every other is left as it is.
 */
import { ask, ifThere } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { swarmInfo } from '../membership.ts';
import { labels, onCluster } from '../names.ts';
import type { ClusterNode } from '../types.ts';

const mark = 'swarmlab-swarm';

/** Marks the nodes, to be made a swarm. Throws a BrokenError, having marked none, where one is in a swarm of others. */
export async function takeNodes(cluster: string, nodes: ClusterNode[]): Promise<void> {
  await assertOurs(cluster, nodes);
  const volume = { Name: mark, Labels: { [labels.cluster]: cluster } };
  const take = ({ engine }: ClusterNode) =>
    ask(engine, say.engine.asked.createVolume(mark), engine.calls.createVolume(volume));
  await Promise.all(nodes.map(take));
}

/** Throws a BrokenError where a node is in a swarm that is not ours to change. */
export async function assertOurs(cluster: string, nodes: ClusterNode[]): Promise<void> {
  const others = await inOtherSwarms(nodes);
  if (others.length === 0) return;
  const next = `${toType`swarmlab shell ${others.slice(0, 1)}`}${onCluster(cluster)} -- docker info`;
  throw new BrokenError(say.cluster.remote.otherSwarm(cluster, others), { next });
}

/** True where the node carries the mark. */
export async function isMarked({ engine }: ClusterNode): Promise<boolean> {
  const answer = ifThere(engine.calls.getVolume(mark).inspect());
  return (await ask(engine, say.engine.asked.inspectVolume(mark), answer)) !== undefined;
}

/** Takes the mark off. */
export async function giveBack({ engine }: ClusterNode): Promise<void> {
  await ask(engine, say.engine.asked.remove(mark), ifThere(engine.calls.getVolume(mark).remove()));
}

/** Names of the nodes that are in a swarm without a mark, or in one that somebody else's machine manages. */
async function inOtherSwarms(nodes: ClusterNode[]): Promise<string[]> {
  const infos = await Promise.all(nodes.map(({ engine }) => swarmInfo(engine)));
  const ids = new Set(infos.map(({ NodeID }) => NodeID));
  const addresses = new Set(nodes.map(({ address }) => address));
  const isOneOfThem = ({ NodeID, Addr }: { NodeID: string; Addr: string }) =>
    ids.has(NodeID) || addresses.has(Addr.replace(/:\d+$/, '')); // made anew, it has another id and its old address
  const marked = await Promise.all(nodes.map(isMarked));
  const inOther = nodes.filter((_, index) => {
    const { LocalNodeState = 'inactive', RemoteManagers } = infos[index] ?? {};
    return LocalNodeState !== 'inactive' && !(marked[index] && (RemoteManagers ?? []).every(isOneOfThem));
  });
  return inOther.map(({ name }) => name);
}
