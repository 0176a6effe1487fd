import { up as bringUp, type Cluster, onCluster, status, type UpOptions } from '../cluster/index.ts';
import { say } from '../words/index.ts';
import { removeAbandoned } from './abandoned.ts';
import { type Context, exitCodes } from './context.ts';
import { setUpProgress } from './progress.ts';
import { nextOf, statusText } from './status.ts';

/** `swarmlab up`: converges to a ready cluster. Exit code 130 where it was interrupted: what there is then stays. */
export async function up(name: string, options: UpOptions, { out, signal }: Context): Promise<number> {
  const work = removeAbandoned(out).then(() => upWithProgress(name, out, options));
  const cluster = await orInterrupted(work, signal);
  if (cluster === undefined) {
    out.write(`${say.commands.up.interrupted(name)}\n`);
    out.write(
      `${say.commands.next(say.commands.up.onOrBack(`swarmlab up${onCluster(name)}`, `swarmlab down${onCluster(name)}`))}\n`,
    );
    return exitCodes.interrupted;
  }
  cluster.close();
  const seen = await status(name);
  out.write(statusText(seen, out, await nextOf(seen)));
  return exitCodes.passed;
}

/** Brings a cluster up and shows how it goes. */
export async function upWithProgress(
  name: string,
  out: Context['out'],
  options: UpOptions = {},
  signal?: AbortSignal,
): Promise<Cluster> {
  const progress = setUpProgress(out);
  try {
    return await bringUp(name, progress.onProgress, options, signal);
  } finally {
    progress.done();
  }
}

/** Undefined as soon as the person asks to end: `up` and `down` go on from wherever it stopped, so that nothing has to be undone. */
async function orInterrupted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const interrupted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([work, interrupted]);
}
