import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../engine/index.ts';
import { containerName } from '../names.ts';
import { logs } from './container.ts';

/** Writes what these nodes printed to files, before they are removed; resolves with their folder, if there is one. */
export async function keepLogs(engine: Engine, cluster: string, nodes: string[]): Promise<string | undefined> {
  if (nodes.length === 0) return undefined;
  const folder = await mkdtemp(join(tmpdir(), `swarmlab-${cluster}-logs-`));
  await Promise.all(
    nodes.map(async (node) =>
      writeFile(join(folder, `${node}.log`), `${await logs(engine, containerName(cluster, node), 2000)}\n`),
    ),
  );
  return folder;
}
