/**
 * What people can leave in a swarm, beside services, that makes the next lab another one: its own settings, which outlive all services,
 * and those of its nodes.
 */
import { ask, type Engine, ifThere } from '../engine/index.ts';
import type { Unusual } from '../model.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { listNodes, type SwarmNode } from './roles.ts';
import type { Cluster, ClusterStatus } from './types.ts';

/** The part of a swarm's description that is looked at, in the words of the Engine API. */
export interface SwarmSettings {
  Version: { Index: number };
  Spec: {
    Orchestration?: { TaskHistoryRetentionLimit?: number };
    Dispatcher?: { HeartbeatPeriod?: number };
    EncryptionConfig?: { AutoLockManagers?: boolean };
  };
  DefaultAddrPool?: string[];
  SubnetSize?: number;
}

/** What `docker swarm init` sets where nothing is said. */
const usual = {
  Orchestration: { TaskHistoryRetentionLimit: 5 },
  Dispatcher: { HeartbeatPeriod: 5e9 }, // nanoseconds
  EncryptionConfig: { AutoLockManagers: false },
};
const pool = '10.0.0.0/8 24';

/** What of a swarm is not as a new one is. What an engine does not tell is taken to be. */
export function unusualOf(
  { Spec, DefaultAddrPool, SubnetSize }: SwarmSettings,
  nodes: readonly SwarmNode[],
): Unusual[] {
  const found: Unusual[] = [];
  const limit = Spec.Orchestration?.TaskHistoryRetentionLimit ?? usual.Orchestration.TaskHistoryRetentionLimit;
  if (limit !== usual.Orchestration.TaskHistoryRetentionLimit)
    found.push({ kind: 'history', limit, next: 'docker swarm update --task-history-limit 5' });
  const heartbeat = Spec.Dispatcher?.HeartbeatPeriod ?? usual.Dispatcher.HeartbeatPeriod;
  if (heartbeat !== usual.Dispatcher.HeartbeatPeriod)
    found.push({ kind: 'heartbeat', seconds: heartbeat / 1e9, next: 'docker swarm update --dispatcher-heartbeat 5s' });
  if (Spec.EncryptionConfig?.AutoLockManagers)
    found.push({ kind: 'autolock', next: 'docker swarm update --autolock=false' });
  if (DefaultAddrPool && `${DefaultAddrPool.join()} ${SubnetSize}` !== pool) found.push({ kind: 'pool' });
  return [...found, ...nodes.flatMap((node) => unusualOfNode(node, nodes))];
}

function unusualOfNode(node: SwarmNode, all: readonly SwarmNode[]): Unusual[] {
  const { ID: id, Description, Spec, Status } = node;
  const isDown = Status.State === 'down';
  const { Availability: availability, Labels = {} } = Spec;
  const name = Description.Hostname;
  // It is ready for some seconds; then it can be removed. Two have the name.
  if (isFormer(node, all))
    return isDown ? [{ kind: 'former', node: name, id, next: toType`docker node rm ${id}` }] : [];
  const found: Unusual[] = [];
  if (availability !== 'active')
    found.push({
      kind: 'availability',
      node: name,
      availability,
      next: toType`docker node update --availability active ${name}`,
    });
  const labels = Object.keys(Labels ?? {}).sort();
  if (labels.length > 0) {
    const options = labels.flatMap((label) => ['--label-rm', label]);
    found.push({ kind: 'labels', node: name, labels, next: toType`docker node update ${options} ${name}` });
  }
  return found;
}

/** The entry of a node from before it left and joined again. */
function isFormer({ Description, CreatedAt }: SwarmNode, all: readonly SwarmNode[]): boolean {
  return all.some(
    (other) =>
      other.Description.Hostname === Description.Hostname && Date.parse(other.CreatedAt) > Date.parse(CreatedAt),
  );
}

/** What is unusual in the swarm that this engine manages. */
export async function unusual(manager: Engine): Promise<Unusual[]> {
  const [settings, nodes] = await Promise.all([settingsOf(manager), listNodes(manager)]);
  return unusualOf(settings, nodes);
}

/** The same as part of a cluster's status. */
export async function toldUnusual({ manager }: Pick<Cluster, 'manager'>): Promise<Pick<ClusterStatus, 'unusual'>> {
  const found = await unusual(manager.engine);
  return found.length > 0 ? { unusual: found } : {};
}

/** Makes a swarm of the kit's as a new one is, but for its addresses, which stay for its life. */
export async function makeUsual(manager: Engine): Promise<void> {
  const [settings, nodes] = await Promise.all([settingsOf(manager), listNodes(manager)]);
  if (unusualOf(settings, []).some(({ kind }) => kind !== 'pool')) {
    const options = { _query: { version: settings.Version.Index }, _body: { ...settings.Spec, ...usual } };
    await ask(manager, say.engine.asked.updateSwarm, manager.calls.swarmUpdate(options));
  }
  for (const node of nodes) {
    const { ID, Version, Spec } = node;
    if (isFormer(node, nodes)) {
      await ask(manager, say.engine.asked.updateNodes, ifThere(manager.calls.getNode(ID).remove({ force: true })));
    } else if (unusualOfNode(node, nodes).length > 0) {
      const wanted = { ...Spec, Availability: 'active', Labels: {} };
      const update = manager.calls.getNode(ID).update({ _query: { version: Version.Index }, _body: wanted });
      await ask(manager, say.engine.asked.updateNodes, update);
    }
  }
}

function settingsOf(manager: Engine): Promise<SwarmSettings> {
  return ask(manager, say.engine.asked.readSwarm, manager.calls.swarmInspect() as Promise<SwarmSettings>);
}
