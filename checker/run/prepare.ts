/** A lab's starting state, from whatever the cluster is in. */

import {
  type Cluster,
  dissolveSwarm,
  formSwarm,
  isFormed,
  isFormedAs,
  makeUsual,
  onCluster,
  swarmInfo,
  unusual,
} from '../cluster/index.ts';
import { ask } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import { isOwned } from '../lab/index.ts';
import type { Lab, Observation, ServiceSeen, Unusual } from '../model.ts';
import type { Recorder } from '../observe/index.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { begunByHand, createdServices, currentLab, type LabNote, noteCurrentLab } from './ownership.ts';
import { sizeOptions } from './size.ts';
import { ownedParts, removeParts } from './stacks.ts';

const patience = 60_000; // milliseconds for removed containers to end: ten seconds each where one ignores SIGTERM

/** Who does the lab from here: the checker, or a person by hand. */
export type Doer = 'checker' | 'person';

/** Brings the cluster to a lab's starting state. Throws a BrokenError, having changed nothing, where it may not. */
export async function prepare(cluster: Cluster, recorder: Recorder, lab: Lab, doer: Doer = 'checker'): Promise<void> {
  assertLargeEnough(cluster, lab);
  if (lab.needs.swarm === 'none') {
    await dissolve(cluster, recorder);
  } else {
    await provideSwarm(cluster, lab);
    await removeOwned(cluster, recorder, lab);
    await restoreSwarm(cluster);
    const note = doer === 'person' ? await currentLab(cluster.manager.engine) : undefined;
    const now = doer === 'person' ? (await recorder.now()).at : recorder.clock();
    const since = doer === 'person' ? beginning(lab, note, now) : undefined;
    const kit = doer === 'checker' && !lab.tutorial ? { from: now } : undefined;
    await noteCurrentLab(cluster.manager.engine, lab, since, { kit, at: now });
  }
  await cluster.loadImages(lab.needs.images);
}

/** When a person's work began that begins `now`: of an exam whose time runs it did before, since to reset it gives no time back. */
export function beginning(lab: Lab, note: LabNote | undefined, now: number): number {
  const since = lab.mode === 'exam' ? begunByHand(lab, note) : undefined;
  return since !== undefined && now - since < lab.minutes * 60_000 ? since : now;
}

function assertLargeEnough({ name, nodes }: Cluster, { id, needs }: Lab): void {
  if (needs.nodes <= nodes.length) return;
  const next = `swarmlab up${sizeOptions(needs)}${onCluster(name)}`;
  throw new BrokenError(say.run.tooFewNodes(id, needs.nodes, name, nodes.length), { next });
}

/** A swarm of just the nodes that the lab counts on: on a larger one its numbers would not be true. Somebody else's stays as it is. */
async function provideSwarm(cluster: Cluster, { needs }: Lab): Promise<void> {
  const { nodes, attached } = cluster;
  const members = { nodes: nodes.slice(0, needs.nodes), managers: needs.managers };
  if (attached ? await isFormed(nodes) : await isFormedAs(members)) return;
  await cluster.assertOurs();
  await formSwarm(members, nodes.slice(needs.nodes));
}

/**
 * Makes the swarm as a new one is, beside services, where it is the kit's: what one student told it would fail the next. Resolves with
 * what stays otherwise, of somebody else's all.
 */
export async function restoreSwarm(cluster: Cluster): Promise<Unusual[]> {
  const { engine } = cluster.manager;
  const isOurs = !cluster.attached && (await isAllowed(cluster));
  if (isOurs) await makeUsual(engine);
  return unusual(engine);
}

function isAllowed(cluster: Cluster): Promise<boolean> {
  return cluster.assertOurs().then(
    () => true,
    () => false,
  );
}

/** Removes the services that a lab owns and that a lab created; resolves with their names. */
export async function removeOwned(cluster: Cluster, recorder: Recorder, lab: Lab): Promise<string[]> {
  const owned = await ownedServices(cluster, recorder, lab);
  const parts = await ownedParts(cluster.manager.engine, cluster.name, lab);
  if (owned.length > 0) await removeServices(cluster, recorder, owned);
  await removeParts(cluster.manager.engine, parts);
  return owned.map(({ name }) => name);
}

