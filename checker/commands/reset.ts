import { lock, open } from '../cluster/index.ts';
import { record } from '../observe/index.ts';
import { prepare, removeOwned, validLabs, wakeStopped } from '../run/index.ts';
import { say } from '../words/index.ts';
import { labToCheck } from './check.ts';
import type { Context } from './context.ts';
import { resetStep } from './reset-step.ts';
import { studentLabs } from './student-labs.ts';

export interface ResetOptions {
  cluster: string;
  /** The id of the step at which a person wants to go on. */
  step?: string;
  /** Do not ask before a person's work is removed. */
  yes?: boolean;
}

/** `swarmlab reset`: a lab's starting state, or a step's; without a lab, removes what any of the labs created. */
export async function reset(word: string | undefined, options: ResetOptions, context: Context): Promise<number> {
  const { step, yes = false } = options;
  if (step === undefined) return resetLabs(word, options.cluster, context);
  const cluster = await open(options.cluster);
  try {
    return await resetStep(await labToCheck(word, cluster, context), step, yes, cluster, context);
  } finally {
    cluster.close();
  }
}

async function resetLabs(word: string | undefined, clusterName: string, context: Context): Promise<number> {
  const labs = word === undefined ? await validLabs([], context) : await studentLabs([word], context);
  const cluster = await open(clusterName);
  try {
    const unlock = await lock(cluster);
    await wakeStopped(cluster.nodes, labs);
    const recorder = await record(cluster);
    try {
      for (const lab of labs) {
        if (word === undefined) await removeOwned(cluster, recorder, lab);
        else await prepare(cluster, recorder, lab, 'person');
      }
    } finally {
      recorder.stop();
      unlock();
    }
    const { nothingLeft, ready } = say.commands.reset;
    context.out.write(`${word === undefined ? nothingLeft(cluster.name) : ready(cluster.name, word)}\n`);
    return 0;
  } finally {
    cluster.close();
  }
}
