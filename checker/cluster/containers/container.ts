/** Containers on this machine's engine, by name. */
import {
  ask,
  type ContainerCreateOptions,
  type ContainerInspectInfo,
  type Engine,
  ifThere,
  type LocalEngine,
  reason,
  refusal,
} from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import type { ClusterNode } from '../types.ts';

/** The container; undefined where there is none of that name. */
export async function inspect(engine: Engine, name: string): Promise<ContainerInspectInfo | undefined> {
  const answer = ifThere(engine.calls.getContainer(name).inspect());
  return ask(engine, say.engine.asked.inspectContainer(name), answer);
}

/** Creates and starts a container. One that does not start is removed again. */
export async function start(engine: Engine, options: ContainerCreateOptions): Promise<void> {
  const container = await engine.calls.createContainer(options);
  try {
    await container.start();
  } catch (error) {
    await container.remove({ force: true, v: true }).catch(() => {});
    throw error;
  }
}

/** Removes a container, running or not, with its anonymous volumes. None of that name is fine. */
export async function remove(engine: Engine, name: string): Promise<void> {
  const answer = engine.calls
    .getContainer(name)
    .remove({ force: true, v: true })
    .catch((error: unknown) => {
      // 409: somebody else is removing it already.
      if (refusal(error) !== 404 && refusal(error) !== 409) throw error;
    });
  await ask(engine, say.engine.asked.removeContainer(name), answer);
}

/** The last lines that a container printed. */
export async function logs(engine: Engine, name: string, lines: number): Promise<string> {
  const options = { stdout: true, stderr: true, tail: lines, follow: false as const };
  const raw = await engine.calls
    .getContainer(name)
    .logs(options)
    .catch(() => Buffer.alloc(0));
  return plain(raw).trimEnd();
}

/** Docker waits for a second key after the first that would detach it, Ctrl-P by default: in a shell that is the line before. */
export const detachKeys = 'ctrl-^,ctrl-_';
const onTerminal = ['--tty', '--detach-keys', detachKeys];

/** Turns a program of the container into one of this machine. */
export function enterContainer({ docker }: LocalEngine, name: string): ClusterNode['enter'] {
  return (argv, terminal = false) => {
    return [...docker, 'exec', '--interactive', ...(terminal ? onTerminal : []), name, ...argv];
  };
}

/** True where the engine refused to start a container because a port of this machine is taken. */
export function isPortTaken(error: unknown): boolean {
  return /port is already allocated|address already in use|Ports are not available/i.test(reason(error));
}

/** The port of this machine that such a refusal is about, as the engine writes it; empty where it names none. */
export function takenPort(error: unknown): string {
  return /127\.0\.0\.1:(\d+)/.exec(reason(error))?.[1] ?? '';
}

/** True where the host refused the container the rights it was created with. */
export function isRightsRefused(error: unknown): boolean {
  return /unable to apply caps|operation not permitted|privileged mode is/i.test(reason(error));
}

/** Without a terminal, each piece of a log has eight bytes in front: stream, then length. */
function plain(raw: Buffer): string {
  const pieces: string[] = [];
  for (let at = 0; at + 8 <= raw.length; ) {
    const length = raw.readUInt32BE(at + 4);
    pieces.push(raw.toString('utf8', at + 8, at + 8 + length));
    at += 8 + length;
  }
  return pieces.join('');
}
