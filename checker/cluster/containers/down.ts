import { ask, type Engine, type LocalEngine } from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import { labels } from '../names.ts';
import { removeNetwork } from './network.ts';
import { forgetSize } from './size.ts';

/** Removes the cluster's nodes, with their volumes, and its network; resolves with what was removed, by name. */
export async function takeDown({ engine }: LocalEngine, cluster: string): Promise<string[]> {
  const found = await nodesOf(engine, cluster);
  const remove = async ({ Id, name }: { Id: string; name: string }) =>
    ask(engine, say.engine.asked.remove(name), engine.calls.getContainer(Id).remove({ force: true, v: true }));
  await Promise.all(found.map(remove));
  await forgetSize(engine, cluster);
  await removeNetwork(engine, cluster); // last: as long as there is one, the cluster is found again
  return found.map(({ name }) => name).sort();
}

/** The names of all clusters there is something of. */
export async function clusterNames({ engine }: LocalEngine): Promise<string[]> {
  const filters = { label: [labels.cluster] };
  const [containers, networks] = await Promise.all([
    ask(engine, say.engine.asked.listContainers, engine.calls.listContainers({ all: true, filters })),
    ask(engine, say.engine.asked.listNetworks, engine.calls.listNetworks({ filters })),
  ]);
  const named = [...containers, ...networks].map(({ Labels }) => Labels?.[labels.cluster] ?? '');
  return [...new Set(named)].filter((name) => name !== '').sort();
}

async function nodesOf(engine: Engine, cluster: string): Promise<{ Id: string; name: string }[]> {
  const filters = { label: [`${labels.cluster}=${cluster}`] };
  const containers = await ask(
    engine,
    say.engine.asked.listContainers,
    engine.calls.listContainers({ all: true, filters }),
  );
  return containers.map(({ Id, Names }) => ({ Id, name: Names[0]?.slice(1) ?? Id }));
}
