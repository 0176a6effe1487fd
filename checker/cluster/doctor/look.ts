/** Gathers the facts: of this machine, and of the engine that answers. */
import { existsSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { hostname, release, totalmem } from 'node:os';
import { aheadOf, ask, type LocalEngine, readClock } from '../../engine/index.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { forbiddenSocket } from '../host/index.ts';
import { canInstall, isInstalled, system } from '../host/install.ts';
import type { ClusterNode } from '../types.ts';
import type { EngineFacts, EngineInfo, Machine } from './facts.ts';

/** Of WSL 2: where Docker Desktop, if it runs, keeps its own distribution. */
const desktopOfWsl = '/mnt/wsl/docker-desktop';

export async function lookAtMachine(): Promise<Machine> {
  const [hasDocker, hasEngine, free] = await Promise.all([
    isInstalled('docker'),
    isInstalled('dockerd'),
    freeBelow('/'),
  ]);
  const forbidden = forbiddenSocket();
  return {
    platform: process.platform,
    kernel: release(),
    memory: totalmem(),
    free,
    environment: chosen(process.env),
    hasDocker,
    ...(forbidden === undefined ? {} : { forbiddenSocket: forbidden }),
    canProvideEngine: hasEngine ? process.getuid?.() === 0 : canInstall(),
    system: system(),
    isBesideDesktop: existsSync(desktopOfWsl),
  };
}

export async function lookAtEngine({ engine, ours }: LocalEngine): Promise<EngineFacts> {
  const [version, answer] = await Promise.all([
    ask(engine, say.engine.asked.readVersion, engine.calls.version()),
    ask(engine, say.engine.asked.readState, engine.calls.info()),
  ]);
  const info = answer as EngineInfo;
  const isHere = info.Name === hostname() && info.KernelVersion === release();
  const free = isHere ? await freeElsewhere(info.DockerRootDir) : undefined;
  return { ours, version, info, isHere, ...(free === undefined ? {} : { free }) };
}

/** What is free where the engine that runs this node keeps its data: the volume of the node lies there. */
export async function freeOnNode({ enter }: ClusterNode): Promise<number | undefined> {
  const { exit, stdout } = await run(enter(['df', '-B1', '--output=avail', '/var/lib/docker']), {
    input: '',
    timeout: 20_000,
  });
  const bytes = Number(stdout.trim().split('\n').at(-1));
  return exit === 0 && Number.isFinite(bytes) ? bytes : undefined;
}

/** Nodes whose clocks differ from the manager's by a second or more, beyond what an answer takes. */
export async function skewsOf(nodes: readonly ClusterNode[], manager: ClusterNode) {
  const right = await readClock(manager.engine);
  const clocks = await Promise.all(
    nodes.map(async ({ name, engine }) => ({ name, ...aheadOf(await readClock(engine), right) })),
  );
  return clocks
    .filter(({ skew, within }) => Math.abs(skew) >= 1000 + within)
    .map(({ name, skew }) => ({ name, seconds: Math.round(skew / 1000) }));
}

function chosen(environment: NodeJS.ProcessEnv): Record<string, string> {
  const wanted = /^(?:DOCKER_HOST|DOCKER_CONTEXT|(?:https?|all|no)_proxy)$/i;
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (wanted.test(name) && value ? [[name, value]] : [])),
  );
}

/** Undefined where the folder is on the file system of `/`, or cannot be looked at. */
async function freeElsewhere(folder: string): Promise<number | undefined> {
  const [root, own] = await Promise.all(['/', folder].map((path) => stat(path).catch(() => undefined)));
  return own === undefined || own.dev === root?.dev ? undefined : freeBelow(folder);
}

async function freeBelow(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}
