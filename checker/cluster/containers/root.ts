import { readFile } from 'node:fs/promises';
import type { LocalEngine } from '../../engine/index.ts';
import { inspect } from './container.ts';

/** Where root on this machine sees the container's file system; undefined where it is not seen. */
export async function rootOf(local: LocalEngine, container: string): Promise<string | undefined> {
  const found = await inspect(local.engine, container);
  if (!found?.State.Running) return undefined;
  const process = `/proc/${found.State.Pid}`;
  // A process number may be another machine's, that of an engine in a virtual machine: only the control group tells.
  const groups = await readFile(`${process}/cgroup`, 'utf8').catch(() => '');
  return groups.includes(found.Id) ? `${process}/root` : undefined;
}
