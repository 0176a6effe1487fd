import { areContainers, type Cluster, lock, onCluster, open, withPatience } from '../cluster/index.ts';
import { Interrupted } from '../errors.ts';
import type { Lab, Report } from '../model.ts';
import { toText } from '../report/index.ts';
import { leftOver, runLabs, unusualSize, validLabs, wordFor } from '../run/index.ts';
import { say } from '../words/index.ts';
import { removeAbandoned } from './abandoned.ts';
import { besideProgress } from './beside-progress.ts';
import { clustersOn, namesBeside, namesOfThrowaways, thisMachine, withClusters } from './clusters.ts';
import { type Context, exitCodes } from './context.ts';
import { mayDestroyBy } from './may-destroy.ts';
import type { Output } from './output.ts';
import { runProgress } from './progress.ts';
import { assertWritable, type ReportFiles, usesStandardOutput, writeReports } from './reports.ts';
import { assertSolvable } from './student-labs.ts';

export interface RunCommandOptions extends ReportFiles {
  cluster: string;
  /** Bring the cluster up first, and remove afterwards what was not there before. */
  up?: boolean;
  /** On how many clusters at once. By default one that is there already, and as many as this machine bears of those brought up for it. */
  parallel?: number;
  /** How many times longer than labs say is waited; as measured by default. */
  patience?: number;
  /** Tutorials may touch what they did not make. */
  yesDestroy?: boolean;
  /** On a cluster that is brought up for this alone, and removed. */
  throwaway?: boolean;
}

/** `swarmlab run`: runs labs and judges them. */
export async function run(words: string[], options: RunCommandOptions, context: Context): Promise<number> {
  const out = usesStandardOutput(options) ? context.err : context.out;
  await assertWritable(options);
  const reader = { student: context.student, marking: true } as const;
  const labs = withoutBonus(await validLabs(words, reader), words, 'run', out);
  assertSolvable(labs);
  const atOnce = Math.min(options.parallel ?? (await borne(labs, options, out)), labs.length);
  const main = options.up || options.throwaway ? undefined : await open(options.cluster);
  try {
    if (main?.driver === 'containers') await removeAbandoned(out); // there is an engine that may have some
    const beside = namesBeside(atOnce - 1);
    const alone = main ? beside : [options.cluster, ...beside];
    const names = options.throwaway ? namesOfThrowaways(atOnce) : alone;
    const work = async (others: Cluster[]) => {
      const clusters = (main ? [main, ...others] : others).map((one) => withPatience(one, options.patience));
      const report = await runOn(clusters, labs, options, { ...context, out });
      await writeReports(report, options, context.out);
      return exitCodeOf(report);
    };
    return await withClusters(names, unusualSize(labs), { out, signal: context.signal }, work, main?.alike);
  } finally {
    main?.close();
  }
}

/** How many clusters at once where nobody said it, which is told where it is more than one. */
async function borne(labs: readonly Lab[], options: RunCommandOptions, out: Output): Promise<number> {
  const isBroughtUp = options.throwaway || (options.up && (await areContainers(options.cluster)));
  // One after the other a tutorial can ask, and finds what the one before it left.
  if (!isBroughtUp || labs.some(({ tutorial }) => tutorial)) return 1;
  const machine = thisMachine();
  const clusters = Math.min(clustersOn(machine), labs.length);
  const free = (machine.memory / 2 ** 30).toFixed(1);
  if (clusters > 1) out.write(`${say.run.atOnce(labs.length, clusters, machine.processors, free)}\n`);
  return clusters;
}

/** Where no lab is named, bonus labs are left out, and that is said. */
export function withoutBonus(labs: Lab[], words: string[], command: 'run' | 'prove', out: Output): Lab[] {
  const left = words.length > 0 ? [] : labs.filter(({ bonus }) => bonus);
  if (left.length === 0) return labs;
  const ids = left.map(({ id }) => id);
  out.write(`${say.run.leftOut(ids, `swarmlab ${command} ${ids.join(' ')}`)}\n`);
  return labs.filter((lab) => !left.includes(lab));
}

async function runOn(clusters: Cluster[], labs: Lab[], options: RunCommandOptions, context: Context): Promise<Report> {
  const { out, signal } = context;
  const [main] = clusters;
  const progress = clusters.length > 1 ? besideProgress(out, labs.length) : runProgress(out);
  const unlock = await lockAll(clusters);
  try {
    // Where several labs are shown at once, a question would be written over.
    const asking = clusters.length === 1 ? context : { ...context, out: { ...out, live: false } };
    const mayDestroy = mayDestroyBy(options, asking, progress.done);
    const report = await runLabs(labs, clusters, { signal, onEvent: progress.onEvent, mayDestroy });
    progress.done();
    out.write(`\n${toText(report, out)}`);
    return report;
  } catch (error) {
    progress.done();
    if (main) await ifInterrupted(error, main, out, { labs, goes: options.up === true || options.throwaway === true });
    throw error;
  } finally {
    unlock();
  }
}

async function lockAll(clusters: Cluster[]): Promise<() => void> {
  const locks = await Promise.allSettled(clusters.map(lock));
  const unlock = () => {
    for (const one of locks) if (one.status === 'fulfilled') one.value();
  };
  for (const one of locks) {
    if (one.status === 'fulfilled') continue;
    unlock();
    throw one.reason;
  }
  return unlock;
}

/** The contract's exit code for a report. */
export function exitCodeOf({ verdict }: Report): number {
  if (verdict === 'broken') return exitCodes.broken;
  return verdict === 'pass' ? exitCodes.passed : exitCodes.failed;
}

/** Says what a run that was interrupted leaves on its cluster; nothing of a cluster that goes as well. */
export async function ifInterrupted(
  error: unknown,
  { name, manager }: Cluster,
  out: Output,
  { labs = [], goes = false }: { labs?: readonly Lab[]; goes?: boolean } = {},
): Promise<void> {
  if (!(error instanceof Interrupted)) return;
  const tell = (text: string) => out.write(`${text}\n`);
  const { interrupted, nothingLeft, left: isLeft } = say.commands.run;
  tell(interrupted);
  if (goes) return;
  const left = await leftOver(manager.engine).catch(() => []); // no swarm: nothing of a lab can be left
  if (left.length === 0) tell(nothingLeft(name));
  for (const { service, lab } of left) tell(isLeft(name, service, lab));
  for (const lab of new Set(left.map(({ lab }) => lab)))
    tell(say.commands.next(`swarmlab reset ${wordIn(labs, lab)}${onCluster(name)}`));
}

/** What a person calls a lab by of which the swarm knows the id. */
function wordIn(labs: readonly Lab[], id: string): string {
  const lab = labs.find((one) => one.id === id);
  return lab ? wordFor(lab) : id;
}
