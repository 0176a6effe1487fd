/** One lab on one cluster. */
import type { Cluster } from '../cluster/index.ts';
import { BrokenError, explain, Interrupted } from '../errors.ts';
import type { Lab, LabReport, Step, StepReport } from '../model.ts';
import type { Recorder } from '../observe/index.ts';
import { say } from '../words/index.ts';
import { round } from './await-checks.ts';
import { type OnEvent, worst, worstOfDone } from './events.ts';
import { kitEnds } from './kits-work.ts';
import { type Doer, prepare, removeOwned } from './prepare.ts';
import { endsLab, runStep, type StepContext, skippedStep } from './step.ts';
import { wakeExcused } from './stopped.ts';
import { timelineOf } from './timeline.ts';
import { Belongings } from './tutorial/belongings.ts';
import type { MayDestroy } from './tutorial/guard.ts';
import { Tutorial } from './tutorial/index.ts';

/** A cluster, who watches it, and the lab that was run on it last. */
export interface Bench {
  cluster: Cluster;
  recorder: Recorder;
  before?: Lab;
  /** What the tutorials made that were run on it one after the other. */
  own?: Belongings;
}

export interface RunOptions {
  onEvent: OnEvent;
  /** Aborted on Ctrl-C: what runs is stopped, and Interrupted thrown. */
  signal: AbortSignal;
  /** True: goes on after commands that only print something else than is shown. */
  pastStale?: boolean;
  /** Asked before a tutorial's command touches what it did not make; nobody allows that by default. */
  mayDestroy?: MayDestroy;
}

/** Runs a lab to its end, or to the first step that does not pass. Throws only Interrupted. */
export async function runLab(lab: Lab, bench: Bench, options: RunOptions): Promise<LabReport> {
  const started = performance.now();
  const report = await orBroken(lab, lab.steps, started, options.signal, async (steps) => {
    try {
      const context = await beginLab(lab, bench, options);
      await runSteps(lab.steps, context, steps);
      await context.tutorial?.end();
    } finally {
      await wakeExcused(bench);
      await kitEnds(lab, bench).catch(() => {}); // then all that is there stays the kit's
    }
  });
  return { ...report, timeline: timelineOf(lab, report.steps, bench.recorder, 'recorded') };
}

/** Runs steps until one ends the lab, and skips those after it. Reports are added as they come. */
export async function runSteps(steps: Step[], context: StepContext, reports: StepReport[]): Promise<void> {
  const { lab, signal, onEvent } = context;
  for (const [index, step] of steps.entries()) {
    signal.throwIfAborted();
    if (reports.some((report) => endsLab(report, context))) {
      reports.push(skippedStep(step));
      continue;
    }
    onEvent({ type: 'step', lab, step, index });
    const report = await runStep(step, context);
    onEvent({ type: 'stepDone', step: report });
    reports.push(report);
  }
}

/** Brings a bench to a lab's starting state; resolves with what its steps are run with. */
export async function beginLab(lab: Lab, bench: Bench, options: RunOptions, doer?: Doer): Promise<StepContext> {
  const { onEvent } = options;
  const { cluster, recorder, before } = bench;
  bench.before = lab;
  await wakeExcused(bench);
  await recorder.assertAlive(); // else the first removal would wait for a minute to tell
  onEvent({ type: 'preparing', what: say.run.startingState(lab.id) });
  const isNext = before !== undefined && goesOn(lab, before);
  if (before && !isNext) await removeOwned(cluster, recorder, before);
  await prepare(cluster, recorder, lab, doer);
  const context: StepContext = { cluster, recorder, patience: 'deadline', ...options, lab, variables: {} };
  if (!lab.tutorial) return context;
  const own = (isNext ? bench.own : undefined) ?? new Belongings();
  bench.own = own;
  return { ...context, tutorial: new Tutorial(lab, cluster, recorder, { own, mayDestroy: options.mayDestroy }) };
}

/** A tutorial of several pages goes on where the one before ended. A lab's services could hold ports that the next publishes. */
function goesOn(lab: Lab, before: Lab): boolean {
  return lab.tutorial === true && before.tutorial === true;
}

/** A lab in which the cluster or the checker failed is broken, whatever its steps so far say; the others were not reached. */
export async function orBroken(
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

/** The report of a lab that nobody was left to run. */
export function skippedLab(lab: Lab, cause: string): LabReport {
  return labReport(lab, lab.steps.map(skippedStep), 0, cause);
}

/** A lab's report from those of its steps. */
export function labReport(lab: Lab, steps: StepReport[], seconds: number, cause?: string): LabReport {
  const sum = (of: 'points' | 'earned') => steps.reduce((total, step) => total + step[of], 0);
  return {
    id: lab.id,
    title: lab.title,
    file: lab.file,
    verdict: lab.tutorial ? worstOfDone(steps) : worst(steps.map(({ verdict }) => verdict)),
    seconds: round(seconds),
    points: sum('points'),
    earned: sum('earned'),
    ...(lab.tutorial && { tutorial: true as const }),
    steps,
    ...(cause === undefined ? {} : { cause }),
  };
}