/** What of a person's work on the cluster a lab's starting state is without. */
export interface Losses {
  /** Names of services. */
  services: string[];
  /** True where the swarm itself goes. */
  swarm: boolean;
}

/** What `prepare` would remove. Throws a BrokenError where it may not. */
export async function lossesOf(cluster: Cluster, recorder: Recorder, lab: Lab): Promise<Losses> {
  const names = (services: ServiceSeen[]) => services.map(({ name }) => name).sort();
  if (lab.needs.swarm === 'ready') {
    return { services: names(await ownedServices(cluster, recorder, lab)), swarm: false };
  }
  const { swarm, services } = await recorder.now();
  if (swarm) await assertCreated(cluster, services, say.run.noSwarmYet);
  return { services: names(services), swarm };
}

async function ownedServices(cluster: Cluster, recorder: Recorder, lab: Lab): Promise<ServiceSeen[]> {
  const seen = await recorder.now();
  if (!seen.swarm) return [];
  const ofLab = lab.tutorial ? await createdServices(cluster.manager.engine) : new Map<string, string>();
  const owned = seen.services.filter(({ id, name }) => isOwned(lab, name) || ofLab.get(id) === lab.id);
  if (owned.length === 0) return [];
  const since = (await currentLab(cluster.manager.engine))?.byHandSince ?? Number.POSITIVE_INFINITY;
  const before = owned.filter(({ createdAt }) => createdAt < since);
  await assertCreated(cluster, before, say.run.ownsName(lab.id));
  return owned;
}

/** Removes services, whoever created them, and waits until nothing of them is left on any node. */
export async function removeServices(cluster: Cluster, recorder: Recorder, services: ServiceSeen[]): Promise<void> {
  const { engine } = cluster.manager;
  const remove = ({ id, name }: ServiceSeen) =>
    ask(engine, say.engine.asked.removeService(name), engine.calls.getService(id).remove());
  await Promise.all(services.map(remove));
  await gone(recorder, services, patience * (await cluster.patience()));
}

async function dissolve(cluster: Cluster, recorder: Recorder): Promise<void> {
  await cluster.assertOurs();
  const { ControlAvailable } = await swarmInfo(cluster.manager.engine);
  if (ControlAvailable) await assertCreated(cluster, (await recorder.now()).services, say.run.noSwarmYet);
  await dissolveSwarm(cluster.nodes);
}

/** A service that no lab created is the person's, whatever its name. */
async function assertCreated(cluster: Cluster, services: ServiceSeen[], because: string): Promise<void> {
  const created = await createdServices(cluster.manager.engine);
  const foreign = services.filter(({ id }) => !created.has(id)).map(({ name }) => name);
  if (foreign.length === 0) return;
  throw new BrokenError(say.run.foreign(foreign, because), {
    next: `swarmlab shell${onCluster(cluster.name)} -- ${toType`docker service rm ${foreign}`}`,
  });
}

async function gone(recorder: Recorder, services: ServiceSeen[], limit: number): Promise<void> {
  const ids = new Set(services.map(({ id }) => id));
  const names = new Set(services.map(({ name }) => name));
  const left = (seen: Observation) => [
    ...seen.tasks.filter(({ serviceId }) => ids.has(serviceId)).map(({ id }) => say.run.task(id)),
    ...seen.containers
      .filter(({ service }) => names.has(service))
      .map(({ name, node }) => say.run.container(name, node)),
  ];
  const deadline = performance.now() + limit;
  let remaining = left(await recorder.now());
  while (remaining.length > 0) {
    if (performance.now() > deadline) {
      await recorder.assertAlive(); // on a node that is cut off nothing ends
      throw new BrokenError(say.run.notEnded(remaining), { next: 'swarmlab status' });
    }
    remaining = left(await recorder.next());
  }
}
