/** For tests of the command line: the built program, run as a person would. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { type OpenProgram, type Outcome, open, run } from '../shell/index.ts';

const cli = join(packageRoot, 'dist/cli.js');
const mochaProgram = join(packageRoot, 'node_modules/mocha/bin/mocha.js');

/** Tests assert English words, whatever their developer's language is. */
const english = { LC_ALL: 'C.UTF-8' };

/** What tests pass is nobody's progress. */
const state = { XDG_STATE_HOME: join(tmpdir(), `swarmlab-test-state-${process.pid}`) };

/** Runs `swarmlab` to its end. */
export function swarmlab(
  words: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  return run([process.execPath, cli, ...words], {
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

/** Starts `swarmlab` and leaves it running. `said` rejects where it ends without having said it. */
export function startSwarmlab(words: string[]): OpenProgram & { said(text: RegExp): Promise<void> } {
  let output = '';
  const waiting = new Set<() => void>();
  const program = open([process.execPath, cli, ...words], {
    env: { ...english, ...state },
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
  return { ...program, said };
}
