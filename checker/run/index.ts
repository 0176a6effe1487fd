/** The recipe: prepare, run, observe, judge, record. */
import type { Cluster } from '../cluster/index.ts';
import { Interrupted } from '../errors.ts';
import type { Lab, LabReport, Report, Step } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import { say } from '../words/index.ts';
import { type Patience, round } from './await-checks.ts';
import { beginningOf } from './beginnings.ts';
import { worst } from './events.ts';
import { handOut } from './hand-out.ts';
import type { LabNote } from './ownership.ts';
import { type Bench, orBroken, type RunOptions, runLab, skippedLab } from './run-lab.ts';
import { checkStep } from './step.ts';
import { mayBeStopped, wakeStopped } from './stopped.ts';
import { timelineOf } from './timeline.ts';

export { awaitChecks, type Judging, type Patience } from './await-checks.ts';
export { beginningOf, begunBy } from './beginnings.ts';
export type { OnEvent, RunEvent } from './events.ts';
export { handOut } from './hand-out.ts';
export { kitsWorkOf, noteByHand } from './kits-work.ts';
export { type LabFile, type Reader, readLabNow } from './lab-file.ts';
export { isFoundById, wordFor } from './lab-word.ts';
export { findLabs, isMarkdown, kitLabs, validLabs } from './load.ts';
export {
  type AttemptNote,
  begunByHand,
  type LabNote,
  leftOver,
  noteAttempt,
  noteBeginning,
  notedLab,
} from './ownership.ts';
export { type Losses, lossesOf, prepare, removeOwned, removeServices, restoreSwarm } from './prepare.ts';
export { type Refreshed, refreshText } from './refresh.ts';
export { reportOn } from './report-on.ts';
export { resetToStep } from './reset-to-step.ts';
export { type Bench, beginLab, type RunOptions } from './run-lab.ts';
export { unusualSize } from './size.ts';
export { partsOfAll, removeParts } from './stacks.ts';
export { checkStep, justNow, perform, runStep, type StepContext } from './step.ts';
export { mayBeStopped, wakeExcused, wakeStopped } from './stopped.ts';
export { readText } from './text.ts';
export type { DestroyQuestion, MayDestroy } from './tutorial/guard.ts';
export { labVariants } from './variants.ts';
export { lookAtStep, type Stand, type StepStand, standOf } from './watch-step.ts';

/**
 * Runs every command of these labs and judges every check: in order on one cluster, or on several at once, the longest labs
 * first. Throws only Interrupted: what breaks is in the report, and leaves the other clusters at work.
 */
export async function runLabs(labs: Lab[], on: Cluster | Cluster[], options: RunOptions): Promise<Report> {
  const clusters = [on].flat();
  return reported(
    clusters,
    options,
    clusters.map(async (cluster) => {
      await wakeStopped(cluster.nodes, labs);
      return record(cluster);
    }),
    async (benches) => {
      const reports = new Map<Lab, LabReport>();
      const jobs = benches.length > 1 ? [...labs].sort((a, b) => b.minutes - a.minutes) : labs;
      const left = await handOut(jobs, benches, async (lab, bench) => {
        options.onEvent({ type: 'lab', lab, index: jobs.indexOf(lab), of: labs.length }, lab);
        const report = await runLab(lab, bench, { ...options, onEvent: (event) => options.onEvent(event, lab) });
        options.onEvent({ type: 'labDone', lab: report }, lab);
        reports.set(lab, report);
        return report.verdict !== 'broken';
      });
      const broken = [...reports.values()].find(({ verdict }) => verdict === 'broken');
      for (const lab of left) {
        options.onEvent({ type: 'lab', lab, index: jobs.indexOf(lab), of: labs.length }, lab);
        const report = skippedLab(lab, say.run.afterBroken(broken?.id ?? ''));
        options.onEvent({ type: 'labDone', lab: report }, lab);
        reports.set(lab, report);
      }
      return labs.flatMap((lab) => reports.get(lab) ?? []);
    },
  );
}

export interface CheckOptions extends RunOptions {
  patience: Patience;
  /** What the swarm notes of the lab. @internal */
  note?: Promise<LabNote | undefined>;
}

/** Judges steps of a lab at once, and runs nothing. Of an exam no causes are told. */
export async function checkLab(
  lab: Lab,
  which: Step | readonly Step[],
  cluster: Cluster,
  options: CheckOptions,
): Promise<Report> {
  const planned = [which].flat();
  const stopped = mayBeStopped(lab, planned.at(-1));
  return reported([cluster], options, [record(cluster, undefined, false, stopped)], async ([bench]) => {
    if (!bench) return [];
    const started = performance.now();
    options.onEvent({ type: 'lab', lab, index: 0, of: 1 });
    for (const step of planned) options.onEvent({ type: 'step', lab, step, index: lab.steps.indexOf(step) });
    const judged = await orBroken(lab, planned, started, options.signal, async (steps) => {
      const judging = { ...bench, ...options, lab, exam: lab.mode === 'exam' };
      const note = await options.note;
      const each = planned.map((step) => checkStep(step, { ...judging, began: beginningOf(lab, step, note) }));
      steps.push(...(await Promise.all(each)));
    });
    const report = { ...judged, timeline: timelineOf(lab, judged.steps, bench.recorder, 'api') };
    options.onEvent({ type: 'labDone', lab: report });
    return [report];
  });
}

/** The report on what is done on these clusters; the facts about the first stand for all. */
async function reported(
  clusters: Cluster[],
  { onEvent, signal }: RunOptions,
  recordings: Promise<Recorder>[],
  work: (benches: Bench[]) => Promise<LabReport[]>,
): Promise<Report> {
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const [first] = clusters;
  if (!first) throw new Error(say.run.noCluster);
  const facts = first.facts();
  facts.catch(() => {}); // awaited below, when there is something to say them of
  try {
    const recorders = await Promise.all(recordings);
    const reports = await work(
      recorders.flatMap((recorder, index) => {
        const cluster = clusters[index];
        return cluster ? { cluster, recorder } : [];
      }),
    );
    const report: Report = {
      schema: 1,
      verdict: worst(reports.map(({ verdict }) => verdict)),
      startedAt,
      seconds: round((performance.now() - started) / 1000),
      cluster: await facts,
      labs: reports,
    };
    onEvent({ type: 'done', report });
    return report;
  } catch (error) {
    if (signal.aborted) throw new Interrupted();
    throw error;
  } finally {
    for (const one of await Promise.allSettled(recordings)) if (one.status === 'fulfilled') one.value.stop();
  }
}
