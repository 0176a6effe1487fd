/** What a bug report wants to know of a cluster. Nothing here changes anything. */
import { run } from '../../shell/index.ts';
import type { Cluster, ClusterNode } from '../types.ts';
import { engineSources } from './engine.ts';
import type { Sources } from './source.ts';
import { swarmSources } from './swarm.ts';

export { engineSources } from './engine.ts';
export { type Source, type Sources, unread } from './source.ts';
export { swarmSources } from './swarm.ts';

/** How many of a log's last lines are taken. */
export const logLines = 3000;

/** Of a cluster whose nodes are machines, each with Docker as a service. */
export function machineSources({ nodes, close }: Cluster): Sources {
  const each = nodes.flatMap((node) => [
    { file: `nodes/${node.name}/engine.log`, read: () => serviceLog(node) },
    ...engineSources(`nodes/${node.name}`, node.engine),
  ]);
  return { all: [...each, ...swarmSources(nodes)], close };
}

async function serviceLog({ enter }: ClusterNode): Promise<string> {
  const words = ['journalctl', '--unit', 'docker', '--no-pager', '--lines', String(logLines)];
  const { exit, stdout, stderr } = await run(enter(words), { input: '' });
  if (exit !== 0) throw new Error(stderr.trim());
  return stdout;
}
