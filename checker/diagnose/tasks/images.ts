import { sameImage } from '../../judge/index.ts';
import type { Facts } from '../mistake.ts';
import { near } from '../near.ts';

/** What the engine says where a node has not got an image, and cannot get it. */
export const noSuchImage = /No such image: (\S+)/;

/** The names of images that nodes have, each once, in order. */
export function imagesOnNodes({ evidence }: Facts): string[] {
  return [...new Set(evidence.images.flatMap(({ names }) => names))].sort();
}

/** The image on the nodes whose name the missing one's is a slip of; undefined where there is none, or it is on no node. */
export function meantImage(missing: string, facts: Facts): string | undefined {
  const names = imagesOnNodes(facts);
  return names.some((name) => sameImage(name, missing)) ? undefined : near(missing, names);
}
