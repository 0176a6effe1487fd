import { availableParallelism } from 'node:os';
import { withPatience } from '../cluster/index.ts';
import type { Proof, Trial } from '../model.ts';
import { prove as proveLabs, readProvable, trialsPlanned } from '../prove/index.ts';
import { cut, proofText, trialText } from '../report/index.ts';
import { unusualSize, validLabs } from '../run/index.ts';
import { say } from '../words/index.ts';
import { namesBeside, withClusters } from './clusters.ts';
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
  const jobs = labs.reduce((sum, { answers }) => sum + 1 + answers.length, 0);
  const clusters = Math.min(options.parallel ?? availableParallelism() * perProcessor, jobs);
  const size = unusualSize(labs.map(({ lab }) => lab));
  const proof = await withClusters(namesBeside(clusters), size, out, async (up) => {
    const progress = trialProgress(out, trialsPlanned(labs));
    try {
      return await proveLabs(
        labs,
        up.map((cluster) => withPatience(cluster, options.patience)),
        { signal: context.signal, onTrial: progress.onTrial },
      ).finally(progress.done);
    } catch (error) {
      for (const cluster of up.slice(0, 1)) await ifInterrupted(error, cluster, out, true);
      throw error;
    }
  });
  out.write(proofText(proof, out));
  if (options.json !== undefined) await write(options.json, `${JSON.stringify(proof, undefined, 2)}\n`);
  return exitCodeOf(proof);
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
