import { type Cluster, lock } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import type { Lab } from '../model.ts';
import { begunByHand, notedLab } from '../run/index.ts';
import { say } from '../words/index.ts';

/** Why what is seen of a lab now is nobody's work; undefined where it is a person's. */
export type Doubt = (cluster: Cluster) => Promise<string | undefined>;

/**
 * Tells a person's work from the checker's: `run` takes the note off the swarm that a person does the lab, and `reset` to a step
 * does the steps before it while it holds the cluster's lock. The lock is looked at only where somebody has reset since, as a
 * look is in the way of those who want it.
 */
export function doubtOf(lab: Lab, isTaken: (cluster: Cluster) => Promise<boolean> = isLocked): Doubt {
  let known: number | undefined;
  return async (cluster) => {
    const since = begunByHand(lab, await notedLab(cluster.nodes));
    // A lab that begins without a swarm has no place for the note until it is over.
    if (since === undefined && lab.needs.swarm === 'ready') return say.learn.notByHand(lab.id);
    if (since !== undefined && since === known) return undefined;
    if (await isTaken(cluster)) return say.learn.locked;
    if (since === undefined) return undefined;
    known = since;
    return say.learn.locked; // what was seen may be from before the lock was let go: it is looked at again
  };
}

async function isLocked(cluster: Cluster): Promise<boolean> {
  try {
    (await lock(cluster))();
    return false;
  } catch (error) {
    if (error instanceof BrokenError) return true;
    throw error;
  }
}
