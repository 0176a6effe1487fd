/** What ended programs leave behind: on the engine, on nodes, and on this machine. */
import { readdir, readFile } from 'node:fs/promises';
import { clusterNames } from '../cluster/containers/down.ts';
import { containerName, nodeNames, ownerOf } from '../cluster/names.ts';
import type { LocalEngine } from '../engine/index.ts';
import { run } from '../shell/index.ts';

/** Where to look, and by what it is known whose it is. */
export interface Scene {
  local: LocalEngine;
  /** The one cluster that is to be there. */
  cluster: string;
  /** Words that clusters of the trials begin with. */
  prefix: string;
  /** The programs that were ended: clusters of theirs bear these ids. */
  pids: ReadonlySet<number>;
  /** What the environment of these programs, and so of all that they start, has in it. */
  mark: string;
  /** Their folder for temporary files. */
  temporary: string;
}

/** Whatever there is, a line each. */
export async function traces(scene: Scene): Promise<string[]> {
  const parts = [clustersBeside(scene), processesOf(scene), filesOf(scene), mountsOf(scene), onNodes(scene)];
  return (await Promise.all(parts)).flat();
}

async function clustersBeside({ local, cluster, prefix, pids }: Scene): Promise<string[]> {
  const volumes = (await docker(local, 'volume', 'ls', '--format', '{{.Name}}'))
    .map((name) => /^swarmlab-size-(.*)/.exec(name)?.[1] ?? '')
    .filter((name) => name !== '');
  const isOurs = (name: string) => name.startsWith(prefix) || pids.has(ownerOf(name)?.pid ?? -1);
  const names = new Set([...(await clusterNames(local)), ...volumes]);
  return [...names].filter((name) => isOurs(name) && name !== cluster).map((name) => `cluster ${name}`);
}

async function processesOf({ mark }: Scene): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const seen = async (pid: string) => {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (!environment.includes(mark)) return [];
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return [`process ${words.replaceAll('\0', ' ').slice(0, 200)}`];
  };
  return (await Promise.all(pids.map(seen))).flat();
}

async function filesOf({ temporary }: Scene): Promise<string[]> {
  return (await readdir(temporary)).map((name) => `file ${temporary}/${name}`);
}

async function mountsOf({ temporary }: Scene): Promise<string[]> {
  const lines = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n');
  const isOurs = (line: string) => line.includes(temporary) || line.includes('/var/lib/swarmlab/base');
  return lines.filter(isOurs).map((line) => `mount ${line}`);
}

/** Names alone: what a node always has is among them, and is known from before. */
async function onNodes({ local, cluster }: Scene): Promise<string[]> {
  const script = 'cat /proc/[0-9]*/comm | sort -u; ls /tmp';
  const asked = nodeNames(3).map(async (node) => {
    const found = await docker(local, 'exec', containerName(cluster, node), 'sh', '-c', script);
    return found.map((name) => `on ${node} ${name}`);
  });
  return (await Promise.all(asked)).flat();
}

/** The lines that `docker` prints. */
export async function docker({ docker }: LocalEngine, ...words: string[]): Promise<string[]> {
  const { stdout } = await run([...docker, ...words], { input: '' });
  return stdout.split('\n').filter((line) => line !== '');
}
