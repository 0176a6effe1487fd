/** What only a cluster can tell: that a service answers on every node, and what is free where its nodes are kept. */
import type { LocalEngine } from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import { closeNodes } from '../assemble.ts';
import { takeDown } from '../containers/down.ts';
import { openCluster } from '../containers/open.ts';
import { bringUp } from '../containers/up.ts';
import { nameOfOwn } from '../names.ts';
import type { Cluster, ClusterStatus, OnProgress } from '../types.ts';
import type { Facts } from './facts.ts';
import { freeOnNode, skewsOf } from './look.ts';
import { tryService } from './try-service.ts';

/** How a trial is interrupted. What it made is removed all the same, so that has to come to its end. */
export interface Interruption {
  signal: AbortSignal;
  toItsEnd(work: () => Promise<void>): Promise<void>;
}

/** Notes in the facts what became of it, each as soon as it is known: what comes after may fail. */
export async function tryCluster(
  local: LocalEngine,
  status: ClusterStatus,
  facts: Facts,
  onProgress: OnProgress,
  interruption?: Interruption,
): Promise<void> {
  onProgress(status.state === 'up' ? say.cluster.doing.tryOn(status.name) : say.cluster.doing.tryOnSpare);
  const { signal, toItsEnd = (work: () => Promise<void>) => work() } = interruption ?? {};
  await toItsEnd(async () => {
    const { cluster, giveBack } = await clusterToTry(local, status, onProgress, signal);
    try {
      signal?.throwIfAborted();
      facts.trial = { mesh: (await cluster.facts()).mesh };
      await noteNodes(facts, cluster);
      facts.trial.service = await tryService(cluster, signal);
    } finally {
      await giveBack();
    }
  });
}

/** The same without a trial, as far as a cluster that is up can tell. */
export async function askCluster(local: LocalEngine, facts: Facts): Promise<void> {
  if (facts.cluster?.state !== 'up') return;
  const cluster = await openCluster(local, facts.cluster.name);
  await noteNodes(facts, cluster).finally(() => closeNodes(cluster));
}

/** What the nodes of a cluster that is up can tell without a trial; lets go of it then. */
export async function askNodes(cluster: Cluster, facts: Facts): Promise<void> {
  await noteNodes(facts, cluster).finally(() => cluster.close());
}

async function noteNodes(facts: Facts, { nodes, manager }: Cluster): Promise<void> {
  facts.skews = await skewsOf(nodes, manager);
  const { engine } = facts;
  const free = engine && !engine.isHere ? await freeOnNode(manager) : undefined; // one on this machine was asked already
  if (engine && free !== undefined) engine.free = free;
}

/** The cluster that is up, else one of its own, which is removed when it is given back. */
async function clusterToTry(
  local: LocalEngine,
  { name, state }: ClusterStatus,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<{ cluster: Cluster; giveBack(): Promise<void> }> {
  const isUp = state === 'up';
  const wanted = isUp ? name : nameOfOwn('doctor'); // no other doctor's
  const cluster = isUp ? await openCluster(local, wanted) : await bringUp(local, wanted, onProgress, {}, signal);
  const giveBack = async () => {
    closeNodes(cluster);
    if (!isUp) await takeDown(local, wanted);
  };
  return { cluster, giveBack };
}
