/**
 * The labs' images on machines: made once. What the first of them has built itself is enough; else on this machine's engine where
 * there is one, else on the first of them.
 */
import { findLocalEngine } from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import { adoptAppImages, loadWhereDifferent, provideAppImages, tag } from '../images/index.ts';
import { appImages, hostTag } from '../names.ts';
import type { ClusterNode, OnProgress } from '../types.ts';

/** What is there with the same content is left alone. Afterwards the first node keeps them for the others. */
export async function provideOnNodes(nodes: ClusterNode[], onProgress: OnProgress): Promise<void> {
  const [first] = nodes;
  if (!first) throw new Error('unreachable');
  const built = await adoptAppImages(first.engine);
  const local = built ? undefined : (await findLocalEngine())?.engine;
  const source = local ?? first.engine;
  try {
    if (!built) await provideAppImages(source, onProgress);
    onProgress(say.cluster.remote.copying);
    const engines = nodes.map(({ engine }) => engine);
    await loadWhereDifferent(source, engines, appImages);
    if (local) for (const image of appImages) await tag(first.engine, image, hostTag(image));
  } finally {
    local?.close();
  }
}

/** Removes what the kit keeps on a node, and the labs' images as they came from it. */
export async function removeFrom({ engine }: ClusterNode): Promise<void> {
  for (const image of [...appImages.map(hostTag), ...appImages]) {
    await engine.calls
      .getImage(image)
      .remove({ force: true })
      .catch(() => {}); // it is not there
  }
}
