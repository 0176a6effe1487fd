import { type Cluster, lock, onCluster, open, swarmInfo } from '../cluster/index.ts';
import type { Lab } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import { begunAnew, changeProgress, peekProgress } from '../progress/index.ts';
import {
  begunByHand,
  notedLab,
  prepare,
  removeOwned,
  restoreSwarm,
  validLabs,
  wakeStopped,
  wordFor,
} from '../run/index.ts';
import { say } from '../words/index.ts';
import { labToCheck } from './check.ts';
import { canAsk, isConfirmed } from './confirm.ts';
import { type Context, exitCodes } from './context.ts';
import { timeText } from './exam.ts';
import { notePrepared, preparedWord } from './prepared-lab.ts';
import { resetStep } from './reset-step.ts';
import { unusualText } from './status.ts';
import { asStudent, studentLabs } from './student-labs.ts';

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
  if (step === undefined) return resetLabs(word, options.cluster, yes, context);
  const cluster = await open(options.cluster);
  try {
    return await resetStep(
      await labToCheck(word, notedLab(cluster.nodes), options.cluster, context),
      step,
      yes,
      cluster,
      context,
    );
  } finally {
    cluster.close();
  }
}

async function resetLabs(
  word: string | undefined,
  clusterName: string,
  yes: boolean,
  context: Context,
): Promise<number> {
  const [named] = word === undefined ? [] : await studentLabs([word], context);
  const cluster = await open(clusterName);
  try {
    const labs = named ? [named] : await labsToUndo(cluster, context);
    const unlock = await lock(cluster);
    await wakeStopped(cluster.nodes, labs);
    const recorder = await record(cluster);
    try {
      if (named && !yes && !(await mayBeginAgain(named, cluster, recorder.clock(), context))) return exitCodes.failed;
      if (named) await beginAnew(named, cluster, recorder);
      else for (const lab of labs) await removeOwned(cluster, recorder, lab);
      const left = (await isManaged(cluster)) ? await restoreSwarm(cluster) : [];
      const lines = [await saidOf(named, word, cluster, recorder.clock()), ...left.map(unusualText)];
      context.out.write(`${lines.join('\n')}\n`);
    } finally {
      recorder.stop();
      unlock();
    }
    return 0;
  } finally {
    cluster.close();
  }
}

async function beginAnew(lab: Lab, cluster: Cluster, recorder: Recorder): Promise<void> {
  await prepare(cluster, recorder, lab, 'person');
  await notePrepared(cluster.name, lab);
  // Nobody fails for what cannot be kept.
  const kept = await peekProgress(cluster.name, lab.id).catch(() => undefined);
  if (!kept || !Object.values(kept.steps).some(({ solutionOpen }) => solutionOpen)) return;
  await changeProgress({ cluster: cluster.name, lab: lab.id, swarm: kept.swarm }, begunAnew).catch(() => {});
}

/** True unless it is an exam whose time is over: what was made in it is to be graded, and beginning again gives no time. */
async function mayBeginAgain(lab: Lab, cluster: Cluster, now: number, context: Context): Promise<boolean> {
  const begunAt = lab.mode === 'exam' ? begunByHand(lab, await notedLab(cluster.nodes)) : undefined;
  if (begunAt === undefined || now - begunAt < lab.minutes * 60_000) return true;
  const { onceMore, stays } = say.commands.exam;
  context.out.write(`${timeText(lab, begunAt, now)}\n`);
  if (canAsk(context)) return isConfirmed(onceMore, context);
  context.out.write(
    `${stays}\n${say.commands.next(`swarmlab reset ${wordFor(lab)} --yes${asStudent(lab, context)}${onCluster(cluster.name)}`)}\n`,
  );
  return false;
}

/** False where a lab begins without a swarm. */
async function isManaged({ manager }: Cluster): Promise<boolean> {
  return (await swarmInfo(manager.engine)).ControlAvailable;
}

/** All labs. Throws a UsageError where what a student made has names of their own, and nobody said whose. */
async function labsToUndo(cluster: Cluster, context: Context): Promise<Lab[]> {
  const labs = await validLabs([], { student: context.student, code: context.examCode });
  const current = (await notedLab(cluster.nodes))?.id;
  if (current !== undefined && labs.some(({ id, drawn }) => id === current && drawn))
    await studentLabs([current], context);
  const elsewhere = current === undefined || labs.some(({ id }) => id === current) ? undefined : current;
  if (elsewhere === undefined) return labs;
  const word = await preparedWord(cluster.name, elsewhere);
  return word === elsewhere ? labs : [...labs, ...(await studentLabs([word], context))];
}

async function saidOf(lab: Lab | undefined, word: string | undefined, cluster: Cluster, now: number): Promise<string> {
  const { nothingLeft, ready } = say.commands.reset;
  if (!lab || word === undefined) return nothingLeft(cluster.name);
  if (lab.mode !== 'exam') return ready(cluster.name, word);
  const begunAt = (await notedLab(cluster.nodes))?.byHandSince;
  return `${ready(cluster.name, word)}\n${timeText(lab, begunAt, now)}`;
}
