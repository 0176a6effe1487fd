import { up as bringUp, type Cluster, status, type UpOptions } from '../cluster/index.ts';
import type { Context } from './context.ts';
import { setUpProgress } from './progress.ts';
import { nextOf, statusText } from './status.ts';

/** `swarmlab up`: converges to a ready cluster. */
export async function up(name: string, options: UpOptions, { out }: Context): Promise<number> {
  const cluster = await upWithProgress(name, out, options);
  cluster.close();
  const seen = await status(name);
  out.write(statusText(seen, out, await nextOf(seen)));
  return 0;
}

/** Brings a cluster up and shows how it goes. */
export async function upWithProgress(name: string, out: Context['out'], options: UpOptions = {}): Promise<Cluster> {
  const progress = setUpProgress(out);
  try {
    return await bringUp(name, progress.onProgress, options);
  } finally {
    progress.done();
  }
}
