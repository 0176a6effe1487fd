/** A student's cluster, judged as it is. Nothing is run on it, and nothing of it is changed. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, open } from '../../cluster/index.ts';
import { BrokenError, explain } from '../../errors.ts';
import type { Doubt, LabGrade, StepGrade } from '../../grades.ts';
import { isKitsWork } from '../../lab/index.ts';
import type { KitsWork, Lab, Observation, Step } from '../../model.ts';
import { record } from '../../observe/index.ts';
import { beginningOf, checkStep, kitsWorkOf, type LabNote, mayBeStopped, notedLab } from '../../run/index.ts';
import { say } from '../../words/index.ts';
import { type Assigned, credited, judgedSteps } from '../judge/index.ts';
import type { Judged } from '../marks/index.ts';
import type { Credit } from '../roster/index.ts';
import { digestOfSeen } from './seen.ts';
import { doubtsOfTime, type Times } from './time.ts';

export type { Times } from './time.ts';

export interface ClusterJob {
  cluster: string;
  labs: Assigned[];
  credit: Credit;
  times: Times;
  /** Milliseconds for all of it. */
  limit: number;
  signal: AbortSignal;
  /** How a cluster of a name is opened. */
  openCluster?: (name: string) => Promise<Cluster>;
}

/** Never rejects: a cluster that fails in any way, or takes longer than it may, is broken, and says nothing about the student. */
export async function judgeCluster(job: ClusterJob): Promise<Judged> {
  const started = performance.now();
  const seconds = () => Math.round(performance.now() - started) / 1000;
  const over = new AbortController();
  const onAbort = () => over.abort(job.signal.reason);
  job.signal.addEventListener('abort', onAbort, { once: true });
  try {
    job.signal.throwIfAborted();
    const late = pause(job.limit, undefined, { signal: over.signal }).then(() => {
      throw new BrokenError(say.grade.live.tooLong(job.limit));
    });
    late.catch(() => {});
    const judged = await Promise.race([judgeLabs(job, over.signal), late]);
    return { outcome: 'judged', ...judged, seconds: seconds() };
  } catch (error) {
    const cause = job.signal.aborted ? say.grade.live.interrupted : bounded(explain(error));
    return { outcome: 'broken', cause, seconds: seconds() };
  } finally {
    job.signal.removeEventListener('abort', onAbort);
    over.abort(new BrokenError(say.grade.live.tooLong(job.limit)));
  }
}

async function judgeLabs(
  { cluster: name, labs, credit, times, openCluster = open }: ClusterJob,
  signal: AbortSignal,
): Promise<{ labs: LabGrade[]; doubts: Doubt[]; digest: string }> {
  const opening = openCluster(name);
  // Whoever is late or breaks off leaves no connection behind, also not one that is still being made.
  signal.addEventListener('abort', () => void opening.then((cluster) => cluster.close()).catch(() => {}), {
    once: true,
  });
  const cluster = withBounds(await opening);
  const grades: LabGrade[] = [];
  const doubts: Doubt[] = [];
  let last: Observation | undefined;
  for (const { lab, weight } of labs) {
    const judged = [];
    const note = await notedLab(cluster.nodes);
    const kit = await kitsWorkOf(lab, note, cluster.nodes);
    for (const step of judgedSteps(lab, 'end')) judged.push(await judgeStep(lab, step, note, cluster, signal));
    const steps = judged.map(({ grade, seen }) => withoutKits(lab, grade, seen, kit));
    grades.push(credited({ id: lab.id, title: lab.title, weight, steps }, credit));
    for (const { seen } of judged.slice(-1)) {
      doubts.push(...short(doubtsOfTime(lab, seen, note, times)));
      last = seen;
    }
  }
  return { labs: grades, doubts, digest: digestOfSeen(last ?? { nodes: [], services: [], tasks: [] }) };
}

/** A step as it is worth where the kit did it: nothing, and why. */
function withoutKits(lab: Lab, grade: StepGrade, { services }: Observation, kit: KitsWork | undefined): StepGrade {
  if (!isKitsWork(lab, grade.id, kit, services)) return grade;
  const why = say.grade.judging.notCounted.kit;
  const checks = grade.checks.map((check): StepGrade['checks'][number] =>
    check.verdict === 'pass' ? { ...check, verdict: 'skipped', why } : check,
  );
  return { ...grade, notCounted: ['kit'], checks };
}

/** Answers on connections for streams have no bound; nothing is streamed here. */
function withBounds(cluster: Cluster): Cluster {
  const nodes = cluster.nodes.map((node) => ({ ...node, engine: { ...node.engine, streams: node.engine.calls } }));
  const manager = nodes.find(({ name }) => name === cluster.manager.name);
  return { ...cluster, nodes, ...(manager && { manager }) };
}

/** What a step is worth, and what was seen right after it was judged. */
async function judgeStep(
  lab: Lab,
  step: Step,
  note: LabNote | undefined,
  cluster: Cluster,
  signal: AbortSignal,
): Promise<{ grade: StepGrade; seen: Observation }> {
  signal.throwIfAborted();
  const recorder = await record(cluster, undefined, false, mayBeStopped(lab, step));
  const stop = () => recorder.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    const judging = {
      cluster,
      recorder,
      signal,
      patience: 'converging',
      onEvent: () => {},
      began: beginningOf(lab, step, note),
    } as const;
    const { id, title, points, checks } = await checkStep(step, judging);
    const grade = { id, title, points, earned: 0, checks: checks.map((check) => short(check)) };
    return { grade, seen: await recorder.now() };
  } finally {
    signal.removeEventListener('abort', stop); // an exam has many steps, each with a recorder of its own
    stop();
  }
}

const longest = 2_000; // characters

/** What a cluster says may be without end; a report is not. */
function short<T>(value: T): T {
  if (typeof value === 'string') return bounded(value) as T;
  if (Array.isArray(value)) return value.slice(0, 100).map(short) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, short(of)])) as T;
}

function bounded(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
