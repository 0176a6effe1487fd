/** For tests of the command line: the built program, run as a person would. */
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { type OpenProgram, type Outcome, open, run } from '../shell/index.ts';

const cli = join(packageRoot, 'dist/cli.js');

/** Runs `swarmlab` to its end. */
export function swarmlab(
  words: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  return run([process.execPath, cli, ...words], { input: '', ...options });
}

/** Starts `swarmlab` and leaves it running. */
export function startSwarmlab(words: string[]): OpenProgram & { said(text: RegExp): Promise<void> } {
  let output = '';
  let told = () => {};
  const program = open([process.execPath, cli, ...words], {
    onOutput: (text) => {
      output += text;
      told();
    },
  });
  const said = async (text: RegExp) => {
    while (!text.test(output))
      await new Promise<void>((resolve) => {
        told = resolve;
      });
  };
  return { ...program, said };
}
