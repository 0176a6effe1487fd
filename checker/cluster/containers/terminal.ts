/** Terminals in a container: programs that the engine starts there, with the keys and the screen over one connection. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type LocalEngine } from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import { shellAt } from '../keeper.ts';
import type { ClusterNode, Terminal, TerminalSize } from '../types.ts';
import { detachKeys } from './container.ts';

/** The engine tells how a program ended a moment after it did. */
const patience = { tries: 40, between: 50 }; // milliseconds

const streams = { Tty: true, AttachStdin: true, AttachStdout: true, AttachStderr: true, DetachKeys: detachKeys };

export function terminalIn({ engine }: LocalEngine, container: string, keep: ClusterNode['keep']) {
  const begin = async (argv: string[]) => {
    const { id } = await engine.calls.getContainer(container).exec({ ...streams, Cmd: argv });
    return { id, line: await engine.streams.getExec(id).start({ hijack: true, stdin: true, Tty: true }) };
  };
  const exitOf = async (id: string) => {
    for (let tries = 0; tries < patience.tries; tries += 1) {
      const { Running, ExitCode } = await engine.calls.getExec(id).inspect();
      if (!Running) return ExitCode ?? undefined;
      await pause(patience.between);
    }
    return undefined;
  };
  return async (size: TerminalSize): Promise<Terminal> => {
    const kept = keep(shellAt(size));
    try {
      const { id, line } = await ask(engine, say.engine.asked.openTerminal(container), begin(kept.argv));
      line.on('error', () => {}); // it closes then
      const ended = once(line, 'close').then(() => {
        kept.end();
        return exitOf(id).catch(() => undefined);
      });
      return { output: line, input: line, resize: kept.resize, ended, close: () => line.destroy() };
    } catch (error) {
      kept.end();
      throw error;
    }
  };
}
