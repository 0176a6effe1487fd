/** For tests of the command line: the built program, run as a person would. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { commandLine, type OpenProgram, type Outcome, open, run } from '../shell/index.ts';

const cli = join(packageRoot, 'dist/cli.js');
const mochaProgram = join(packageRoot, 'node_modules/mocha/bin/mocha.js');

/** Tests assert English words, whatever their developer's language is. */
const english = { LC_ALL: 'C.UTF-8' };

/** What tests pass is nobody's progress. */
const state = { XDG_STATE_HOME: join(tmpdir(), `swarmlab-test-state-${process.pid}`) };

/** Where a program is started, and with what beside the environment of the tests. */
export interface Surroundings {
  cwd?: string;
  env?: Record<string, string>;
  /** A program that starts it, with its words. */
  under?: string[];
}

/** Runs `swarmlab` to its end. */
export function swarmlab(words: string[], { under = [], ...options }: Surroundings = {}): Promise<Outcome> {
  return run([...under, process.execPath, cli, ...words], {
    input: '',
    ...options,
    env: { ...english, ...state, ...options.env },
  });
}

/** Runs `mocha` to its end, in this repository and as its `.mocharc.cjs` says. */
export function mocha(words: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return startMocha(words, env).ended;
}

/** Starts `mocha` and leaves it running. */
export function startMocha(words: string[], env: Record<string, string> = {}): OpenProgram {
  // Whether the tests run on CI is no matter of the mocha that a test runs.
  return open([process.execPath, mochaProgram, ...words], { cwd: packageRoot, env: { ...english, CI: '', ...env } });
}

/** A program that runs, and what it says. */
export interface Talking extends OpenProgram {
  /** Resolves once all it said holds this; rejects where it ends without having said it. */
  said(text: RegExp): Promise<void>;
  /** All of it so far. */
  heard(): string;
}

/** Starts `swarmlab` and leaves it running. */
export function startSwarmlab(words: string[], options: Surroundings = {}): Talking {
  return talking([process.execPath, cli, ...words], options);
}

/** Starts `swarmlab` on a terminal of its own, as wide as this and with 24 lines. `resize` gives it another width. */
export function startOnTerminal(
  words: string[],
  columns: number,
  options: Surroundings = {},
): Talking & { type(keys: string): void; resize(columns: number): Promise<unknown> } {
  const program = commandLine([process.execPath, cli, ...words]);
  const shown = talking(
    ['script', '-qfec', `tty; stty rows 24 cols ${columns}; exec ${program}`, '/dev/null'],
    options,
  );
  return {
    ...shown,
    type: (keys) => void shown.stdin.write(keys),
    resize: async (columns) => {
      const [terminal = ''] = /\/dev\/pts\/\d+/.exec(shown.heard()) ?? [];
      return run(['stty', '-F', terminal, 'cols', String(columns)], { input: '' });
    },
  };
}

/** Starts a program and leaves it running. */
export function talking(argv: string[], options: Surroundings = {}): Talking & { heard(): string } {
  let output = '';
  const waiting = new Set<() => void>();
  const program = open(argv, {
    ...options,
    env: { ...english, ...state, ...options.env },
    onOutput: (text) => {
      output += text;
      for (const look of waiting) look();
    },
  });
  const said = (text: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => text.test(output) && resolve();
      waiting.add(look);
      look();
      program.ended.then(() => reject(new Error(`it ended without saying ${text}:\n${output}`)));
    });
  return { ...program, said, heard: () => output };
}
