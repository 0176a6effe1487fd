/** The cluster's own network, with addresses that stay: a node whose address changes loses the swarm. */
import { networkInterfaces } from 'node:os';
import { ask, type ContainerInspectInfo, type Engine, reason, refusal } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { labels, mostNodes, networkName, nodeNames } from '../names.ts';
import { removeLeftoverRules } from './leftover-rules.ts';

// Clear of what Docker gives to bridges (172.16/12) and to overlay networks (10/8) by itself.
const candidates = Array.from({ length: 40 }, (_, index) => `192.168.${210 - index}`);

/** The cluster's network as its nodes need it. */
export interface NodeNetwork {
  id: string;
  /** By name of the node. */
  addresses: Map<string, string>;
}

/** The cluster's network. Creates it where there is none, with the addresses that nodes left from before have. */
export async function provideNetwork(engine: Engine, cluster: string): Promise<NodeNetwork & { made: boolean }> {
  const found = await find(engine, cluster);
  const { id, prefix } = found ?? (await create(engine, cluster));
  return { id, addresses: addressesIn(prefix), made: found === undefined };
}

/** Puts a node back on the cluster's network where it was taken off it, has another address there, or the one it was on is gone. */
export async function reconnect(
  engine: Engine,
  found: ContainerInspectInfo,
  cluster: string,
  { id, address }: { id: string; address: string },
): Promise<void> {
  const former = found.NetworkSettings.Networks[networkName(cluster)];
  const at = former?.IPAMConfig?.IPv4Address ?? former?.IPAddress;
  if (former?.NetworkID === id && at === address) return;
  const network = engine.calls.getNetwork(id);
  const asked = say.engine.asked.connect(found.Name.slice(1), networkName(cluster));
  if (former) await ask(engine, asked, network.disconnect({ Container: found.Id, Force: true }));
  const EndpointConfig = { IPAMConfig: { IPv4Address: address }, Aliases: [found.Config.Hostname] };
  await ask(engine, asked, network.connect({ Container: found.Id, EndpointConfig }));
}

/** The addresses that nodes of a cluster have, by name; undefined where it has no network. */
export async function nodeAddresses(engine: Engine, cluster: string): Promise<Map<string, string> | undefined> {
  const found = await find(engine, cluster);
  return found && addressesIn(found.prefix);
}

/** Removes the cluster's network. None is fine. */
export async function removeNetwork(engine: Engine, cluster: string): Promise<void> {
  if (!(await find(engine, cluster))) return;
  await ask(
    engine,
    say.engine.asked.removeNetwork(networkName(cluster)),
    engine.calls.getNetwork(networkName(cluster)).remove(),
  );
}

interface Network {
  id: string;
  /** The first three numbers of its addresses. */
  prefix: string;
}

async function find(engine: Engine, cluster: string): Promise<Network | undefined> {
  const filters = { label: [`${labels.cluster}=${cluster}`] };
  const networks = await ask(engine, say.engine.asked.listNetworks, engine.calls.listNetworks({ filters }));
  const found = networks.find(({ Name }) => Name === networkName(cluster));
  const prefix = found?.IPAM?.Config?.[0]?.Subnet?.replace(/\.0\/24$/, '');
  return found && prefix !== undefined ? { id: found.Id, prefix } : undefined;
}

async function create(engine: Engine, cluster: string): Promise<Network> {
  const here = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const prefix of new Set([...(await formerPrefixes(engine, cluster)), ...candidates])) {
    if (here.some(({ address }) => address.startsWith(`${prefix}.`))) continue;
    try {
      const { id } = await engine.calls.createNetwork({
        Name: networkName(cluster),
        CheckDuplicate: true, // engines before 25 make a second network of the same name without it
        Labels: { [labels.cluster]: cluster },
        IPAM: { Driver: 'default', Config: [{ Subnet: `${prefix}.0/24` }] },
      });
      await removeLeftoverRules(`${prefix}.0/24`, id);
      return { id, prefix };
    } catch (error) {
      const next = toType`docker network rm ${networkName(cluster)}`;
      if (refusal(error) === 409) throw new BrokenError(say.cluster.foreignNetwork(networkName(cluster)), { next });
      if (!/overlap/i.test(reason(error))) throw new BrokenError(say.cluster.network(reason(error)), { cause: error });
    }
  }
  throw new BrokenError(say.cluster.noNetwork(`${candidates.at(-1)}.0/24`, `${candidates[0]}.0/24`), {
    next: 'docker network ls',
  });
}

async function formerPrefixes(engine: Engine, cluster: string): Promise<string[]> {
  const filters = { label: [`${labels.cluster}=${cluster}`] };
  const answer = engine.calls.listContainers({ all: true, filters });
  const nodes = await ask(engine, say.engine.asked.listContainers, answer);
  return nodes.flatMap(({ NetworkSettings }) => {
    const address = NetworkSettings.Networks[networkName(cluster)]?.IPAMConfig?.IPv4Address;
    return address === undefined ? [] : [address.replace(/\.\d+$/, '')];
  });
}

function addressesIn(prefix: string): Map<string, string> {
  return new Map(nodeNames(mostNodes).map((name, index) => [name, `${prefix}.${101 + index}`]));
}
