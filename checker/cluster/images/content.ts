import type { Engine } from '../../engine/index.ts';
import { appImages, hostTag } from '../names.ts';
import type { Cluster } from '../types.ts';
import { fingerprint } from './inspect.ts';

/** Tells by content which of the kit's images an image on a node is, whatever it is called there. Each is asked for once. */
export function contentReader(local: Engine): Cluster['contentOf'] {
  let kit: Promise<Map<string, string>> | undefined;
  const known = new Map<string, Promise<string | undefined>>();
  return (node, imageId) => {
    kit ??= kitContents(local);
    const key = `${node.name} ${imageId}`;
    const held = known.get(key) ?? identify(node.engine, imageId, kit);
    known.set(key, held);
    return held;
  };
}

async function identify(node: Engine, imageId: string, kit: Promise<Map<string, string>>): Promise<string | undefined> {
  const content = await fingerprint(node, imageId);
  return content === undefined ? undefined : ((await kit).get(content) ?? 'other');
}

async function kitContents(local: Engine): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const image of appImages) {
    const content = await fingerprint(local, hostTag(image));
    if (content) contents.set(content, image);
  }
  return contents;
}
