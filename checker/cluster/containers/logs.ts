import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../engine/index.ts';
import { containerName } from '../names.ts';
import { logs } from './container.ts';

/** Writes what these nodes printed to files, before they are removed; resolves with words that say where. */
export async function keepLogs(engine: Engine, cluster: string, nodes: string[]): Promise<string> {
  if (nodes.length === 0) return '';
  const folder = join(tmpdir(), `swarmlab-${cluster}-logs`);
  await mkdir(folder, { recursive: true });
  await Promise.all(
    nodes.map(async (node) =>
      writeFile(join(folder, `${node}.log`), `${await logs(engine, containerName(cluster, node), 2000)}\n`),
    ),
  );
  return ` (logs of its nodes are kept in ${folder})`;
}
