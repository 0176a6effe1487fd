/** What a bug report wants to know of a cluster of containers, also where it is broken or only half there. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type LocalEngine } from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import { privateEngineLog } from '../host/index.ts';
import { labels } from '../names.ts';
import { engineSources, logLines, type Source, type Sources, swarmSources, unread } from '../sources/index.ts';
import { enterContainer, logs } from './container.ts';
import { engineInside } from './engine-inside.ts';

const patience = 10_000; // milliseconds for the engine of this machine to say which nodes there are

/** `local` is undefined where no engine answers. */
export async function clusterSources(local: LocalEngine | undefined, cluster: string): Promise<Sources> {
  if (!local)
    return { all: [...hostLog(), unread('host/info.json', new Error(say.cluster.noEngine))], close: () => {} };
  const { engine } = local;
  const host = [
    ...engineSources('host', engine, labels.cluster),
    ...hostLog(),
    { file: 'host/volumes.json', read: () => engine.calls.listVolumes({ filters: { label: [labels.cache] } }) },
  ];
  try {
    const nodes = await nodeSources(local, cluster);
    return { all: [...host, ...nodes.all], close: () => [nodes, engine].forEach((one) => void one.close()) };
  } catch (why) {
    return { all: [...host, unread('nodes', why)], close: () => engine.close() };
  }
}

/** Where an engine of our own ran, now or before. */
function hostLog(): Source[] {
  if (!existsSync(privateEngineLog)) return [];
  const read = async () => (await readFile(privateEngineLog, 'utf8')).split('\n').slice(-logLines).join('\n');
  return [{ file: 'host/dockerd.log', read }];
}

async function nodeSources(local: LocalEngine, cluster: string): Promise<Sources> {
  const nodes = await Promise.race([nodesOf(local, cluster), late()]);
  const running = nodes
    .filter(({ state }) => state === 'running')
    .map(({ name, container }) => ({
      name,
      engine: engineInside(local, container, name),
      enter: enterContainer(local, container),
    }));
  const all = [
    ...nodes.map(({ name, container }) => ({
      file: `nodes/${name}/engine.log`,
      read: () => logs(local.engine, container, logLines),
    })),
    ...running.flatMap(({ name, engine }) => engineSources(`nodes/${name}`, engine)),
    ...(running.length > 0 ? swarmSources(running) : []),
  ];
  return { all, close: () => running.forEach(({ engine }) => void engine.close()) };
}

/** The nodes there are, running or not. */
async function nodesOf({ engine }: LocalEngine, cluster: string) {
  const filters = { label: [`${labels.cluster}=${cluster}`, labels.node] };
  const answer = engine.calls.listContainers({ all: true, filters });
  const found = await ask(engine, say.engine.asked.listContainers, answer);
  return found.map(({ Id, Labels, State }) => ({ name: Labels[labels.node] ?? Id, container: Id, state: State }));
}

async function late(): Promise<never> {
  await pause(patience, undefined, { ref: false });
  throw new Error(say.cluster.notAnswering);
}
