/** The cluster's own network, with addresses that stay: a node whose address changes loses the swarm. */
import { networkInterfaces } from 'node:os';
import { ask, type Engine, reason, refusal } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { labels, networkName, nodeNames } from '../names.ts';

// Clear of what Docker gives to bridges (172.16/12) and to overlay networks (10/8) by itself.
const candidates = Array.from({ length: 40 }, (_, index) => `192.168.${210 - index}`);

/** The addresses of the cluster's nodes, by name. Creates the network where there is none. */
export async function provideNetwork(
  engine: Engine,
  cluster: string,
): Promise<{ addresses: Map<string, string>; made: boolean }> {
  const found = await prefixOf(engine, cluster);
  const prefix = found ?? (await create(engine, cluster));
  return { addresses: addressesIn(prefix), made: found === undefined };
}

/** The addresses of the nodes of a cluster that is up; undefined where it has no network. */
export async function nodeAddresses(engine: Engine, cluster: string): Promise<Map<string, string> | undefined> {
  const prefix = await prefixOf(engine, cluster);
  return prefix === undefined ? undefined : addressesIn(prefix);
}

/** Removes the cluster's network. None is fine. */
export async function removeNetwork(engine: Engine, cluster: string): Promise<void> {
  if ((await prefixOf(engine, cluster)) === undefined) return;
  await ask(
    engine,
    say.engine.asked.removeNetwork(networkName(cluster)),
    engine.calls.getNetwork(networkName(cluster)).remove(),
  );
}

async function prefixOf(engine: Engine, cluster: string): Promise<string | undefined> {
  const filters = { label: [`${labels.cluster}=${cluster}`] };
  const networks = await ask(engine, say.engine.asked.listNetworks, engine.calls.listNetworks({ filters }));
  const subnet = networks.find(({ Name }) => Name === networkName(cluster))?.IPAM?.Config?.[0]?.Subnet;
  return subnet?.replace(/\.0\/24$/, '');
}

async function create(engine: Engine, cluster: string): Promise<string> {
  const here = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const prefix of candidates) {
    if (here.some(({ address }) => address.startsWith(`${prefix}.`))) continue;
    try {
      await engine.calls.createNetwork({
        Name: networkName(cluster),
        Labels: { [labels.cluster]: cluster },
        IPAM: { Driver: 'default', Config: [{ Subnet: `${prefix}.0/24` }] },
      });
      return prefix;
    } catch (error) {
      const next = `docker network rm ${networkName(cluster)}`;
      if (refusal(error) === 409) throw new BrokenError(say.cluster.foreignNetwork(networkName(cluster)), { next });
      if (!/overlap/i.test(reason(error))) throw new BrokenError(say.cluster.network(reason(error)), { cause: error });
    }
  }
  throw new BrokenError(say.cluster.noNetwork(`${candidates.at(-1)}.0/24`, `${candidates[0]}.0/24`), {
    next: 'docker network ls',
  });
}

function addressesIn(prefix: string): Map<string, string> {
  return new Map(nodeNames.map((name, index) => [name, `${prefix}.${101 + index}`]));
}
