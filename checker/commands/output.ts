/** Where a command prints, and how. */
import type { Style } from '../report/index.ts';

export interface Output extends Style {
  /** Prints text for people, as it is. */
  write(text: string): void;
  /** True where lines can be written over. */
  live: boolean;
}

/** Text for people goes to standard output, or to standard error where that is wanted for a report. */
export function outputFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Output {
  const live = stream.isTTY === true;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  return {
    write: (text) => void stream.write(text),
    live,
    colour: !env.NO_COLOR && env.TERM !== 'dumb' && (live || forced),
    get width() {
      return live ? Math.max(20, stream.columns || 80) : 100; // a terminal can change its width at any time
    },
  };
}
