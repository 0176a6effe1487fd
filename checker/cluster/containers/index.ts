/** Nodes that are containers of the engine of this machine, each a whole Docker Engine. */
import { findLocalEngine, type LocalEngine, orAborted } from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import {
  provideEngine,
  requireEngine,
  stopPrivateEngine,
  unlessMaking,
  wakeEngine,
  whileChanging,
  whileInUse,
  whileMaking,
} from '../host/index.ts';
import { removeImages, removeUnfinishedBase } from '../images/index.ts';
import { nodeNames, usualSize } from '../names.ts';
import type { Driver } from '../types.ts';
import { clusterNames, takeDown } from './down.ts';
import { openCluster } from './open.ts';
import { removeSeeds, removeUnfinishedSeeds } from './seed.ts';
import { sizeOf } from './size.ts';
import { clusterSources } from './sources.ts';
import { clusterStatus } from './status.ts';
import { bringUp } from './up.ts';

export const containers: Driver = {
  up: (name, onProgress, options, signal) =>
    whileInUse(async () => {
      const local = await orAborted(provideEngine(onProgress), signal);
      const onWait = () => onProgress(say.cluster.doing.waitForOther(name));
      return whileChanging(name, () => bringUp(local, name, onProgress, options, signal), onWait);
    }),

  open: async (name) => openCluster(await requireEngine(), name),

  namesOfNodes: async (name) => {
    const local = await findLocalEngine();
    if (!local) return nodeNames(usualSize.nodes);
    const { nodes } = await sizeOf(local.engine, name).finally(() => local.engine.close());
    return nodeNames(nodes);
  },

  down: async (name, { purge }) => {
    const { local, woken, removed } = await whileInUse(async () => {
      const { local, woken } = await wakeEngine();
      return { local, woken, removed: await whileChanging(name, () => remove(local, name, purge)) };
    });
    const stopped = await stopPrivateEngine(local);
    if (stopped && !woken) removed.push(say.cluster.ownEngine);
    local.engine.close();
    return removed;
  },

  status: async (name) => {
    const local = await requireEngine();
    try {
      return await clusterStatus(local, name);
    } finally {
      local.engine.close();
    }
  },

  isThere: (name, onProgress, signal) =>
    whileInUse(async () => {
      const local = await orAborted(provideEngine(onProgress), signal);
      const { state } = await clusterStatus(local, name).finally(() => local.engine.close());
      return state !== 'down';
    }),

  sources: async (name) => clusterSources(await findLocalEngine(), name),
};

async function remove(local: LocalEngine, name: string, purge: boolean): Promise<string[]> {
  const nodes = await takeDown(local, name);
  // Of an `up` that was killed.
  await unlessMaking(async () => {
    await removeUnfinishedSeeds(local.engine);
    await removeUnfinishedBase();
  });
  if (!purge || (await clusterNames(local)).length > 0) return nodes;
  return whileMaking(async () => {
    await removeSeeds(local.engine);
    return [...nodes, ...(await removeImages(local.engine))];
  });
}
