/** What the swarm knows, asked of whichever node manages it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../../engine/index.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { swarmInfo } from '../membership.ts';
import type { ClusterNode } from '../types.ts';
import type { Source } from './source.ts';

const patience = 5000; // milliseconds for a node to say whether it is a manager

type Member = Pick<ClusterNode, 'name' | 'engine' | 'enter'>;

export function swarmSources(nodes: Member[]): Source[] {
  let found: Promise<Member> | undefined;
  const manager = () => {
    found ??= findManager(nodes);
    return found;
  };
  const of = (name: string, ask: (calls: Engine['calls']) => Promise<unknown>): Source => ({
    file: `swarm/${name}.json`,
    read: async () => ask((await manager()).engine.calls),
  });
  return [
    of('swarm', (calls) => calls.swarmInspect()),
    of('nodes', (calls) => calls.listNodes()),
    of('services', (calls) => calls.listServices()),
    of('tasks', (calls) => calls.listTasks()),
    of('secrets', (calls) => calls.listSecrets()),
    of('configs', (calls) => calls.listConfigs()),
    { file: 'swarm/history.txt', read: async () => history(await manager()) },
  ];
}

/** What became of each task, as `docker service ps` tells it. */
async function history({ enter }: Member): Promise<string> {
  const script = 'docker service ls --quiet | xargs --no-run-if-empty docker service ps --no-trunc';
  const { exit, stdout, stderr } = await run(enter(['sh', '-c', script]), { input: '', timeout: 2 * patience });
  if (exit !== 0) throw new Error(stderr.trim());
  return stdout;
}

async function findManager(nodes: Member[]): Promise<Member> {
  const late = pause(patience, undefined, { ref: false });
  const asked = nodes.map(async (node) => {
    const info = await Promise.race([swarmInfo(node.engine), late]).catch(() => undefined);
    return info?.ControlAvailable ? node : undefined;
  });
  const manager = (await Promise.all(asked)).find((node) => node !== undefined);
  if (!manager) throw new Error(say.cluster.noManager);
  return manager;
}
