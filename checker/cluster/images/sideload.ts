/** Bringing images to nodes without a registry: only those a node lacks, or has with other content under the same name. */
import { ask, type Engine, load, save } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { hostTag } from '../names.ts';
import { fingerprint } from './inspect.ts';

/** Loads `images`, named as on nodes, from this machine's engine onto all nodes beside each other. */
export async function loadWhereDifferent(local: Engine, nodes: Engine[], images: string[]): Promise<void> {
  const wanted = new Map<string, string>();
  for (const image of images) {
    const content = await fingerprint(local, hostTag(image));
    if (content === undefined) throw new BrokenError(say.cluster.imageMissing(hostTag(image)), { next: 'swarmlab up' });
    wanted.set(image, content);
  }
  await Promise.all(nodes.map((node) => loadOnto(local, node, wanted)));
}

async function loadOnto(local: Engine, node: Engine, wanted: Map<string, string>): Promise<void> {
  const lacking: string[] = [];
  for (const [image, content] of wanted) if ((await fingerprint(node, image)) !== content) lacking.push(image);
  if (lacking.length === 0) return;
  await load(node, await save(local, lacking.map(hostTag)));
  for (const image of lacking) await rename(node, hostTag(image), image);
}

/** On this machine the kit's images have names of their own, so that none of the person's is overwritten. */
async function rename(node: Engine, from: string, to: string): Promise<void> {
  const [repo = '', tag = ''] = to.split(':');
  const image = node.calls.getImage(from);
  await ask(node, say.engine.asked.tag(to), image.tag({ repo, tag }));
  await ask(node, say.engine.asked.untag(from), image.remove({ noprune: true }));
}
