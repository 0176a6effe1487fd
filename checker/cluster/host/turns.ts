/**
 * Whose turn it is with an engine of our own: it is started once, and never stopped under the work of a neighbour. An engine
 * stopped while it removes a network keeps half of that network, and does not start again.
 */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { privateSocket } from '../../engine/index.ts';
import { hold } from '../../shell/index.ts';

const folder = dirname(privateSocket);
const inUse = `${folder}/in-use.lock`;
const starting = `${folder}/starting.lock`;
/** Also where the engine is the person's own. */
const making = join(tmpdir(), `swarmlab-${process.getuid?.() ?? 'images'}.lock`);

/** Does work during which nobody stops the engine. */
export async function whileInUse<T>(work: () => Promise<T>): Promise<T> {
  return holding(inUse, { shared: true, wait: true }, work);
}

/** Does work that nobody else does at the same time: the others wait. */
export async function whileStarting<T>(work: () => Promise<T>): Promise<T> {
  return holding(starting, { wait: true }, work);
}

/** Does work while nobody uses the engine; does nothing where somebody does. */
export async function unlessInUse(work: () => Promise<boolean>): Promise<boolean> {
  const lock = await hold(inUse);
  if (!lock.held) return false;
  return work().finally(lock.release);
}

/** Does work on what all clusters share, images and the volumes they are copied from, while nobody else does. */
export async function whileMaking<T>(work: () => Promise<T>): Promise<T> {
  const lock = await hold(making, { wait: true });
  return lock.held ? work().finally(lock.release) : work(); // not held: no `flock` here, such as on macOS
}

async function holding<T>(file: string, how: { shared?: boolean; wait: true }, work: () => Promise<T>): Promise<T> {
  // Only root on Linux can have an engine of ours; for all others there is nothing to take turns with.
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return work();
  await mkdir(folder, { recursive: true });
  const lock = await hold(file, how);
  return lock.held ? work().finally(lock.release) : work(); // not held: no `flock` here, so no engine of ours either
}
