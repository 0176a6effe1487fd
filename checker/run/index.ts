/** The recipe: prepare, run, observe, judge, record. */
import type { Cluster } from '../cluster/index.ts';
import { BrokenError, explain, Interrupted } from '../errors.ts';
import type { Lab, LabReport, Report, Step, StepReport } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import { say } from '../words/index.ts';
import { type Patience, round } from './await-checks.ts';
import { type OnEvent, worst } from './events.ts';
import { prepare, removeOwned } from './prepare.ts';
import { checkStep, runStep, skippedStep } from './step.ts';
import { timelineOf } from './timeline.ts';

export type { Patience } from './await-checks.ts';
export type { OnEvent, RunEvent } from './events.ts';
export { findLabs, kitLabs, type LabFile, readLabNow, validLabs } from './load.ts';
export { currentLab, leftOver } from './ownership.ts';
export { prepare, removeOwned } from './prepare.ts';
export { runStep, type StepContext } from './step.ts';

export interface RunOptions {
  onEvent: OnEvent;
  /** Aborted on Ctrl-C: what runs is stopped, and Interrupted thrown. */
  signal: AbortSignal;
}

/** Runs every command of these labs and judges every check. Throws only Interrupted: what breaks is in the report. */
export async function runLabs(labs: Lab[], cluster: Cluster, options: RunOptions): Promise<Report> {
  return withRecorder(cluster, options, record(cluster), async (recorder) => {
    const reports: LabReport[] = [];
    let before: Lab | undefined;
    for (const [index, lab] of labs.entries()) {
      options.onEvent({ type: 'lab', lab, index, of: labs.length });
      const broken = reports.find(({ verdict }) => verdict === 'broken');
      const report = broken
        ? labReport(lab, lab.steps.map(skippedStep), 0, say.run.afterBroken(broken.id))
        : await runLab(lab, before, cluster, recorder, options);
      options.onEvent({ type: 'labDone', lab: report });
      reports.push(report);
      before = lab;
    }
    return reports;
  });
}

/** Judges one step of a lab, by default its last: the state in which the lab leaves the cluster. Runs nothing. */
export async function checkLab(
  lab: Lab,
  step: Step,
  cluster: Cluster,
  options: RunOptions & { patience: Patience },
): Promise<Report> {
  return withRecorder(cluster, options, record(cluster, undefined, false), async (recorder) => {
    const started = performance.now();
    options.onEvent({ type: 'lab', lab, index: 0, of: 1 });
    options.onEvent({ type: 'step', lab, step, index: lab.steps.indexOf(step) });
    const judged = await orBroken(lab, [step], started, options.signal, async (steps) => {
      steps.push(await checkStep(step, { cluster, recorder, ...options }));
    });
    const report = { ...judged, timeline: timelineOf(lab, judged.steps, recorder, 'api') };
    options.onEvent({ type: 'labDone', lab: report });
    return [report];
  });
}

async function runLab(
  lab: Lab,
  before: Lab | undefined,
  cluster: Cluster,
  recorder: Recorder,
  options: RunOptions,
): Promise<LabReport> {
  const { onEvent, signal } = options;
  const started = performance.now();
  const report = await orBroken(lab, lab.steps, started, signal, async (steps) => {
    onEvent({ type: 'preparing', what: say.run.startingState(lab.id) });
    if (before) await removeOwned(cluster, recorder, before); // its services could hold ports that this lab publishes
    await prepare(cluster, recorder, lab);
    const context = { cluster, recorder, patience: 'deadline' as const, signal, onEvent, lab, variables: {} };
    for (const [index, step] of lab.steps.entries()) {
      signal.throwIfAborted();
      if (steps.some(({ verdict }) => verdict !== 'pass')) {
        steps.push(skippedStep(step));
        continue;
      }
      onEvent({ type: 'step', lab, step, index });
      const report = await runStep(step, context);
      onEvent({ type: 'stepDone', step: report });
      steps.push(report);
    }
  });
  return { ...report, timeline: timelineOf(lab, report.steps, recorder, 'recorded') };
}

/** A lab in which the cluster or the checker failed is broken, whatever its steps so far say; the others were not reached. */
async function orBroken(
  lab: Lab,
  planned: Step[],
  started: number,
  signal: AbortSignal,
  work: (steps: StepReport[]) => Promise<void>,
): Promise<LabReport> {
  const seconds = () => (performance.now() - started) / 1000;
  const steps: StepReport[] = [];
  try {
    await work(steps);
    return labReport(lab, steps, seconds());
  } catch (error) {
    if (signal.aborted) throw new Interrupted();
    const what = explain(error);
    const cause = error instanceof BrokenError && error.next ? say.run.cause(what, error.next) : what;
    const all = [...steps, ...planned.slice(steps.length).map(skippedStep)];
    return { ...labReport(lab, all, seconds(), cause), verdict: 'broken' };
  }
}

async function withRecorder(
  cluster: Cluster,
  { onEvent, signal }: RunOptions,
  recording: Promise<Recorder>,
  work: (recorder: Recorder) => Promise<LabReport[]>,
): Promise<Report> {
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const facts = cluster.facts();
  facts.catch(() => {}); // awaited below, when there is something to say them of
  const recorder = await recording;
  try {
    const reports = await work(recorder);
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
    recorder.stop();
  }
}

function labReport(lab: Lab, steps: StepReport[], seconds: number, cause?: string): LabReport {
  const sum = (of: 'points' | 'earned') => steps.reduce((total, step) => total + step[of], 0);
  return {
    id: lab.id,
    title: lab.title,
    file: lab.file,
    verdict: worst(steps.map(({ verdict }) => verdict)),
    seconds: round(seconds),
    points: sum('points'),
    earned: sum('earned'),
    steps,
    ...(cause === undefined ? {} : { cause }),
  };
}
