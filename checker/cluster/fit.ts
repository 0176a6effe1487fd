/**
 * Can the nodes do their work? An engine may answer and yet be unable to run anything: its disk is full, or the other nodes do not reach
 * it. What follows from that says nothing about who uses the cluster.
 */
import { ask, type Engine, within } from '../engine/index.ts';
import { BrokenError, explain } from '../errors.ts';
import type { Hindrance } from '../model.ts';
import { run } from '../shell/index.ts';
import { say } from '../words/index.ts';
import { onCluster } from './names.ts';
import type { Cluster, ClusterNode } from './types.ts';

/** Of an engine's `/info`, what tells where it works and with whom. */
interface Info {
  DockerRootDir?: string;
  Swarm?: { LocalNodeState?: string; NodeID?: string; RemoteManagers?: { Addr: string }[] | null };
}

// An engine that keeps less than this free cannot start a container: it writes some files for each.
const least = { bytes: 2 ** 20, files: 16 };

/**
 * Prints what is free in the folders of an engine, and whether it reaches a port of its manager. Whoever refuses a connection is
 * reached: the swarm is not at this port then, which is no fault of the network.
 */
const script = `
export LC_ALL=C
stat -f -c 'room %f %S %d %c %n' /run /tmp "$1" "$1"/*/ 2>/dev/null
if [ -n "$2" ]; then
  said=$(timeout 3 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$2" "$3" 2>&1) || [[ $said == *refused* ]] || echo apart
fi
true`;

const usual = 15_000; // milliseconds for all of it, on a busy machine too

/** Asks these nodes; none is asked that is silent on purpose. */
export async function hindrancesOf(
  { nodes, manager }: Pick<Cluster, 'nodes' | 'manager'>,
  limit = usual,
): Promise<Hindrance[]> {
  const isAsked = nodes.some(({ name }) => name === manager.name);
  const [listed, ...found] = await Promise.all([
    isAsked
      ? within(limit, statesOf(manager.engine)).catch(() => new Map<string, string>())
      : new Map<string, string>(),
    ...nodes.map((node) => look(node, isAsked && node.name !== manager.name ? manager : undefined, limit)),
  ]);
  const apart = found.flatMap(({ node, isApart }) => (isApart ? [node] : []));
  const all = nodes.length > 2 && apart.length === nodes.length - 1;
  return [
    ...found.flatMap(({ own }) => own),
    ...(all
      ? [{ node: manager.name, kind: 'apart' as const, from: apart }]
      : apart.map((node) => ({ node, kind: 'apart' as const, from: [manager.name] }))),
    ...found.flatMap(({ node, id, isApart }) => {
      const state = listed.get(id ?? '');
      return isApart || state !== 'down' ? [] : [{ node, kind: 'down' as const, state }];
    }),
  ];
}

/** Throws a BrokenError that names what keeps nodes of a cluster from their work. */
export async function assertFit(cluster: Pick<Cluster, 'name' | 'nodes' | 'manager' | 'patience'>): Promise<void> {
  const found = await hindrancesOf(cluster, usual * (await cluster.patience()));
  if (found.length === 0) return;
  throw new BrokenError(found.map(say.cluster.hindrance).join('; '), { next: `swarmlab up${onCluster(cluster.name)}` });
}

interface Found {
  node: string;
  own: Hindrance[];
  isApart?: boolean;
  /** By which the swarm knows it, where it takes itself for a part of one. */
  id?: string | undefined;
}

async function look(node: ClusterNode, manager: ClusterNode | undefined, limit: number): Promise<Found> {
  const { name, engine } = node;
  const silent = (why: string): Found => ({ node: name, own: [{ node: name, kind: 'silent', why }] });
  try {
    const info = await within(limit, ask(engine, say.engine.asked.readState, engine.calls.info() as Promise<Info>));
    const { DockerRootDir: root = '/var/lib/docker', Swarm } = info;
    const where = manager ? placeOf(manager, Swarm) : ['', ''];
    const argv = ['bash', '-c', script, 'swarmlab', root, ...where];
    const outcome = await run((node.reach ?? node.enter)(argv), { input: '', timeout: limit });
    if (outcome.timedOut) return silent(say.engine.late(limit / 1000));
    if (outcome.exit !== 0) {
      const why = outcome.stderr.trim().split('\n').at(-1) || say.observe.exitCode(outcome.exit);
      return { node: name, own: [{ node: name, kind: 'programs', why }] };
    }
    const lines = outcome.stdout.split('\n');
    const [folder] = lines.flatMap(fullFolder);
    return {
      node: name,
      own: folder === undefined ? [] : [{ node: name, kind: 'disk', folder }],
      isApart: lines.includes('apart'),
      id: Swarm?.LocalNodeState === 'active' ? Swarm.NodeID : undefined,
    };
  } catch (error) {
    return silent(explain(error));
  }
}

/** The folder that a line is about, where there is no room in it. Some file systems count no files. */
function fullFolder(line: string): string[] {
  const [, blocks, size, files, all, folder = ''] = /^room (\d+) (\d+) (\d+) (\d+) (.+?)\/*$/.exec(line) ?? [];
  const isFull = Number(blocks) * Number(size) < least.bytes || (Number(all) > 0 && Number(files) < least.files);
  return isFull ? [folder] : [];
}

/** Where a node looks for its manager: the usual port, unless it knows of another one at that address. */
function placeOf({ address }: ClusterNode, swarm: Info['Swarm']): [string, string] {
  const known = (swarm?.RemoteManagers ?? []).map(({ Addr }) => /^(.*):(\d+)$/.exec(Addr) ?? []);
  const [, , port = '2377'] = known.find(([, host]) => host === address) ?? [];
  return [address, port];
}

/** How the swarm sees its nodes, by their ids; nothing where the engine manages none. */
async function statesOf(engine: Engine): Promise<Map<string, string>> {
  const nodes = (await engine.calls.listNodes()) as unknown as { ID: string; Status: { State: string } }[];
  return new Map(nodes.map(({ ID, Status }) => [ID, Status.State]));
}
