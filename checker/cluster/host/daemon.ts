/** An engine of our own, for machines without a service manager. It keeps its images from one `up` to the next. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findLocalEngine, type LocalEngine, privateSocket } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { commandLine, run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import type { OnProgress } from '../types.ts';

const state = dirname(privateSocket);
const data = '/var/lib/swarmlab';
const pidFile = `${state}/docker.pid`;
const log = `${data}/dockerd.log`;
const patience = 30_000; // milliseconds: a start takes about one second
const tick = 20;

/** Starts the engine and waits until it answers. Throws a BrokenError with the last lines of its log where it does not. */
export async function startPrivateEngine(onProgress: OnProgress): Promise<LocalEngine> {
  if (process.getuid?.() !== 0) {
    throw new BrokenError(say.cluster.onlyRoot, {
      next: say.cluster.orAsRoot('sudo dockerd'),
    });
  }
  onProgress(say.cluster.doing.ownEngine);
  await mkdir(state, { recursive: true });
  await mkdir(data, { recursive: true });
  const words = ['--host', `unix://${privateSocket}`, '--pidfile', pidFile];
  const argv = ['dockerd', ...words, '--data-root', `${data}/docker`, '--exec-root', `${state}/exec`];
  const path = `${process.env.PATH}:/usr/sbin:/sbin`;
  await run(['sh', '-c', `exec setsid ${commandLine(argv)} >${log} 2>&1 </dev/null &`], {
    input: '',
    env: { PATH: path },
  });
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const found = await findLocalEngine();
    if (found?.ours && (await answers(found))) return found;
    await pause(tick);
  }
  const last = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-6).join('\n  ');
  throw new BrokenError(say.cluster.dockerdSilent(patience / 1000, log, last));
}

/** Ends the engine if it is ours and nothing runs in it any more; resolves with whether it ended it. */
export async function stopPrivateEngine({ engine, ours }: LocalEngine): Promise<boolean> {
  if (!ours || (await engine.calls.listContainers()).length > 0) return false;
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!(pid > 1)) return false;
  engine.close();
  process.kill(pid, 'SIGTERM');
  // It removes its pid file last. Its process may stay in the table until somebody reaps it.
  while (existsSync(pidFile) && isAlive(pid)) await pause(tick);
  return true;
}

async function answers({ engine }: LocalEngine): Promise<boolean> {
  return engine.calls.ping().then(
    () => true,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
