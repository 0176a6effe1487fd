/** Clusters whose process was killed before it could remove them. */
import { findLocalEngine } from '../engine/index.ts';
import { isAlive } from '../shell/index.ts';
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
  return owner?.here === true && !isAlive(owner.pid);
}
