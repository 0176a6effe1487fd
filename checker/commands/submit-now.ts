/** The state that the cluster is in when work is handed in: judged once more, and recorded. */
import { type Cluster, open } from '../cluster/index.ts';
import { BrokenError, explain } from '../errors.ts';
import { stepsAtTheEnd } from '../lab/index.ts';
import type { Lab, StepReport } from '../model.ts';
import { keepAttempt, peekProgress } from '../progress/index.ts';
import { checkLab, notedLab } from '../run/index.ts';
import { roomAtTheEnd } from '../submission/recording/index.ts';
import { say } from '../words/index.ts';
import { nextAttempt, noteLast, standpointOf } from './attempts.ts';
import type { Context } from './context.ts';
import { foundText, notCountedText } from './kept.ts';
import { preparedWord } from './prepared-lab.ts';
import { runProgress } from './progress.ts';
import { studentLabs } from './student-labs.ts';
import { witnesses } from './witnesses.ts';

export interface PresentState {
  engineVersion: string;
  /** By lab: the steps that were judged. */
  judged: Map<string, StepReport[]>;
}

/**
 * Judges the lab that the cluster is prepared for, where it is one of these or none are named; the others are not there to be
 * judged any more. What cannot be judged is told: what was recorded before is handed in all the same.
 */
export async function judgeNow(
  name: string,
  labs: readonly Lab[] | undefined,
  context: Context,
  openCluster = open,
): Promise<PresentState> {
  const state: PresentState = { engineVersion: 'unknown', judged: new Map() };
  try {
    const cluster = await openCluster(name);
    try {
      state.engineVersion = (await cluster.facts()).engineVersion;
      for (const lab of await labsNow(cluster, labs, context)) {
        state.judged.set(lab.id, await judgeLab(lab, cluster, context));
      }
    } finally {
      cluster.close();
    }
  } catch (error) {
    if (!(error instanceof BrokenError)) throw error;
    context.err.write(`${say.commands.submit.notJudged(name, explain(error))}\n`);
  }
  return state;
}

/** Of these labs, or of all, the one that the cluster is prepared for: the state of another one would be judged as this one's. */
async function labsNow(cluster: Cluster, labs: readonly Lab[] | undefined, context: Context): Promise<readonly Lab[]> {
  const note = await notedLab(cluster.nodes);
  // One that makes the swarm itself is noted nowhere until it is over.
  if (note === undefined) return labs?.filter(({ needs }) => needs.swarm === 'none') ?? [];
  const known = labs ?? (await studentLabs([await preparedWord(cluster.name, note.id)], context));
  return known.filter(({ id }) => id === note.id);
}

/** The steps that show the state in which the lab leaves the cluster. Throws a BrokenError where the cluster fails. */
async function judgeLab(lab: Lab, cluster: Cluster, { out, err, signal }: Context): Promise<StepReport[]> {
  const steps = stepsAtTheEnd(lab);
  const progress = runProgress(out);
  // The lab is named where all is told of it.
  const { onEvent, looksAt } = witnesses(steps, (event) => event.type === 'lab' || progress.onEvent(event));
  const note = notedLab(cluster.nodes);
  const judging = { signal, onEvent, patience: 'converging', note } as const;
  const facts = await standpointOf(cluster, lab, note);
  const [report] = (await checkLab(lab, steps, cluster, judging).finally(progress.done)).labs;
  if (!report || report.verdict === 'broken') throw new BrokenError(report?.cause ?? '');
  const now = new Date();
  const { steps: kept = {} } = (await peekProgress(cluster.name, lab.id)) ?? {};
  const others = report.steps.flatMap(({ id }) => notCountedText(lab, id, facts, looksAt(id), kept, cluster.name));
  for (const text of new Set(others)) err.write(`${text}\n`);
  for (const { id } of report.steps) {
    const next = nextAttempt(lab, id, looksAt(id), facts, now, roomAtTheEnd);
    const { left, line, setAside } = await keepAttempt(
      { cluster: cluster.name, lab: lab.id, swarm: facts.owner },
      next,
      now,
    );
    const found = { setAside: setAside ? [setAside] : [] };
    const told = [...foundText(found, lab.id), ...(left ? [say.commands.submit.left[left](lab.id)] : [])];
    for (const text of told) err.write(`${text}\n`);
    await noteLast(cluster, lab, line, looksAt(id));
  }
  return report.steps;
}
