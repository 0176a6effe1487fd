/** Can this machine run a cluster? Asked of what it does, not only of what it says it is. */
import { findLocalEngine, type LocalEngine } from '../../engine/index.ts';
import { explain } from '../../errors.ts';
import { containers } from '../containers/index.ts';
import { freeAmong } from '../containers/ports.ts';
import { clusterStatus } from '../containers/status.ts';
import { driverOf } from '../driver.ts';
import { whileInUse } from '../host/index.ts';
import { hostPorts } from '../names.ts';
import type { Driver, OnProgress } from '../types.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { lookAtEngine, lookAtMachine } from './look.ts';
import { judge } from './rules/index.ts';
import { askCluster, askNodes, type Interruption, tryCluster } from './try-cluster.ts';

export type { Finding } from './finding.ts';

/** Looks at the machine, and, unless `quick`, tries a service, on a cluster made for it where none is up. */
export async function doctor(
  name: string,
  quick: boolean,
  onProgress: OnProgress,
  interruption?: Interruption,
): Promise<Finding[]> {
  return judge(await whileInUse(() => gather(name, quick, onProgress, interruption)));
}

async function gather(
  name: string,
  quick: boolean,
  onProgress: OnProgress,
  interruption?: Interruption,
): Promise<Facts> {
  const driver = await driverOf(name);
  if (driver !== containers) return gatherElsewhere(driver, name);
  const facts: Facts = { machine: await lookAtMachine() };
  let local: LocalEngine | undefined;
  try {
    local = await findLocalEngine();
    if (!local) return facts;
    facts.engine = await lookAtEngine(local);
    facts.cluster = await clusterStatus(local, name);
    if (facts.cluster.state === 'down') facts.takenPorts = await takenPorts();
    if (quick) await askCluster(local, facts);
    else if (facts.cluster.state !== 'partly') await tryCluster(local, facts.cluster, facts, onProgress, interruption);
  } catch (error) {
    facts.broken = explain(error);
  }
  return facts;
}

/** Nodes that are machines are only asked: whether they have the images to try a service is for labs to see to. */
async function gatherElsewhere(driver: Driver, name: string): Promise<Facts> {
  const facts: Facts = { machine: await lookAtMachine(), elsewhere: true };
  try {
    facts.cluster = await driver.status(name);
    if (facts.cluster.state !== 'up') return facts;
    const cluster = await driver.open(name);
    if (cluster.attached) facts.attached = true;
    await askNodes(cluster, facts);
  } catch (error) {
    facts.broken = explain(error);
  }
  return facts;
}

async function takenPorts(): Promise<number[]> {
  const free = await freeAmong(hostPorts);
  return hostPorts.filter((port) => !free.has(port));
}
