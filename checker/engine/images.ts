/** Building and loading images: long answers that are streams of progress, with errors inside. */
import { BrokenError } from '../errors.ts';
import { say } from '../words/index.ts';
import { ask, type Engine } from './engine.ts';

export interface ImageBuild {
  tag: string;
  args: Record<string, string>;
  labels: Record<string, string>;
  /** The build context: these files of this folder. */
  context: { context: string; src: string[] };
}

interface Progress {
  stream?: string;
  error?: string;
}

/** Builds with the Engine API's own builder, which needs no buildx. The error of a failed build ends with its last lines. */
export async function build(engine: Engine, { tag, args, labels, context }: ImageBuild): Promise<void> {
  const answer = engine.streams.buildImage(context, { t: tag, buildargs: args, labels, rm: true, forcerm: true });
  const what = say.engine.asked.build(tag);
  await finish(engine, what, await ask(engine, what, answer));
}

/** Loads a tar of images, as `docker save` writes it. */
export async function load(engine: Engine, images: NodeJS.ReadableStream): Promise<void> {
  const what = say.engine.asked.load;
  await finish(engine, what, await ask(engine, what, engine.streams.loadImage(images)));
}

/** A tar of images, to be loaded elsewhere. */
export async function save(engine: Engine, images: string[]): Promise<NodeJS.ReadableStream> {
  // dockerode has the call, its types do not.
  const { streams } = engine as unknown as { streams: { getImages(o: object): Promise<NodeJS.ReadableStream> } };
  return ask(engine, say.engine.asked.save(images), streams.getImages({ names: images }));
}

function finish(engine: Engine, what: string, stream: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const broken = (why: string) => reject(new BrokenError(say.engine.refused(engine.name, what, why)));
    const onFinished = (error: Error | null, all: Progress[] | null) => {
      const failed = all?.find((line) => line.error);
      if (error) broken(error.message);
      else if (failed) broken([failed.error, ...said.slice(-15)].join('\n  '));
      else resolve();
    };
    engine.streams.modem.followProgress(stream, onFinished, ({ stream: text }: Progress) => {
      if (text?.trim()) said.push(text.trimEnd());
    });
  });
}
