import { closest } from 'fastest-levenshtein';
import { type Cluster, lock, onCluster } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import type { Lab, Step, StepReport } from '../model.ts';
import { record } from '../observe/index.ts';
import { stepProblems } from '../report/index.ts';
import { type Bench, lossesOf, resetToStep, wakeStopped, wordFor } from '../run/index.ts';
import { say } from '../words/index.ts';
import { canAsk, isConfirmed } from './confirm.ts';
import { type Context, exitCodes } from './context.ts';
import { runProgress } from './progress.ts';
import { ifInterrupted } from './run.ts';

/** Where a person wants to go on. */
interface Place {
  lab: Lab;
  step: Step;
}

/** `swarmlab reset LAB --step ID`: the start of that step, once it is known that what a person made may go. */
export async function resetStep(lab: Lab, id: string, yes: boolean, cluster: Cluster, context: Context) {
  if (lab.mode === 'exam') throw new UsageError(say.commands.exam.noMiddle(wordFor(lab)));
  const place = { lab, step: stepOf(lab, id) };
  const unlock = await lock(cluster);
  await wakeStopped(cluster.nodes, [lab]);
  const recorder = await record(cluster);
  try {
    const bench = { cluster, recorder };
    if (!yes && !(await mayGo(place, bench, context))) return exitCodes.failed;
    return tell(place, await replay(place, bench, context), cluster.name, context);
  } finally {
    recorder.stop();
    unlock();
  }
}

function stepOf({ id: lab, steps }: Lab, wanted: string): Step {
  const found = steps.find(({ id }) => id === wanted);
  if (found) return found;
  const ids = steps.map(({ id }) => id);
  throw new UsageError(say.commands.reset.noStep(wanted, lab, closest(wanted, ids), steps));
}

/** True where nothing of a person's work is lost, or they agree. */
async function mayGo({ lab, step }: Place, { cluster, recorder }: Bench, context: Context): Promise<boolean> {
  const { question, notAsked } = say.commands.reset;
  const losses = await lossesOf(cluster, recorder, lab);
  if (losses.services.length === 0 && !losses.swarm) return true;
  if (canAsk(context)) return isConfirmed(question(losses), context);
  const command = `swarmlab reset ${wordFor(lab)} --step ${step.id} --yes${onCluster(cluster.name)}`;
  context.out.write(`${notAsked(losses)}\n${say.commands.next(command)}\n`);
  return false;
}

async function replay({ lab, step }: Place, bench: Bench, { out, signal }: Context): Promise<StepReport | undefined> {
  const { onEvent, done } = runProgress(out, { commands: true });
  try {
    return await resetToStep(lab, step, bench, { signal, onEvent }).finally(done);
  } catch (error) {
    await ifInterrupted(error, bench.cluster, out, { labs: [lab] });
    throw error;
  }
}

function tell({ lab, step }: Place, stopped: StepReport | undefined, cluster: string, { out }: Context): number {
  const { atStep, stopped: hasStopped } = say.commands.reset;
  if (stopped) {
    out.write(`\n${stepProblems(lab.file, stopped, out).join('\n')}\n`);
    out.write(`${hasStopped(cluster, stopped.title, step.title)}\n`);
    return exitCodes.failed;
  }
  out.write(`${atStep(cluster, lab.id, step.title)}\n${say.commands.next(`swarmlab shell${onCluster(cluster)}`)}\n`);
  return exitCodes.passed;
}
