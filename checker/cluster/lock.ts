/** One run at a time on a cluster: the lock lies on the manager and lives as long as the program that holds it. */
import { BrokenError } from '../errors.ts';
import { open } from '../shell/index.ts';
import { say } from '../words/index.ts';
import type { Cluster } from './types.ts';

const file = '/tmp/swarmlab.lock';

/** Takes the cluster's lock; resolves with what lets it go. Throws a BrokenError where another run holds it. */
export async function lock(cluster: Cluster): Promise<() => void> {
  // `cat` holds the lock until its standard input closes, be it that the holder was killed.
  const holder = open(
    cluster.manager.enter([
      'flock',
      '--nonblock',
      '--conflict-exit-code',
      '75',
      file,
      'sh',
      '-c',
      'echo held; exec cat',
    ]),
  );
  const held = new Promise<void>((resolve) => holder.stdout.once('data', () => resolve()));
  const refused = holder.ended.then(({ exit, stderr }) => {
    if (exit === 75) {
      throw new BrokenError(say.cluster.locked(cluster.name), {
        next: say.cluster.waitOrOther,
      });
    }
    throw new BrokenError(say.cluster.notLocked(cluster.manager.name, stderr.trim()), {
      next: 'swarmlab status',
    });
  });
  await Promise.race([held, refused]);
  refused.catch(() => {}); // it ends when it is let go
  return () => holder.stop();
}
