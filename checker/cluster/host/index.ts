/** The engine of this machine: found, or started, or installed first. */

import { accessSync, constants } from 'node:fs';
import { defaultSocket, findLocalEngine, type LocalEngine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { say } from '../../words/index.ts';
import type { OnProgress } from '../types.ts';
import { hasPrivateEngine, privateEngineLog, startPrivateEngine, stopPrivateEngine } from './daemon.ts';
import { canInstall, installEngine, isInstalled, whatToInstall } from './install.ts';
import { startService } from './service.ts';

export { unlessMaking, whileChanging, whileInUse, whileMaking } from './turns.ts';
export { privateEngineLog, stopPrivateEngine };

/** True for a socket that is there and that this account may not use. */
export function isForbidden(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** Finds the engine, or does what makes there be one. Throws a BrokenError that says what to install where it cannot. */
export async function provideEngine(onProgress: OnProgress): Promise<LocalEngine> {
  const found = await findLocalEngine();
  if (found) return found;
  if (process.env.DOCKER_HOST)
    throw new BrokenError(say.cluster.noEngineAt(process.env.DOCKER_HOST), {
      next: 'unset DOCKER_HOST',
    });
  if (isForbidden(defaultSocket)) {
    throw new BrokenError(say.cluster.forbidden(defaultSocket), {
      next: say.cluster.thenLogIn('sudo usermod -aG docker $USER'),
    });
  }
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
  throw new BrokenError(say.cluster.noEngine, { next: 'swarmlab up' });
}
