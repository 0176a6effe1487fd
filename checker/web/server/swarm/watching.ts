/** Watches a swarm for its picture alone, where no lab does. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '../../../cluster/index.ts';
import { explain } from '../../../errors.ts';
import { type Recorder, record, silentNodes } from '../../../observe/index.ts';
import type { Stage } from './stage.ts';

const again = 1000; // milliseconds until what does not answer is tried again

/**
 * Watches until the signal. A node that does not answer is shown so, and the others are watched on; what breaks beyond that is told, and
 * tried again. `open` is called again where a cluster was lost.
 */
export async function watchSwarm(stage: Stage, open: () => Promise<Cluster>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const over = new AbortController();
    let cluster: Cluster | undefined;
    let recorder: Recorder | undefined;
    const onAbort = () => recorder?.stop();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      cluster = await open();
      const silent = await silentNodes(cluster.nodes);
      recorder = await record(cluster, undefined, true, silent);
      void expectSilent(cluster, recorder, over.signal);
      await stage.follow({ cluster, recorder });
    } catch (error) {
      if (!signal.aborted) stage.trouble(explain(error));
    } finally {
      over.abort();
      signal.removeEventListener('abort', onAbort);
      recorder?.stop();
      cluster?.close();
    }
    await pause(again, undefined, { signal }).catch(() => {});
  }
}

/** Nodes that were silent are listened to once they answer. */
async function expectSilent({ nodes }: Cluster, recorder: Recorder, over: AbortSignal): Promise<void> {
  while (recorder.excused.size > 0 && !over.aborted) {
    const excused = nodes.filter(({ name }) => recorder.excused.has(name));
    const silent = new Set(await silentNodes(excused));
    for (const { name } of excused)
      if (!silent.has(name) && !over.aborted) await recorder.expectAgain(name).catch(() => {}); // silent again
    await pause(again, undefined, { signal: over }).catch(() => {});
  }
}
