/** One run at a time on a cluster: the lock lies on the manager and lives as long as the program that holds it. */
import { BrokenError } from '../errors.ts';
import { hold } from '../shell/index.ts';
import { say } from '../words/index.ts';
import type { Cluster } from './types.ts';

const file = '/tmp/swarmlab.lock';

/** Takes the cluster's lock; resolves with what lets it go. Throws a BrokenError where another run holds it. */
export async function lock({ name, manager }: Cluster): Promise<() => void> {
  const lock = await hold(file, { enter: manager.enter });
  if (lock.held) return () => void lock.release();
  if (lock.taken) throw new BrokenError(say.cluster.locked(name), { next: say.cluster.waitOrOther });
  throw new BrokenError(say.cluster.notLocked(manager.name, lock.outcome.stderr.trim()), { next: 'swarmlab status' });
}
