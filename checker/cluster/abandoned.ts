/** Clusters whose process was killed before it could remove them. */
import { findLocalEngine } from '../engine/index.ts';
import { clusterNames } from './containers/down.ts';
import { ownerOf } from './names.ts';

/** Their names. None is of another machine: whether a process lives there cannot be seen from here. */
export async function abandoned(): Promise<string[]> {
  const local = await findLocalEngine();
  if (!local) return [];
  const names = await clusterNames(local).finally(() => local.engine.close());
  return names.filter(isAbandoned);
}

export function isAbandoned(name: string): boolean {
  const owner = ownerOf(name);
  return owner?.here === true && !lives(owner.pid);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // of another account
  }
}
