/** Can this machine run a cluster? Asked of what it does, not only of what it says it is. */
import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { ask, findLocalEngine, type LocalEngine } from '../engine/index.ts';
import { explain } from '../errors.ts';
import { say } from '../words/index.ts';
import { clusterNames } from './containers/down.ts';
import { freeAmong } from './containers/ports.ts';
import { clusterStatus } from './containers/status.ts';
import type { Finding } from './finding.ts';
import { canInstall, isInstalled, whatToInstall } from './host/install.ts';
import { hostPorts } from './names.ts';
import { tryService } from './probe.ts';
import type { Cluster, OnProgress } from './types.ts';

/** How the doctor gets a cluster to try a service on; the second tells whether to remove it again. */
export type Lend = (local: LocalEngine, name: string) => Promise<{ cluster: Cluster; giveBack(): Promise<void> }>;

const gib = 1024 ** 3;
const leastMemory = 2 * gib;
const leastDisk = 3 * gib;

/** Looks at the machine, and, unless `quick`, tries a service on a cluster. Findings come in the order of looking. */
export async function examine(
  name: string,
  { quick, lend, onProgress }: { quick: boolean; lend: Lend; onProgress: OnProgress },
): Promise<Finding[]> {
  const findings = [memory(), await disk()];
  const local = await findLocalEngine();
  if (!local) return [...findings, await noEngine()];
  try {
    findings.push(await engineVersion(local), await dockerProgram());
    const state = await clusterStatus(local, name);
    findings.push(clusterState(state), ...(state.state === 'down' ? [await ports()] : []));
    if (state.facts) findings.push(mesh(state.facts.mesh));
    if (quick || state.state === 'partly') return findings;
    onProgress(
      `trying a service on every node of ${state.state === 'up' ? `cluster ${name}` : 'a cluster made for it'}`,
    );
    const { cluster, giveBack } = await lend(local, state.state === 'up' ? name : spareName(await clusterNames(local)));
    try {
      if (!state.facts) findings.push(mesh((await cluster.facts()).mesh));
      findings.push(await tryService(cluster));
    } finally {
      await giveBack();
    }
  } catch (error) {
    findings.push({
      id: 'cluster-broken',
      level: 'problem',
      found: explain(error),
      means: 'a cluster cannot be brought up, or does not work, on this machine',
      next: 'swarmlab down, then swarmlab up',
    });
  }
  return findings;
}

function memory(): Finding {
  const found = `${(totalmem() / gib).toFixed(1)} GiB of memory`;
  if (totalmem() >= leastMemory) return { id: 'memory', level: 'ok', found, means: 'enough for three engines' };
  return { id: 'memory', level: 'problem', found, means: 'three engines and their tasks need 2 GiB' };
}

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs('/');
  const found = `${((bavail * bsize) / gib).toFixed(1)} GiB free on /`;
  if (bavail * bsize >= leastDisk)
    return { id: 'disk', level: 'ok', found, means: 'enough for the images and three nodes' };
  return {
    id: 'disk',
    level: 'problem',
    found,
    means: 'the images and three nodes need 3 GiB',
    next: 'swarmlab down --purge',
  };
}

async function noEngine(): Promise<Finding> {
  const host = process.env.DOCKER_HOST;
  if (host) {
    const found = `no Docker Engine answers at DOCKER_HOST=${host}`;
    return {
      id: 'engine-silent',
      level: 'problem',
      found,
      means: 'nothing can be started there',
      next: 'unset DOCKER_HOST',
    };
  }
  const canProvide = (await isInstalled('dockerd')) ? process.getuid?.() === 0 : canInstall();
  if (canProvide) {
    const found = 'no Docker Engine runs on this machine';
    return { id: 'engine-absent', level: 'note', found, means: 'up installs and starts one', next: 'swarmlab up' };
  }
  return {
    id: 'engine-absent',
    level: 'problem',
    found: whatToInstall().message,
    means: 'nodes are containers of an engine',
  };
}

async function engineVersion({ engine, ours }: LocalEngine): Promise<Finding> {
  const { Version } = await ask(engine, say.engine.asked.readVersion, engine.calls.version());
  const found = `Docker Engine ${Version} answers${ours ? ', started by the kit' : ''}`;
  if (/^29\.6\.[0-2]\b/.test(Version)) {
    const means = 'this version rejects images that were loaded without a registry';
    return { id: 'engine-version', level: 'problem', found, means, next: 'upgrade Docker Engine to 29.6.3 or later' };
  }
  return { id: 'engine-version', level: 'ok', found, means: 'it can run nodes' };
}

async function dockerProgram(): Promise<Finding> {
  if (await isInstalled('docker')) {
    return {
      id: 'docker-program',
      level: 'ok',
      found: 'the docker program is installed',
      means: 'nodes can be entered',
    };
  }
  const next = 'install the docker program (Debian: apt-get install docker-cli)';
  return {
    id: 'docker-program',
    level: 'problem',
    found: 'no docker program',
    means: 'nodes are entered through it',
    next,
  };
}

function clusterState({ name, state, problem, nodes }: Awaited<ReturnType<typeof clusterStatus>>): Finding {
  if (state === 'up') return { id: 'cluster', level: 'ok', found: `cluster ${name} is up`, means: 'labs can be run' };
  if (state === 'down') {
    return {
      id: 'cluster',
      level: 'note',
      found: `cluster ${name} is not up`,
      means: 'labs need it',
      next: 'swarmlab up',
    };
  }
  const states = nodes.map((node) => `${node.name} ${node.state}`).join(', ');
  const found = `cluster ${name} is partly up: ${problem ?? states}`;
  return { id: 'cluster-partly', level: 'problem', found, means: 'up mends what is missing', next: 'swarmlab up' };
}

async function ports(): Promise<Finding> {
  const free = await freeAmong(hostPorts);
  const taken = hostPorts.filter((port) => !free.has(port));
  if (taken.length === 0) {
    return {
      id: 'ports',
      level: 'ok',
      found: 'ports 8000-8010 are free',
      means: 'services are reached at http://localhost',
    };
  }
  const found = `${taken.join(', ')} of ports 8000-8010 taken by other programs`;
  return { id: 'ports-taken', level: 'note', found, means: 'other ports stand for them: swarmlab status shows which' };
}

function mesh(kind: 'ipvs' | 'iptables'): Finding {
  if (kind === 'ipvs')
    return { id: 'mesh', level: 'ok', found: 'the kernel has IPVS', means: "swarm's own routing mesh works" };
  return {
    id: 'mesh-fallback',
    level: 'note',
    found: 'the kernel has no IPVS',
    means: 'published ports are balanced by the iptables fallback; virtual IPs between services do not work',
  };
}

function spareName(taken: string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`doctor-${number}`)) return `doctor-${number}`;
}
