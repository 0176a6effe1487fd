/** A connection to a node that all programs there share: to make one for each would take a third of a second every time. */
import { BrokenError } from '../../errors.ts';
import { type Outcome, open } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { shareAt } from './enter.ts';
import type { Way } from './way.ts';

export interface Connection {
  close(): void;
}

const patience = 30_000; // milliseconds, jump hosts included

/**
 * Opens a connection to share at this path. It lives until it is closed, and not longer than this process. Throws a BrokenError
 * with the next command where the node is not reached, or does not let us in.
 */
export async function connect(way: Way, path: string): Promise<Connection> {
  const program = open(shareAt(way, path));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    program.stop();
  }, patience);
  const connected = new Promise<true>((resolve) => program.stdout.once('data', () => resolve(true)));
  const outcome = await Promise.race([connected, program.ended]);
  clearTimeout(timer);
  if (outcome !== true) throw refused(way, outcome, late);
  return { close: program.stop };
}

function refused({ name, destination, byHand }: Way, { stderr, exit }: Outcome, late: boolean): BrokenError {
  const { hostKeyChanged, hostKeyUnknown, notLetIn, notReached, silent } = say.cluster.remote;
  const said = stderr.trim().split('\n').at(-1)?.trim() || say.cluster.remote.sshExited(exit);
  const message = /IDENTIFICATION HAS CHANGED/.test(stderr)
    ? hostKeyChanged(name, destination)
    : /Host key verification failed/.test(stderr)
      ? hostKeyUnknown(name, destination)
      : /Permission denied/.test(stderr)
        ? notLetIn(name, destination, said)
        : notReached(name, destination, late ? silent(patience / 1000) : said);
  return new BrokenError(message, { next: byHand() });
}
