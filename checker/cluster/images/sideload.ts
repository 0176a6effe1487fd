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
  if (node === local) return void (await Promise.all(lacking.map((image) => tag(node, hostTag(image), image))));
  await load(node, await save(local, lacking.map(hostTag)));
  for (const image of lacking) await rename(node, hostTag(image), image);
}

/** On this machine the kit's images have names of their own, so that none of the person's is overwritten. */
async function rename(node: Engine, from: string, to: string): Promise<void> {
  await tag(node, from, to);
  await ask(node, say.engine.asked.untag(from), node.calls.getImage(from).remove({ noprune: true }));
}

/** Gives an image of this node another name beside its own. */
export async function tag(node: Engine, from: string, to: string): Promise<void> {
  const [repo = '', version = ''] = to.split(':');
  await ask(node, say.engine.asked.tag(to), node.calls.getImage(from).tag({ repo, tag: version }));
}
