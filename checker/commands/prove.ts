import { availableParallelism } from 'node:os';
import { type Cluster, withPatience } from '../cluster/index.ts';
import type { Lab, Proof, Step, Trial } from '../model.ts';
import { mutate, type ProvableLab, prove as proveLabs, readProvable, trialsPlanned } from '../prove/index.ts';
import { cut, jsonText, mutationsText, proofText, trialText } from '../report/index.ts';
import { unusualSize, validLabs } from '../run/index.ts';
import { say } from '../words/index.ts';
import { namesBeside, type Showing, withClusters } from './clusters.ts';
import { type Context, exitCodes } from './context.ts';
import { liveLine } from './live-line.ts';
import type { Output } from './output.ts';
import { assertWritable, usesStandardOutput, write } from './reports.ts';
import { ifInterrupted, withoutBonus } from './run.ts';
import { assertSolvable } from './student-labs.ts';

export interface ProveCommandOptions {
  /** How many clusters at once. */
  parallel?: number;
  /** How many times longer than labs say is waited; as measured by default. */
  patience?: number;
  json?: string;
  /** Change one thing at a time in what each step comes to, in place of trying answers. */
  mutations?: boolean;
}

/** Their nodes wait most of the time, so that there can be more of them than processors. */
const perProcessor = 2;

/** `swarmlab prove`: every check can fail, and no solution does. Works on clusters of its own. */
export async function prove(words: string[], options: ProveCommandOptions, context: Context): Promise<number> {
  const out = usesStandardOutput(options) ? context.err : context.out;
  await assertWritable(options);
  const reader = { student: context.student, marking: true } as const;
  const chosen = withoutBonus(await validLabs(words, reader), words, 'prove', out);
  assertSolvable(chosen);
  const labs = await readProvable(chosen);
  const proof = await (options.mutations ? proveByMutations : proveByAnswers)(labs, options, { ...context, out });
  out.write(proof.mutations ? mutationsText(proof.mutations, proof.seconds, out) : proofText(proof, out));
  if (options.json !== undefined) await write(options.json, jsonText(proof), context.out);
  return exitCodeOf(proof);
}

function proveByAnswers(labs: ProvableLab[], options: ProveCommandOptions, showing: Showing): Promise<Proof> {
  const { out, signal } = showing;
  const jobs = labs.reduce((sum, { answers }) => sum + 1 + answers.length, 0);
  return onClusters(labs, jobs, options, showing, (clusters) => {
    const progress = trialProgress(out, trialsPlanned(labs));
    return proveLabs(labs, clusters, { signal, onTrial: progress.onTrial }).finally(progress.done);
  });
}

async function proveByMutations(labs: ProvableLab[], options: ProveCommandOptions, showing: Showing): Promise<Proof> {
  const { out, signal } = showing;
  const started = performance.now();
  const steps = labs.reduce((sum, { lab }) => sum + lab.steps.length, 0);
  const mutations = await onClusters(labs, labs.length, options, showing, (clusters) => {
    const progress = stepProgress(out, steps);
    return mutate(labs, clusters, { signal, onStep: progress.onStep }).finally(progress.done);
  });
  const isProved = mutations.unseen.length === 0 && mutations.stale.length === 0;
  return {
    schema: 1,
    verdict: mutations.broken.length > 0 ? 'broken' : isProved ? 'pass' : 'fail',
    seconds: Math.round(performance.now() - started) / 1000,
    wrongAnswers: 0,
    rightAnswers: 0,
    falsePasses: 0,
    falseFails: 0,
    trials: [],
    unexercised: [],
    mutations,
  };
}

/** Does work on clusters of its own, at most as many as there are jobs. */
async function onClusters<T>(
  labs: readonly ProvableLab[],
  jobs: number,
  { parallel, patience }: ProveCommandOptions,
  showing: Showing,
  work: (clusters: Cluster[]) => Promise<T>,
): Promise<T> {
  const clusters = Math.min(parallel ?? availableParallelism() * perProcessor, jobs);
  const size = unusualSize(labs.map(({ lab }) => lab));
  return withClusters(namesBeside(clusters), size, showing, async (up) => {
    try {
      return await work(up.map((cluster) => withPatience(cluster, patience)));
    } catch (error) {
      for (const cluster of up.slice(0, 1)) await ifInterrupted(error, cluster, showing.out, { goes: true });
      throw error;
    }
  });
}

function exitCodeOf({ verdict }: Proof): number {
  if (verdict === 'broken') return exitCodes.broken;
  return verdict === 'pass' ? exitCodes.passed : exitCodes.failed;
}

/** What is not right is told at once; the rest is counted. */
function trialProgress(out: Output, planned: number): { onTrial(trial: Trial): void; done(): void } {
  const line = liveLine(out);
  let done = 0;
  line.show(say.prove.proving);
  return {
    onTrial: (trial) => {
      done += 1;
      const count = say.prove.trials(done, planned);
      line.detail(count);
      if (trial.outcome !== 'right') line.print(trialText(trial, out));
      else if (!out.live)
        line.print(cut(`${count} ${trial.lab} ${trial.step} ${trial.name ?? trial.answer}`, out.width));
    },
    done: line.clear,
  };
}

function stepProgress(out: Output, planned: number): { onStep(lab: Lab, step: Step): void; done(): void } {
  const line = liveLine(out);
  let done = 0;
  line.show(say.prove.proving);
  return {
    onStep: (lab, step) => {
      done += 1;
      const count = say.prove.mutations.steps(done, planned);
      line.detail(count);
      if (!out.live) line.print(cut(`${count} ${lab.id} ${step.id}`, out.width));
    },
    done: line.clear,
  };
}
