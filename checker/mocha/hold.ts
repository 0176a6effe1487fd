import { type Cluster, down, isThere, lock, open, up } from '../cluster/index.ts';
import { record } from '../observe/index.ts';
import type { Bench } from '../run/index.ts';

export interface Settings {
  cluster: string;
  /** Bring it up first, and remove it afterwards if it was not there before. */
  up: boolean;
}

/** A cluster that is ours for a while, and watched. */
export interface Held extends Bench {
  letGo(): Promise<void>;
}

/** Opens the cluster, locks it and begins to watch. Throws a BrokenError, holding nothing, where that cannot be. */
export async function hold(settings: Settings): Promise<Held> {
  const undo: (() => unknown)[] = [];
  const letGo = async () => {
    for (const action of undo.splice(0).reverse()) await action();
  };
  try {
    const cluster = settings.up ? await bringUp(settings.cluster, undo) : await open(settings.cluster);
    undo.push(() => cluster.close());
    undo.push(await lock(cluster));
    const recorder = await record(cluster);
    undo.push(() => recorder.stop());
    return { cluster, recorder, letGo };
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function bringUp(name: string, undo: (() => unknown)[]): Promise<Cluster> {
  if (!(await isThere(name, () => {}))) undo.push(() => down(name));
  return up(name, () => {});
}
