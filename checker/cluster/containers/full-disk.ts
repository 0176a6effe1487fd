/** A disk that is full says so in many places, and stands behind errors that do not. */
import { ask, type LocalEngine } from '../../engine/index.ts';
import { BrokenError, explain } from '../../errors.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { labels } from '../names.ts';
import { logs } from './container.ts';

const says = (text: string) => /no space left on device/i.test(text);

/** What went wrong, with the full disk as its cause where that is it: an engine said so, or a node that ended did in its log. */
export async function fullDisk(local: LocalEngine, cluster: string, error: unknown): Promise<unknown> {
  const next = toType`${[...local.docker, 'system', 'df']}`;
  if (says(explain(error))) return new BrokenError(say.cluster.diskFull, { next, cause: error });
  const node = await fullNode(local, cluster).catch(() => undefined); // it only would have been said better
  return node === undefined ? error : new BrokenError(say.cluster.nodeDiskFull(node), { next, cause: error });
}

async function fullNode({ engine }: LocalEngine, cluster: string): Promise<string | undefined> {
  const filters = { label: [`${labels.cluster}=${cluster}`, labels.node], status: ['exited', 'dead'] };
  const answer = engine.calls.listContainers({ all: true, filters });
  for (const { Id, Labels } of await ask(engine, say.engine.asked.listContainers, answer)) {
    if (says(await logs(engine, Id, 100))) return Labels[labels.node];
  }
  return undefined;
}
