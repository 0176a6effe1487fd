/** Which image the nodes of a cluster are made from. */
import { ask, type Engine, type LocalEngine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { imageId } from '../images/index.ts';
import { labels, onCluster } from '../names.ts';
import { engineOf, nodeImageOf, suites, usualSuite } from '../suites.ts';
import type { UpOptions } from '../types.ts';
import { inspect } from './container.ts';

/**
 * The image that the cluster's nodes have, else the one wanted for them, else the usual one. Throws a BrokenError where nodes that
 * are there are of another image than wanted, or where nobody has the image.
 */
export async function chooseNodeImage(local: LocalEngine, cluster: string, options: UpOptions): Promise<string> {
  const present = await presentImage(local.engine, cluster);
  const wanted = wantedImage(options);
  if (present !== undefined && wanted !== undefined && wanted !== present) {
    throw new BrokenError(say.cluster.otherNodes(cluster, kind(present), kind(wanted)), {
      next: `swarmlab down${onCluster(cluster)}`,
    });
  }
  const chosen = present ?? wanted ?? nodeImageOf(usualSuite);
  if (engineOf(chosen) === undefined && (await imageId(local.engine, chosen)) === undefined) {
    throw new BrokenError(say.cluster.imageMissing(chosen), { next: toType`${local.docker} pull ${chosen}` });
  }
  return chosen;
}

const kind = (image: string) => ({ image, engine: engineOf(image) });

function wantedImage({ engine, nodeImage }: UpOptions): string | undefined {
  if (engine) return nodeImageOf(suites[engine]);
  return nodeImage && withTag(nodeImage);
}

/** As the nodes were created: a list would tell the id alone of an image that was built anew since. */
async function presentImage(engine: Engine, cluster: string): Promise<string | undefined> {
  const filters = { label: [`${labels.cluster}=${cluster}`] };
  const answer = engine.calls.listContainers({ all: true, filters });
  const [node] = await ask(engine, say.engine.asked.listContainers, answer);
  return node && (await inspect(engine, node.Id))?.Config.Image;
}

/** As an engine understands a name: without a tag it is `latest`. */
function withTag(image: string): string {
  return /[:@][^/]*$/.test(image) ? image : `${image}:latest`;
}
