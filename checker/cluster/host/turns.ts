/**
 * Whose turn it is with an engine of our own: it is started once, and never stopped under the work of a neighbour. An engine
 * stopped while it removes a network keeps half of that network, and does not start again.
 */
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { privateSocket } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { hold } from '../../shell/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';

const folder = dirname(privateSocket);
const inUse = `${folder}/in-use.lock`;
const starting = `${folder}/starting.lock`;

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
export async function whileMaking<T>(work: () => Promise<T>, onWait = () => {}): Promise<T> {
  return inTurn('images', onWait, work);
}

/** Does such work only where nobody else does any. */
export async function unlessMaking(work: () => Promise<void>): Promise<void> {
  const lock = await hold(await turnOf('images'));
  if (lock.held) await work().finally(lock.release);
}

/** Brings up or takes down a cluster while nobody else does the same to it: each would undo what the other makes. */
export async function whileChanging<T>(cluster: string, work: () => Promise<T>, onWait = () => {}): Promise<T> {
  return inTurn(`cluster-${cluster}`, onWait, work);
}

/** `onWait` is called where somebody is at it already. */
async function inTurn<T>(what: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const file = await turnOf(what);
  const first = await hold(file);
  if (first.held) return work().finally(first.release);
  if (!first.taken) return work(); // there is neither `flock` here nor Perl
  onWait();
  const lock = await hold(file, { wait: true });
  return lock.held ? work().finally(lock.release) : work();
}

/** Accounts may not write each other's files, so each has locks of its own, also where the engine is everybody's. */
async function turnOf(what: string): Promise<string> {
  const own = hasOwnEngines() ? join(folder, 'turns') : join(tmpdir(), `swarmlab-${process.getuid?.() ?? 'turns'}`);
  await mkdir(own, { recursive: true, mode: 0o700 });
  await assertOwn(own);
  return join(own, `${what}.lock`);
}

/** In a folder for everybody another account may have taken the name first, so as to have files of this one made elsewhere. */
export async function assertOwn(path: string): Promise<void> {
  const found = await lstat(path);
  const me = process.getuid?.();
  if (found.isDirectory() && (me === undefined || (found.uid === me && (found.mode & 0o022) === 0))) return;
  throw new BrokenError(say.cluster.notOwn(path), { next: toType`ls -ld ${path}` });
}

/** Only root on Linux can have an engine of ours. */
const hasOwnEngines = () => process.platform === 'linux' && process.getuid?.() === 0;

async function holding<T>(file: string, how: { shared?: boolean; wait: true }, work: () => Promise<T>): Promise<T> {
  if (!hasOwnEngines()) return work(); // there is nothing to take turns with
  await mkdir(folder, { recursive: true });
  const lock = await hold(file, how);
  return lock.held ? work().finally(lock.release) : work(); // not held: no `flock` here, so no engine of ours either
}
