/** Where a command prints, and how. */
import type { ForTerminal, Style } from '../report/index.ts';
import { terminal } from '../report/index.ts';

export interface Output extends Style {
  /** Prints text for people, or a report. What others wrote into it does nothing to a terminal. */
  write(text: string | ForTerminal): void;
  /** True where lines can be written over. */
  live: boolean;
}

/** One that knows whether all of it was written. */
export interface Stream extends Output {
  /** When all is written, or nothing more can be: then why. */
  ended(): Promise<NodeJS.ErrnoException | undefined>;
}

/** Text for people goes to standard output, or to standard error where that is wanted for a report. */
export function outputFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Stream {
  const live = stream.isTTY === true;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  let lost: NodeJS.ErrnoException | undefined;
  const note = (error: Error | null | undefined) => {
    lost ??= error ?? undefined;
  };
  stream.on('error', note);
  return {
    write: (text) => {
      // Nobody reads it any more, or there is no room for it: the command goes on, for what else it does.
      if (!lost) stream.write(terminal`${text}`.forTerminal, note);
    },
    ended: () => (lost ? Promise.resolve(lost) : new Promise((done) => stream.write('', () => done(lost)))),
    live,
    colour: !env.NO_COLOR && env.TERM !== 'dumb' && (live || forced),
    get width() {
      return live ? Math.max(20, stream.columns || 80) : 100; // a terminal can change its width at any time
    },
  };
}
