/** What a node says of itself, asked once by one program. */
import { type Outcome, run } from '../../shell/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { ClusterNode } from '../types.ts';
import type { Way } from './way.ts';

export interface Survey {
  /** Name of a node -> its address, as this node resolves it. Loopback is no address for others. */
  addresses: Map<string, string>;
  /** The address at which the connection came in. */
  reachedAt: string;
  /** Who balances published ports; nobody where the kernel has no IPVS. */
  mesh: 'ipvs' | 'iptables' | 'none';
}

/** Why labs cannot be run on a node, and the command that mends it. */
export interface Obstacle {
  why: string;
  next: string;
}

const patience = 20_000; // milliseconds

// The engine is asked last: what its program prints and how it ends tell what is wrong with it.
const script = `
PATH=$PATH:/usr/sbin:/sbin
for name; do echo "address $name $(getent ahostsv4 "$name" | awk '{ print $1; exit }')"; done
echo "reached \${SSH_CONNECTION:-}"
if [ -e /run/swarmlab-mesh-fallback ]; then echo mesh iptables
elif [ -e /proc/net/ip_vs ] || modprobe -nq ip_vs; then echo mesh ipvs
else echo mesh none; fi
echo "hostname $(hostname)"
exec docker version --format '{{.Server.Version}}' 2>&1`;

/** Asks a node about itself and the names of all; resolves also with what is in the way of using it. */
export async function survey(
  way: Way,
  enter: ClusterNode['enter'],
  names: string[],
): Promise<{ seen: Survey; obstacle?: Obstacle }> {
  const outcome = await run(enter(['sh', '-c', script, 'swarmlab', ...names]), { input: '', timeout: patience });
  const seen = read(outcome.stdout);
  const obstacle = obstacleOf(way, outcome, seen);
  return { seen, ...(obstacle ? { obstacle } : {}) };
}

function read(output: string): Survey {
  const told = output.split('\n').map((line) => line.split(' '));
  const addresses = told.flatMap(([what, name = '', address = '']): [string, string][] =>
    what === 'address' && address !== '' && !address.startsWith('127.') ? [[name, address]] : [],
  );
  const [, , , reachedAt = ''] = told.find(([what]) => what === 'reached') ?? [];
  const [, mesh] = told.find(([what]) => what === 'mesh') ?? [];
  return { addresses: new Map(addresses), reachedAt, mesh: mesh === 'ipvs' || mesh === 'iptables' ? mesh : 'none' };
}

function obstacleOf(way: Way, { exit, stdout, stderr, timedOut }: Outcome, { mesh }: Survey): Obstacle | undefined {
  const { name, byHand } = way;
  const { engineSilent, forbidden, noDocker, noIpvs, otherName, silent } = say.cluster.remote;
  const said = stdout.trim().split('\n').at(-1) ?? '';
  const hostname = /^hostname (.+)$/m.exec(stdout)?.[1];
  if (timedOut)
    return { why: say.cluster.remote.notReached(name, way.destination, silent(patience / 1000)), next: byHand() };
  if (hostname === undefined)
    return { why: say.cluster.remote.notReached(name, way.destination, stderr.trim()), next: byHand() };
  if (hostname !== name)
    return { why: otherName(name, hostname), next: byHand(toType`sudo hostnamectl set-hostname ${name}`) };
  if (exit === 127 || exit === 126) return { why: noDocker(name), next: byHand() };
  if (exit !== 0 && /permission denied/i.test(stdout)) {
    return { why: forbidden(name), next: byHand('sudo usermod -aG docker "$USER"') };
  }
  if (exit !== 0) return { why: engineSilent(name, said), next: byHand('sudo systemctl start docker') };
  if (mesh === 'none') return { why: noIpvs(name), next: byHand('sudo modprobe ip_vs') };
  return undefined;
}
