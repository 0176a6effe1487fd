/** For tests: programs in a terminal, as a person has them. */
import { spawn } from 'node:child_process';
import { commandLine } from '../shell/index.ts';

export interface Terminal {
  type(text: string): void;
  /** All that was written to it. */
  all(): string;
  /** Waits until it was written. Rejects where the program ends before. */
  shows(what: RegExp | (() => boolean)): Promise<void>;
  /** Ends the program without asking it. */
  kill(): void;
  /** The program's exit code. */
  ended: Promise<number>;
}

/** Starts a program in a terminal of 24 rows of 80 columns. The terminal is that of `script`, which Debian always has. */
export function terminal(argv: string[], env: Record<string, string>): Terminal {
  const command = `stty rows 24 cols 80; echo "pid $$."; exec ${commandLine(argv)}`;
  const program = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, ...env, SHELL: '/bin/sh' },
  });
  let written = '';
  let over = false;
  const waiting = new Set<() => void>();
  const look = () => {
    for (const one of [...waiting]) one();
  };
  program.stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString();
    look();
  });
  const ended = new Promise<number>((resolve) =>
    program.once('exit', (code) => {
      over = true;
      resolve(code ?? -1);
      look();
    }),
  );
  return {
    ended,
    all: () => written,
    type: (text) => void program.stdin.write(text),
    shows: (what) =>
      new Promise((resolve, reject) => {
        const one = () => {
          if (typeof what === 'function' ? what() : what.test(written)) resolve();
          else if (over) reject(new Error(`it ended without showing ${what}:\n${written}`));
          else return;
          waiting.delete(one);
        };
        waiting.add(one);
        one();
      }),
    kill: () => {
      const pid = Number(/pid (\d+)\./.exec(written)?.[1]);
      if (!over && pid > 0) process.kill(pid, 'SIGKILL');
    },
  };
}
