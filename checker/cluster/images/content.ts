import { ask, type Engine } from '../../engine/index.ts';
import { say } from '../../words/index.ts';
import { appImages, hostTag, labels } from '../names.ts';
import type { Cluster } from '../types.ts';
import { fingerprint, labelOf } from './inspect.ts';

/** Content -> the kit's name of it, `simplenode:0.2`. */
type Contents = Map<string, string>;

const version = 'org.opencontainers.image.version';

/** Tells by content which of the kit's images an image on a node is, whatever it is called there. Each is asked for once. */
export function contentReader(local: Engine): Cluster['contentOf'] {
  let kit: Promise<Contents> | undefined;
  const known = new Map<string, Promise<string | undefined>>();
  return (node, imageId) => {
    kit ??= kitContents(local);
    const key = `${node.name} ${imageId}`;
    const held = known.get(key) ?? identify(node.engine, imageId, kit, local);
    known.set(key, held);
    return held;
  };
}

async function identify(node: Engine, imageId: string, kit: Promise<Contents>, local: Engine) {
  const content = await fingerprint(node, imageId);
  if (content === undefined) return undefined;
  return (await kit).get(content) ?? (await formerContents(local)).get(content) ?? 'other';
}

async function kitContents(local: Engine): Promise<Contents> {
  const contents: Contents = new Map();
  for (const image of appImages) {
    const content = await fingerprint(local, hostTag(image));
    if (content) contents.set(content, image);
  }
  return contents;
}

/** Of all that the kit ever built here: an `up` of another version of it takes the names away, but nodes keep what they have. */
async function formerContents(local: Engine): Promise<Contents> {
  const filters = { label: [labels.recipe, 'org.opencontainers.image.title=simplenode'] };
  const images = await ask(local, say.engine.asked.listImages, local.calls.listImages({ filters }));
  const contents: Contents = new Map();
  for (const { Id } of images) {
    const [content, number] = await Promise.all([fingerprint(local, Id), labelOf(local, Id, version)]);
    if (content && number) contents.set(content, `simplenode:${number}`);
  }
  return contents;
}
