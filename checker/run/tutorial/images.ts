import type { Cluster } from '../../cluster/index.ts';
import { type Engine, ifThere } from '../../engine/index.ts';

const patience = 10_000; // milliseconds for a registry to answer

/** Tells whether containers can be started from an image: some node has it, or a registry has. */
export function imageFinder({ nodes, manager }: Cluster): (image: string) => Promise<boolean> {
  const inRegistry = new Map<string, Promise<boolean>>();
  return async (image) => {
    if (image.includes('$')) return true; // not known before the shell has run
    const onNodes = await Promise.all(nodes.map(({ engine }) => isOn(engine, image)));
    if (onNodes.includes(true)) return true;
    const asked = inRegistry.get(image) ?? answers(manager.engine, image);
    inRegistry.set(image, asked);
    return asked;
  };
}

async function isOn(engine: Engine, image: string): Promise<boolean> {
  return (await ifThere(engine.calls.getImage(image).inspect()).catch(() => undefined)) !== undefined;
}

async function answers(engine: Engine, image: string): Promise<boolean> {
  const timer = new AbortController();
  const late = new Promise<boolean>((resolve) => {
    const timeout = setTimeout(() => resolve(false), patience);
    timer.signal.addEventListener('abort', () => clearTimeout(timeout));
  });
  const asked = engine.streams
    .getImage(image)
    .distribution()
    .then(
      () => true,
      () => false, // no registry, or none that knows it
    );
  return Promise.race([asked, late]).finally(() => timer.abort());
}
