/** Can this machine run a cluster? Asked of what it does, not only of what it says it is. */
import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { ask, findLocalEngine, type LocalEngine } from '../engine/index.ts';
import { explain } from '../errors.ts';
import { say } from '../words/index.ts';
import { clusterNames, takeDown } from './containers/down.ts';
import { openCluster } from './containers/open.ts';
import { freeAmong } from './containers/ports.ts';
import { clusterStatus } from './containers/status.ts';
import { bringUp } from './containers/up.ts';
import type { Finding } from './finding.ts';
import { whileInUse } from './host/index.ts';
import { canInstall, isInstalled, whatToInstall } from './host/install.ts';
import { hostPorts } from './names.ts';
import { tryService } from './probe.ts';
import type { Cluster, ClusterStatus, OnProgress } from './types.ts';

const gib = 1024 ** 3;
const leastMemory = 2 * gib;
const leastDisk = 3 * gib;

/**
 * Looks at the machine, and, unless `quick`, tries a service, on a cluster made for it where none is up. Findings come in the
 * order of looking.
 */
export function doctor(name: string, quick: boolean, onProgress: OnProgress): Promise<Finding[]> {
  return whileInUse(() => examine(name, quick, onProgress));
}

async function examine(name: string, quick: boolean, onProgress: OnProgress): Promise<Finding[]> {
  const findings = [memory(), await disk()];
  const local = await findLocalEngine();
  if (!local) return [...findings, await noEngine()];
  try {
    findings.push(await engineVersion(local), await dockerProgram());
    const state = await clusterStatus(local, name);
    findings.push(clusterState(state), ...(state.state === 'down' ? [await ports()] : []));
    if (state.facts) findings.push(mesh(state.facts.mesh));
    if (quick || state.state === 'partly') return findings;
    onProgress(state.state === 'up' ? say.cluster.doing.tryOn(name) : say.cluster.doing.tryOnSpare);
    const { cluster, giveBack } = await clusterToTry(local, state, onProgress);
    try {
      if (!state.facts) findings.push(mesh((await cluster.facts()).mesh));
      findings.push(await tryService(cluster));
    } finally {
      await giveBack();
    }
  } catch (error) {
    findings.push({ id: 'cluster-broken', level: 'problem', ...say.cluster.findings.broken(explain(error)) });
  }
  return findings;
}

/** The cluster that is up, else one of its own, which is removed when it is given back. */
async function clusterToTry(
  local: LocalEngine,
  { name, state }: ClusterStatus,
  onProgress: OnProgress,
): Promise<{ cluster: Cluster; giveBack(): Promise<void> }> {
  const isUp = state === 'up';
  const wanted = isUp ? name : spareName(await clusterNames(local));
  const cluster = isUp ? await openCluster(local, wanted) : await bringUp(local, wanted, onProgress, {});
  const giveBack = async () => {
    for (const { engine } of cluster.nodes) engine.close();
    if (!isUp) await takeDown(local, wanted);
  };
  return { cluster, giveBack };
}

function memory(): Finding {
  const { memory, littleMemory } = say.cluster.findings;
  const there = (totalmem() / gib).toFixed(1);
  if (totalmem() >= leastMemory) return { id: 'memory', level: 'ok', ...memory(there) };
  return { id: 'memory', level: 'problem', ...littleMemory(there, leastMemory / gib) };
}

async function disk(): Promise<Finding> {
  const { disk, littleDisk } = say.cluster.findings;
  const { bavail, bsize } = await statfs('/');
  const free = ((bavail * bsize) / gib).toFixed(1);
  if (bavail * bsize >= leastDisk) return { id: 'disk', level: 'ok', ...disk(free) };
  return { id: 'disk', level: 'problem', ...littleDisk(free, leastDisk / gib), next: 'swarmlab down --purge' };
}

async function noEngine(): Promise<Finding> {
  const { silentHost, noEngineYet, noEngine } = say.cluster.findings;
  const host = process.env.DOCKER_HOST;
  if (host) return { id: 'engine-silent', level: 'problem', ...silentHost(host), next: 'unset DOCKER_HOST' };
  const canProvide = (await isInstalled('dockerd')) ? process.getuid?.() === 0 : canInstall();
  if (canProvide) return { id: 'engine-absent', level: 'note', ...noEngineYet, next: 'swarmlab up' };
  return { id: 'engine-absent', level: 'problem', ...noEngine(whatToInstall().message) };
}

async function engineVersion({ engine, ours }: LocalEngine): Promise<Finding> {
  const { engine: good, badEngine } = say.cluster.findings;
  const { Version } = await ask(engine, say.engine.asked.readVersion, engine.calls.version());
  if (!/^29\.6\.[0-2]\b/.test(Version)) return { id: 'engine-version', level: 'ok', ...good(Version, ours) };
  return { id: 'engine-version', level: 'problem', ...badEngine(Version, ours, '29.6.3') };
}

async function dockerProgram(): Promise<Finding> {
  const { docker, noDocker } = say.cluster.findings;
  const id = 'docker-program';
  return (await isInstalled('docker')) ? { id, level: 'ok', ...docker } : { id, level: 'problem', ...noDocker };
}

function clusterState({ name, state, problem, nodes }: ClusterStatus): Finding {
  const { up, down, partly } = say.cluster.findings;
  if (state === 'up') return { id: 'cluster', level: 'ok', ...up(name) };
  if (state === 'down') return { id: 'cluster', level: 'note', ...down(name), next: 'swarmlab up' };
  const states = nodes.map((node) => `${node.name} ${node.state}`).join(', ');
  return { id: 'cluster-partly', level: 'problem', ...partly(name, problem ?? states), next: 'swarmlab up' };
}

async function ports(): Promise<Finding> {
  const { ports, portsTaken } = say.cluster.findings;
  const free = await freeAmong(hostPorts);
  const taken = hostPorts.filter((port) => !free.has(port));
  if (taken.length === 0) return { id: 'ports', level: 'ok', ...ports };
  return { id: 'ports-taken', level: 'note', ...portsTaken(taken) };
}

function mesh(kind: 'ipvs' | 'iptables'): Finding {
  const { ipvs, noIpvs } = say.cluster.findings;
  return kind === 'ipvs' ? { id: 'mesh', level: 'ok', ...ipvs } : { id: 'mesh-fallback', level: 'note', ...noIpvs };
}

function spareName(taken: string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`doctor-${number}`)) return `doctor-${number}`;
}
