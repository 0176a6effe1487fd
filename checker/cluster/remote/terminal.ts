/** Terminals on a machine: each is an ssh of its own, since a server lets only a few programs run over one connection. */
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { open } from '../../shell/index.ts';
import { shellAt } from '../keeper.ts';
import type { ClusterNode, Terminal, TerminalSize } from '../types.ts';
import { terminalBySsh } from './enter.ts';
import type { Way } from './way.ts';

/** What ssh exits with where it did not get there, or was cut off. */
const lost = 255;

export function terminalOn(way: Way, keep: ClusterNode['keep']) {
  return async (size: TerminalSize): Promise<Terminal> => {
    const kept = keep(shellAt(size));
    const program = open(terminalBySsh(way, kept.argv));
    const output = new PassThrough();
    program.stdout.pipe(output, { end: false });
    const read = finished(program.stdout).catch(() => {});
    const ended = program.ended.then(async ({ exit, stderr }) => {
      kept.end();
      await read;
      output.end(stderr.replaceAll(/\r?\n/g, '\r\n')); // why ssh did not get there
      return exit === lost ? undefined : exit;
    });
    return {
      output,
      input: program.stdin,
      resize: kept.resize,
      ended,
      close: () => {
        kept.end();
        program.stop();
        output.destroy();
      },
    };
  };
}
