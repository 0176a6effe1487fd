/**
 * A volume with the images as an engine keeps them. New nodes copy it, which takes a fraction of a second where loading
 * the same images into three engines takes six on two cores.
 */
import { createHash } from 'node:crypto';
import { ask, type Engine, type HostConfig, ifThere, type LocalEngine, refusal } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import { imageId, loadWhereDifferent } from '../images/index.ts';
import { appImages, hostTag, labels } from '../names.ts';
import type { OnProgress } from '../types.ts';
import { enterContainer, inspect, isRightsRefused, remove, start } from './container.ts';
import { engineInside } from './engine-inside.ts';
import { engineContainer, type Rights } from './spec.ts';

export interface Seed {
  volume: string;
  /** What the host granted the engine that filled it, and will grant to nodes. */
  rights: Rights;
}

/** Provides the seed of the images as they are now, as the engine of this node image keeps them. While it is being filled a container of its name exists. */
export async function provideSeed(local: LocalEngine, nodeImage: string, onProgress: OnProgress): Promise<Seed> {
  const { engine } = local;
  const volume = `swarmlab-seed-${await version(engine, nodeImage)}`;
  const rights = await rightsOf(engine, volume);
  if (rights && !(await inspect(engine, volume))) return { volume, rights };
  onProgress(say.cluster.doing.seed);
  await removeSeeds(engine, `${labels.nodeImage}=${nodeImage}`); // those of older images; other engines have their own
  for (const attempt of ['privileged', 'capabilities'] as const) {
    try {
      await fill(local, volume, nodeImage, attempt);
      return { volume, rights: attempt };
    } catch (error) {
      await discard(engine, volume).catch(() => {}); // what failed first is told
      if (attempt === 'capabilities' || !isRightsRefused(error)) throw error;
    }
  }
  throw new Error('unreachable');
}

/** Removes seeds that are being filled, and with them the engines that do it. */
export async function removeUnfinishedSeeds(engine: Engine): Promise<void> {
  const filters = { label: [`${labels.cache}=seed`] };
  const filling = await ask(
    engine,
    say.engine.asked.listContainers,
    engine.calls.listContainers({ all: true, filters }),
  );
  for (const { Names } of filling) await discard(engine, Names[0]?.slice(1) ?? '');
}

/** Removes seeds, all or those with these labels too, but those that nodes were made from and still hold. */
export async function removeSeeds(engine: Engine, ...marks: string[]): Promise<void> {
  const filters = { label: [`${labels.cache}=seed`, ...marks] };
  const { Volumes } = await ask(engine, say.engine.asked.listVolumes, engine.calls.listVolumes({ filters }));
  for (const { Name } of Volumes ?? []) {
    await discard(engine, Name).catch((error: unknown) => {
      if (refusal(error) !== 409) throw error;
    });
  }
}

async function fill(local: LocalEngine, volume: string, nodeImage: string, rights: Rights): Promise<void> {
  const { engine } = local;
  const tagged = { [labels.cache]: 'seed', [labels.nodeImage]: nodeImage, [labels.rights]: rights };
  const options = engineContainer(volume, nodeImage, rights, []);
  // One call makes both: a volume that was made before its container would look filled to whoever comes after a kill between the two.
  const mount = { Type: 'volume', Source: volume, Target: '/var/lib/docker', VolumeOptions: { Labels: tagged } };
  const HostConfig = { ...options.HostConfig, Mounts: [mount] } as unknown as HostConfig; // dockerode's types ask for options of drivers
  await start(engine, { ...options, HostConfig, Labels: { [labels.cache]: 'seed' } });
  const inside = engineInside(local, volume, say.cluster.seedEngine);
  try {
    await loadWhereDifferent(engine, [inside], appImages);
  } finally {
    inside.close();
  }
  const touched = await run(enterContainer(local, volume)(['touch', '/var/lib/docker/complete']), {
    input: '',
    timeout: 20_000,
  });
  if (touched.exit !== 0)
    throw new BrokenError(say.cluster.programFailed('touch', touched.exit, touched.stderr.trim().split('\n')));
  await ask(engine, say.engine.asked.stop(volume), engine.calls.getContainer(volume).stop());
  await remove(engine, volume);
}

async function version(engine: Engine, nodeImage: string): Promise<string> {
  const ids = await Promise.all([nodeImage, ...appImages.map(hostTag)].map((image) => imageId(engine, image)));
  return createHash('sha256').update(ids.join()).digest('hex').slice(0, 12);
}

async function rightsOf(engine: Engine, volume: string): Promise<Rights | undefined> {
  const answer = ifThere(engine.calls.getVolume(volume).inspect());
  return (await ask(engine, say.engine.asked.inspectVolume(volume), answer))?.Labels?.[labels.rights] as
    | Rights
    | undefined;
}

async function discard(engine: Engine, volume: string): Promise<void> {
  await remove(engine, volume);
  await ifThere(engine.calls.getVolume(volume).remove());
}
