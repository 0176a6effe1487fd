/** A cluster of nodes, whatever kind of machine they are. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Engine } from '../engine/index.ts';
import type { ClusterFacts } from '../model.ts';
import { say } from '../words/index.ts';
import { contentReader, loadWhereDifferent } from './images/index.ts';
import { appImages } from './names.ts';
import type { Cluster, ClusterNode } from './types.ts';

export interface Parts {
  name: string;
  driver: string;
  nodes: ClusterNode[];
  /** How many of them, the first, manage the swarm. */
  managers: number;
  ports: Cluster['ports'];
  alike: Cluster['alike'];
  /** Absent where the nodes, and any swarm that they are in, are the kit's. */
  attached?: boolean;
  assertOurs?: Cluster['assertOurs'];
  /** The engine that keeps the kit's images for the nodes. */
  images: Engine;
  mesh(manager: ClusterNode): Promise<ClusterFacts['mesh']>;
  /** Reads what was measured when the cluster came up; undefined where nothing was. */
  patience(manager: ClusterNode): Promise<number | undefined>;
  /** Lets go of what the driver holds besides the nodes' engines. */
  close(): void;
}

export function assemble(parts: Parts): Cluster {
  const { name, driver, nodes, managers, ports, alike, images, mesh, patience, close } = parts;
  const { attached = false, assertOurs = async () => {} } = parts;
  const [manager] = nodes;
  if (!manager) throw new Error('unreachable');
  let factor: Promise<number> | undefined;
  const measured = () => {
    factor ??= patience(manager).then((kept) => kept ?? 1);
    return factor;
  };
  return {
    name,
    driver,
    nodes,
    managers,
    manager,
    attached,
    assertOurs,
    ports,
    alike,
    facts: async () => ({
      name,
      driver,
      engineVersion: await versionOf(nodes),
      mesh: await mesh(manager),
      patience: await measured(),
    }),
    patience: measured,
    loadImages: (wanted) =>
      loadWhereDifferent(
        images,
        nodes.map(({ engine }) => engine),
        wanted.filter((image) => appImages.includes(image)),
      ),
    contentOf: contentReader(images),
    isKitImage: (image) => appImages.includes(image),
    close: () => {
      closeNodes({ nodes });
      close();
    },
  };
}

/** Ends the connections to its nodes alone: the engine they are on is somebody else's to let go. */
export function closeNodes({ nodes }: Pick<Cluster, 'nodes'>): void {
  for (const { engine } of nodes) engine.close();
}

/** What is taken for one, of a node that is anybody's: it is kept in reports, and in submissions that hold it to the same. */
const isVersion = /^[\w.+~:-]{1,100}$/;

const patience = 3000; // milliseconds for the manager to answer before the others are asked

/** The manager's; of another where a lab has the manager stopped. */
async function versionOf(nodes: ClusterNode[]): Promise<string> {
  const asked = nodes.map(async ({ engine }, index) => {
    if (index > 0) await pause(patience, undefined, { ref: false });
    const { Version } = await ask(engine, say.engine.asked.readVersion, engine.calls.version());
    return typeof Version === 'string' && isVersion.test(Version) ? Version : 'unknown';
  });
  return Promise.any(asked).catch((error: AggregateError) => {
    throw error.errors[0];
  });
}
