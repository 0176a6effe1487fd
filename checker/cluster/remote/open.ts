/** A cluster of machines. */
import { BrokenError } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { assemble } from '../assemble.ts';
import { hostPorts } from '../names.ts';
import { readPatience } from '../patience.ts';
import type { Cluster } from '../types.ts';
import type { Fleet } from './fleet.ts';
import { assertAll, type Machine, type Machines, reach } from './machines.ts';
import { assertOurs } from './ours.ts';

/** Opens it. Throws a BrokenError that says what is in the way of each machine that cannot be used. */
export async function openFleet(name: string, fleet: Fleet): Promise<Cluster> {
  return clusterOf(name, fleet, await reach(fleet.ways));
}

/** The cluster of machines that were reached; where one was not, all are let go of. */
export function clusterOf(name: string, { driver, swarm }: Fleet, found: Machines): Cluster {
  const machines = assertAll(found);
  const nodes = machines.map(({ node }) => node);
  const [first] = machines;
  if (!first) throw new Error('unreachable');
  return assemble({
    name,
    driver,
    nodes,
    managers: 1,
    ports: portsOf(first),
    alike: {},
    images: first.node.engine,
    mesh: async () => (machines.some(({ survey }) => survey.mesh === 'iptables') ? 'iptables' : 'ipvs'),
    patience: readPatience,
    attached: swarm === 'attach',
    assertOurs: () => (swarm === 'attach' ? refuse(name) : assertOurs(name, nodes)),
    close: found.close,
  });
}

/** A machine publishes at its own address. */
function portsOf({ node }: Machine): Cluster['ports'] {
  return new Map(hostPorts.map((port) => [port, `${node.address}:${port}`]));
}

async function refuse(name: string): Promise<never> {
  throw new BrokenError(say.cluster.remote.attached(name), { next: say.cluster.remote.manageInstead });
}
