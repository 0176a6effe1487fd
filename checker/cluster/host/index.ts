/** The engine of this machine: found, or started, or installed first. */

import { accessSync, constants } from 'node:fs';
import { defaultSocket, findLocalEngine, type LocalEngine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { OnProgress } from '../types.ts';
import { hasPrivateEngine, privateEngineLog, startPrivateEngine, stopPrivateEngine } from './daemon.ts';
import { canInstall, installEngine, isInstalled, whatToInstall } from './install.ts';
import { startService } from './service.ts';

export { unlessMaking, whileChanging, whileInUse, whileMaking } from './turns.ts';
export { privateEngineLog, stopPrivateEngine };

/** The socket of the engine that a person chose, or the usual one, where it is there and this account may not use it. */
export function forbiddenSocket({ DOCKER_HOST, DOCKER_CONTEXT } = process.env): string | undefined {
  if (DOCKER_CONTEXT && !DOCKER_HOST) return undefined;
  const socket = DOCKER_HOST ? DOCKER_HOST.replace(/^unix:\/\//, '') : defaultSocket;
  try {
    accessSync(socket, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? socket : undefined;
  }
}

/** Finds the engine, or does what makes there be one. Throws a BrokenError that says what to install where it cannot. */
export async function provideEngine(onProgress: OnProgress): Promise<LocalEngine> {
  const found = await findLocalEngine();
  if (found) return found;
  const inTheWay = obstacle();
  if (inTheWay) throw inTheWay;
  if (!(await isInstalled('dockerd'))) {
    if (!canInstall()) throw whatToInstall();
    await installEngine(onProgress);
  }
  return (await startService(onProgress)) ?? startPrivateEngine(onProgress);
}

/**
 * The engine, for removing what is in it: our own is started once more where it ran before, `woken` then. After a restart of the
 * machine it holds the nodes of clusters that were up. Throws a BrokenError where there is none.
 */
export async function wakeEngine(): Promise<{ local: LocalEngine; woken: boolean }> {
  const chosen = process.env.DOCKER_HOST ?? process.env.DOCKER_CONTEXT;
  if (chosen || !hasPrivateEngine() || (await findLocalEngine())) return { local: await requireEngine(), woken: false };
  return { local: await startPrivateEngine(() => {}), woken: true };
}

/** The engine, where one runs. Throws a BrokenError that names the next command where none does. */
export async function requireEngine(): Promise<LocalEngine> {
  const found = await findLocalEngine();
  if (found) return found;
  throw obstacle() ?? new BrokenError(say.cluster.noEngine, { next: 'swarmlab up' });
}

/** Why no engine was found, where that is not that none runs: then none is to be started, least of all on the data of another. */
function obstacle(): BrokenError | undefined {
  const socket = forbiddenSocket();
  if (socket !== undefined) {
    const next =
      socket === defaultSocket ? say.cluster.thenLogIn('sudo usermod -aG docker $USER') : toType`ls -l ${socket}`;
    return new BrokenError(say.cluster.forbidden(socket), { next });
  }
  for (const name of ['DOCKER_HOST', 'DOCKER_CONTEXT']) {
    const value = process.env[name];
    if (value) return new BrokenError(say.cluster.noEngineAt(name, value), { next: toType`unset ${name}` });
  }
  return undefined;
}
