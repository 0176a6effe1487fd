/** Lock files, held by a program that lives as long as the one who holds them. */
import { hasProgram, type Outcome, open } from './program.ts';

/** How to take a lock. */
export interface HoldOptions {
  /** Several may hold it as shared at once, none while another holds it alone. */
  shared?: boolean;
  /** Waits while others hold it, instead of giving up. */
  wait?: boolean;
  /** Takes it on a node. */
  enter?: (argv: string[]) => string[];
}

/** Either the lock is held, or the program that should have held it ended. */
export type Hold = { held: true; release(): Promise<void> } | { held: false; taken: boolean; outcome: Outcome };

const conflict = 75;
const patience = 20_000; // milliseconds to be told whether it is held, on a node that is busy too

/** `cat` holds the lock until its standard input closes. */
function byFlock(file: string, shared: boolean, wait: boolean): string[] {
  const how = [shared ? '--shared' : '--exclusive', ...(wait ? [] : ['--nonblock'])];
  const words = ['flock', ...how, '--no-fork', '--conflict-exit-code', String(conflict), file];
  return [...words, 'sh', '-c', 'echo held; exec cat'];
}

/** macOS has no `flock` to run, and Perl: the locks are the same. */
function byPerl(file: string, shared: boolean, wait: boolean): string[] {
  const how = `${shared ? 'LOCK_SH' : 'LOCK_EX'}${wait ? '' : ' | LOCK_NB'}`;
  const lines = [
    'use Fcntl ":flock"',
    'open my $file, ">>", $ARGV[0] or die "$ARGV[0]: $!"',
    `flock $file, ${how} or exit ${conflict}`,
    '$| = 1',
    'print "held\\n"',
    '1 while <STDIN>',
  ];
  return ['perl', '-e', lines.join('; '), file];
}

/** Takes a lock on a file. It is let go when asked, and when this process ends, however it ends. */
export async function hold(file: string, { shared = false, wait = false, enter }: HoldOptions = {}) {
  const words = (enter || hasProgram('flock') ? byFlock : byPerl)(file, shared, wait);
  const holder = open(enter ? enter(words) : words);
  const release = async () => {
    holder.stop();
    await holder.ended;
  };
  const late = wait ? undefined : setTimeout(holder.stop, patience);
  const held = new Promise<Hold>((resolve) => holder.stdout.once('data', () => resolve({ held: true, release })));
  const ended = holder.ended.then((outcome): Hold => ({ held: false, taken: outcome.exit === conflict, outcome }));
  return Promise.race([held, ended]).finally(() => clearTimeout(late));
}
