/**
 * What `docker stack deploy` makes beside services: networks, secrets and configs. Each bears the name of its stack in a label. As
 * with services, only what a lab is noted to have created is removed.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { onCluster } from '../cluster/index.ts';
import { ask, type Engine, ifThere, reason } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import type { Lab } from '../model.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { createdParts, currentLab, interruptedMaking, noteParts } from './ownership.ts';

/** A network, a secret or a config of a stack. */
export interface StackPart {
  kind: 'network' | 'secret' | 'config';
  id: string;
  name: string;
  createdAt: number;
}

const namespace = 'com.docker.stack.namespace';
const patience = 30_000; // milliseconds for a network to be let go: its last tasks have just ended
const tick = 100;

/** The parts of the stacks that a lab may deploy; none of a lab that deploys none, without asking. */
export async function partsOf(manager: Engine, { owns }: Lab): Promise<StackPart[]> {
  const found = await Promise.all((owns.stacks ?? []).map((stack) => partsOfStack(manager, `${namespace}=${stack}`)));
  return found.flat();
}

/** The parts of all stacks. */
export function partsOfAll(manager: Engine): Promise<StackPart[]> {
  return partsOfStack(manager, namespace);
}

/** Notes that a lab created what is there now and was not before. */
export async function noteNewParts(manager: Engine, lab: Lab, before: readonly StackPart[]): Promise<void> {
  const known = new Set(before.map(({ id }) => id));
  const ids = (await partsOf(manager, lab)).map(({ id }) => id);
  const isNew = ids.filter((id) => !known.has(id));
  if (isNew.length === 0) return;
  const ofOthers = [...(await createdParts(manager))].filter(([, by]) => by !== lab.id).map(([id]) => id);
  await noteParts(manager, lab.id, isNew, [...ids, ...ofOthers]);
}

/** Those that a lab created, by its commands or a person's hand. Throws a BrokenError where others are in the way. */
export async function ownedParts(manager: Engine, cluster: string, lab: Lab): Promise<StackPart[]> {
  const parts = await partsOf(manager, lab);
  if (parts.length === 0) return [];
  const created = await createdParts(manager);
  const since = (await currentLab(manager))?.byHandSince ?? Number.POSITIVE_INFINITY;
  const { from = Number.POSITIVE_INFINITY, to = 0 } = (await interruptedMaking(manager)) ?? {};
  const isMade = (at: number) => at >= since || (at >= from && at <= to);
  const [foreign] = parts.filter(({ id, createdAt }) => !created.has(id) && !isMade(createdAt));
  if (!foreign) return parts;
  throw new BrokenError(say.run.foreignPart(foreign.kind, foreign.name, lab.id), {
    next: `swarmlab shell${onCluster(cluster)} -- ${toType`docker ${foreign.kind} rm ${foreign.name}`}`,
  });
}

/** Removes them, once the tasks that use them have ended. */
export async function removeParts(manager: Engine, parts: readonly StackPart[]): Promise<void> {
  await Promise.all(parts.map((part) => removePart(manager, part)));
}

async function removePart(manager: Engine, { kind, id, name }: StackPart): Promise<void> {
  const { calls } = manager;
  const things = { network: calls.getNetwork(id), secret: calls.getSecret(id), config: calls.getConfig(id) };
  const deadline = performance.now() + patience;
  for (;;) {
    const refused = await ifThere(things[kind].remove()).then(() => undefined, reason);
    if (refused === undefined) return;
    if (performance.now() > deadline) throw new BrokenError(say.run.partStays(kind, name, refused));
    await pause(tick);
  }
}

interface Listed {
  ID: string;
  CreatedAt: string;
  Spec: { Name: string };
}

async function partsOfStack(manager: Engine, label: string): Promise<StackPart[]> {
  const filters = { label: [label] };
  const { calls } = manager;
  const [networks, secrets, configs] = await Promise.all([
    ask(manager, say.engine.asked.listNetworks, calls.listNetworks({ filters })),
    ask(manager, say.engine.asked.listSecrets, calls.listSecrets({ filters }) as Promise<unknown> as Promise<Listed[]>),
    ask(manager, say.engine.asked.listConfigs, calls.listConfigs({ filters }) as Promise<unknown> as Promise<Listed[]>),
  ]);
  const part = (kind: StackPart['kind'], id: string, name: string, created: string): StackPart => {
    return { kind, id, name, createdAt: Date.parse(created) };
  };
  return [
    ...networks.map(({ Id, Name, Created }) => part('network', Id, Name, Created)),
    ...secrets.map(({ ID, Spec, CreatedAt }) => part('secret', ID, Spec.Name, CreatedAt)),
    ...configs.map(({ ID, Spec, CreatedAt }) => part('config', ID, Spec.Name, CreatedAt)),
  ];
}
