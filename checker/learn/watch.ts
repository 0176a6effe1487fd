/** Watches the swarm for the student's sake: says how the current step stands, and when it passed. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '../cluster/index.ts';
import { explain } from '../errors.ts';
import type { Look } from '../grades.ts';
import type { Beginning, Step, StepReport } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import { type Bench, type Judging, lookAtStep, type StepStand, standOf } from '../run/index.ts';
import { Witness } from '../submission/recording/index.ts';
import { inquiry, isAtRest } from './inquiry.ts';
import type { Event } from './reduce.ts';

/** What the watcher needs of the rest. */
export interface Watching {
  /** A handle on the cluster; called again where one was lost with the cluster. */
  open(): Promise<Cluster>;
  /** The nodes that may be silent, since the lab has a person stop their engines. */
  stopped: readonly string[];
  /** True: no causes are looked for. */
  exam: boolean;
  /** The steps to look at now: the current one, and the one that passed before it. */
  steps(): { current?: Step; before?: Step };
  /** When a step began, as far as it is known. */
  began(step: Step): Beginning | undefined;
  tell(event: Event): void;
  /** A step passed, on these looks; resolves once that is kept, with false where it does not count. */
  passed(report: StepReport, atOnce: boolean, cluster: Cluster, looks: readonly Look[]): Promise<boolean>;
  /** Called with who watches from now on, and with nothing when nobody does. */
  bench(bench: Bench | undefined): Promise<void>;
  /** Called once a second. */
  tick(): Promise<void>;
  signal: AbortSignal;
}

const again = 2000; // milliseconds until a cluster that does not answer is tried again
const every = 1000; // milliseconds between looks at what may wait

/** Watches until the signal. What breaks is told, and tried again: a student keeps their place. */
export async function watch(watching: Watching): Promise<void> {
  const { signal, tell } = watching;
  while (!signal.aborted) {
    let cluster: Cluster | undefined;
    let recorder: Recorder | undefined;
    const onAbort = () => recorder?.stop();
    try {
      cluster = await watching.open();
      signal.addEventListener('abort', onAbort, { once: true }); // an engine may be slow to answer
      recorder = await record(cluster, undefined, true, watching.stopped);
      tell({ type: 'trouble' });
      await watching.bench({ cluster, recorder });
      await follow({ cluster, recorder }, watching);
    } catch (error) {
      if (!signal.aborted) tell({ type: 'trouble', why: explain(error) });
    } finally {
      signal.removeEventListener('abort', onAbort); // a cluster that is away for long is tried many times
      await watching.bench(undefined);
      recorder?.stop();
      cluster?.close();
    }
    await pause(again, undefined, { signal }).catch(() => {});
  }
}

async function follow(bench: Bench, watching: Watching): Promise<void> {
  const { signal, tell } = watching;
  const judging: Judging = { ...bench, patience: 'none', signal, onEvent: () => {}, exam: watching.exam };
  /** Steps that were seen when they did not hold: somebody then made them hold. */
  const open = new Set<string>();
  const causes = inquiry(judging);
  let due = 0;
  while (!signal.aborted) {
    const { current, before } = watching.steps();
    const isDue = performance.now() >= due;
    if (isDue) due = performance.now() + every;
    let stand: StepStand | undefined;
    if (current) {
      const witness = new Witness();
      stand = await lookAtStep(current, { ...judging, began: watching.began(current), onEvent: witness.onEvent });
      if (stand.passed) {
        const atOnce = !open.has(current.id);
        const counts = await watching.passed(stand.passed, atOnce, bench.cluster, witness.looks());
        if (!counts) await pause(every, undefined, { signal });
      } else {
        open.add(current.id);
        tell({ type: 'stand', step: current.id, checks: stand.checks, causes: causes(current, stand.checks) });
      }
    } else await bench.recorder.next();
    if (!isDue) continue;
    await watching.tick();
    if (before && !stand?.passed) {
      const held = await standOf(before, { ...judging, began: watching.began(before) });
      const resting = isAtRest([...held, ...(stand?.checks ?? [])]);
      tell({ type: 'held', step: before.id, checks: held, at: bench.recorder.clock(), resting });
    }
  }
}
