/** An engine of our own, for machines without a service manager. It keeps its images from one `up` to the next. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findLocalEngine, type LocalEngine, privateSocket } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { launch, run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { labels } from '../names.ts';
import type { OnProgress } from '../types.ts';
import { type KeptNetwork, networksIn, withoutNetworks } from './networks.ts';
import { unlessInUse, whileStarting } from './turns.ts';

const state = dirname(privateSocket);
const data = '/var/lib/swarmlab';
const pidFile = `${state}/docker.pid`;
const containerdPidFile = `${state}/exec/containerd/containerd.pid`;

/** What an engine of our own says, the last time that it ran. */
export const privateEngineLog = `${data}/dockerd.log`;

const networks = `${data}/docker/network/files/local-kv.db`;
const patience = 30_000; // milliseconds: a start takes about one second
const tick = 20;

/** True where our own engine was started before, and may be again. */
export function hasPrivateEngine(): boolean {
  return process.getuid?.() === 0 && existsSync(`${data}/docker`);
}

/** Starts the engine and waits until it answers. Throws a BrokenError with the last lines of its log where it does not. */
export async function startPrivateEngine(onProgress: OnProgress): Promise<LocalEngine> {
  if (process.getuid?.() !== 0) {
    throw new BrokenError(say.cluster.onlyRoot, {
      next: say.cluster.orAsRoot('sudo dockerd'),
    });
  }
  return whileStarting(async () => {
    const started = await findLocalEngine(); // by the one whose turn it was before
    if (started) return started;
    onProgress(say.cluster.doing.ownEngine);
    await mkdir(state, { recursive: true });
    await mkdir(data, { recursive: true });
    return (await start()) ?? (await startWithoutNetworks(onProgress)) ?? (await giveUp());
  });
}

/** Resolves with undefined once it is clear that the engine does not come up: it ended, or its time is over. */
async function start(): Promise<LocalEngine | undefined> {
  const words = ['--host', `unix://${privateSocket}`, '--pidfile', pidFile];
  const argv = ['dockerd', ...words, '--data-root', `${data}/docker`, '--exec-root', `${state}/exec`];
  await forgetDead();
  let ended = false;
  launch(argv, { log: privateEngineLog, env: { PATH: `${process.env.PATH}:/usr/sbin:/sbin` } }).then(() => {
    ended = true;
  });
  const deadline = performance.now() + patience;
  while (!ended && performance.now() < deadline) {
    const found = await findLocalEngine();
    if (found?.ours && (await answers(found))) return found;
    await pause(tick);
  }
  return undefined;
}

/**
 * Pid files of what was killed. The containerd of an engine goes with it, but as long as nobody reaped it the next engine takes it for
 * alive, and waits for its answer in vain.
 */
async function forgetDead(): Promise<void> {
  if (!(await isRunning(await readPid()))) await rm(pidFile, { force: true });
  if (!(await isRunning(await readPid(containerdPidFile), 'containerd'))) await rm(containerdPidFile, { force: true });
}

/**
 * An engine that was killed while it removed a network does not start again: libnetwork panics over what is left of it. What it remembers of
 * the networks of clusters, which `up` makes anew, is set aside; those that somebody else made in it stay.
 */
async function startWithoutNetworks(onProgress: OnProgress): Promise<LocalEngine | undefined> {
  if (!(await panicked()) || !existsSync(networks)) return undefined;
  const aside = `${networks}.broken`;
  const store = await readFile(networks);
  const known = read(store);
  // The engine makes its own at every start.
  const foreign = known.filter(({ name, labels: has }) => !(labels.cluster in has) && !own.includes(name));
  const ours = known.filter((network) => !foreign.includes(network));
  onProgress(say.cluster.doing.forgetNetworks(aside));
  await copyFile(networks, aside);
  await writeFile(
    `${networks}.new`,
    withoutNetworks(
      store,
      ours.map(({ id }) => id),
    ),
  );
  await rename(`${networks}.new`, networks);
  // What is left of their bridges would answer for the addresses of the networks made anew.
  const ids = [...store.toString('latin1').matchAll(/docker\/network\/v1\.0\/network\/([0-9a-f]{12})/g)].map(
    ([, id]) => id,
  );
  const gone = new Set(ids.filter((id) => !foreign.some((network) => network.id.startsWith(id ?? ''))));
  await Promise.all([...gone].map((id) => run(['ip', 'link', 'delete', `br-${id}`], { input: '' })));
  const started = await start();
  if (started || foreign.length === 0 || !(await panicked())) return started;
  throw new BrokenError(say.cluster.foreignNetworks(foreign.map(({ name }) => name).sort()), { next: setAside });
}

const own = ['bridge', 'host', 'none'];

function read(store: Buffer): KeptNetwork[] {
  try {
    return networksIn(store);
  } catch (cause) {
    throw new BrokenError(say.cluster.networksNotRead(networks), { cause, next: setAside });
  }
}

/** By hand, what it remembers of all networks. */
const setAside = `mv ${networks} ${networks}.all && swarmlab up`;

async function panicked(): Promise<boolean> {
  return /^panic: [\s\S]*libnetwork\.\(\*controller\)/m.test(await readLog());
}

async function giveUp(): Promise<never> {
  const lines = (await readLog()).trim().split('\n');
  const cause = lines.findIndex((line) => /^panic:|level=fatal|^failed to start/.test(line));
  const telling = cause >= 0 ? lines.slice(cause, cause + 6) : lines.slice(-6);
  throw new BrokenError(say.cluster.dockerdSilent(privateEngineLog, telling));
}

async function readPid(file = pidFile): Promise<number> {
  return Number(await readFile(file, 'utf8').catch(() => '0'));
}

async function readLog(): Promise<string> {
  return readFile(privateEngineLog, 'utf8').catch(() => '');
}

/** Ends the engine if it is ours and nobody needs it any more; resolves with whether it ended it. */
export async function stopPrivateEngine(local: LocalEngine): Promise<boolean> {
  return local.ours && unlessInUse(() => stop(local));
}

async function stop({ engine }: LocalEngine): Promise<boolean> {
  if ((await engine.calls.listContainers()).length > 0) return false;
  const pid = await readPid();
  if (!(await isRunning(pid))) return false;
  engine.close();
  process.kill(pid, 'SIGTERM');
  while (existsSync(pidFile) && (await isRunning(pid))) await pause(tick); // it removes its pid file last
  return true;
}

async function answers({ engine }: LocalEngine): Promise<boolean> {
  return engine.calls.ping().then(
    () => true,
    () => false,
  );
}

/** False also of a process that ended and that nobody reaped yet: some containers have no init that would. */
async function isRunning(pid: number, program = 'dockerd'): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.startsWith(`${pid} (${program}) `) && !/^\d+ \(\w+\) [ZX]/.test(stat);
}
