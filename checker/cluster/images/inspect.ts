/** What an engine says of an image. */
import { createHash } from 'node:crypto';
import { ask, type Engine, ifThere } from '../../engine/index.ts';
import { say } from '../../words/index.ts';

interface ImageFacts {
  Id: string;
  Config?: { Env?: string[]; Cmd?: string[]; Entrypoint?: string[]; User?: string; Labels?: Record<string, string> };
  RootFS?: { Layers?: string[] };
}

/** The image's id; undefined where the engine has no such image. */
export async function imageId(engine: Engine, image: string): Promise<string | undefined> {
  return (await inspect(engine, image))?.Id;
}

/** The value of an image's label; undefined where the image or the label lacks. */
export async function labelOf(engine: Engine, image: string, label: string): Promise<string | undefined> {
  return (await inspect(engine, image))?.Config?.Labels?.[label];
}

/**
 * What an image holds, the same on every engine: ids are not, since engines that keep images in containerd count them
 * from the manifest and others from the configuration. Undefined where the engine has no such image.
 */
export async function fingerprint(engine: Engine, image: string): Promise<string | undefined> {
  const facts = await inspect(engine, image);
  if (!facts) return undefined;
  const { Env, Cmd, Entrypoint, User, Labels } = facts.Config ?? {};
  const sorted = Object.entries(Labels ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const held = [facts.RootFS?.Layers, Env, Cmd, Entrypoint ?? [], User ?? '', sorted];
  return createHash('sha256').update(JSON.stringify(held)).digest('hex');
}

async function inspect(engine: Engine, image: string): Promise<ImageFacts | undefined> {
  const answer = ifThere(engine.calls.getImage(image).inspect());
  return (await ask(engine, say.engine.asked.inspectImage(image), answer)) as ImageFacts | undefined;
}
