/** Proves labs: the untouched swarm must fail every step, the solution pass it, every right answer too, every wrong answer fail it for its reason. */
import type { Cluster } from '../cluster/index.ts';
import { Interrupted } from '../errors.ts';
import type { Proof, Trial } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import { handOut } from '../run/index.ts';
import { type Job, jobsOf, type ProvableLab } from './plan.ts';
import { proofOf } from './proof.ts';
import { tryAnswer, tryLab } from './trials.ts';

export { type MutateOptions, mutate } from './mutate.ts';
export { type ProvableLab, trialsPlanned } from './plan.ts';
export { answerProblems, readProvable } from './read.ts';

export interface ProveOptions {
  /** Called with each trial when it is over. */
  onTrial(trial: Trial): void;
  /** Aborted on Ctrl-C: what runs is stopped, and Interrupted thrown. */
  signal: AbortSignal;
}

/**
 * Tries every answer to every step, on as many clusters at once as are given. All that is on them is removed again and
 * again: they must be there for this alone. Throws only Interrupted: what breaks is in the proof.
 */
export async function prove(labs: ProvableLab[], clusters: Cluster[], options: ProveOptions): Promise<Proof> {
  const started = performance.now();
  const recorders = new Map<Cluster, Recorder>();
  const trials: Trial[] = [];
  try {
    const left = await handOut(jobsOf(labs), clusters, async (job, cluster) => {
      const recorder = recorders.get(cluster) ?? (await record(cluster));
      recorders.set(cluster, recorder);
      const done = await attempt(job, { cluster, recorder, ...options });
      trials.push(...done);
      return done.every(({ outcome }) => outcome !== 'broken');
    });
    return proofOf(labs, trials, left.length, (performance.now() - started) / 1000);
  } catch (error) {
    if (options.signal.aborted) throw new Interrupted();
    throw error;
  } finally {
    for (const recorder of recorders.values()) recorder.stop();
  }
}

function attempt(job: Job, bench: Parameters<typeof tryLab>[1]): Promise<Trial[]> {
  return job.answer ? tryAnswer(job.lab, job.answer, bench) : tryLab(job.lab, bench);
}
