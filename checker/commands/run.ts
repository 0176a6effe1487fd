import { type Cluster, down, lock, onCluster, open, status } from '../cluster/index.ts';
import { Interrupted } from '../errors.ts';
import type { Lab, Report } from '../model.ts';
import { toText } from '../report/index.ts';
import { leftOver, runLabs, validLabs } from '../run/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import type { Output } from './output.ts';
import { runProgress } from './progress.ts';
import { assertWritable, type ReportFiles, usesStandardOutput, writeReports } from './reports.ts';
import { upWithProgress } from './up.ts';

export interface RunCommandOptions extends ReportFiles {
  cluster: string;
  /** Bring the cluster up first, and remove afterwards what was not there before. */
  up?: boolean;
}

/** `swarmlab run`: runs labs and judges them. */
export async function run(words: string[], options: RunCommandOptions, context: Context): Promise<number> {
  const out = usesStandardOutput(options) ? context.err : context.out;
  await assertWritable(options);
  const labs = await validLabs(words);
  if (options.up) return runOnOwnCluster(labs, options, { ...context, out });
  return runOn(await open(options.cluster), labs, options, { ...context, out });
}

async function runOnOwnCluster(labs: Lab[], options: RunCommandOptions, context: Context): Promise<number> {
  const was = await status(options.cluster).catch(() => undefined); // no engine yet: nothing can be there
  const cluster = await upWithProgress(options.cluster, context.out);
  try {
    return await runOn(cluster, labs, options, context);
  } finally {
    if (was === undefined || was.state === 'down') {
      context.out.write(`${say.commands.run.removing}\n`);
      context.out.write(`${say.commands.down.removed(await down(options.cluster))}\n`);
    }
  }
}

async function runOn(cluster: Cluster, labs: Lab[], options: RunCommandOptions, context: Context): Promise<number> {
  const { out, signal } = context;
  const progress = runProgress(out);
  const unlock = await lock(cluster);
  try {
    const report = await runLabs(labs, cluster, { signal, onEvent: progress.onEvent });
    progress.done();
    out.write(`\n${toText(report, out)}`);
    await writeReports(report, options);
    return exitCodeOf(report);
  } catch (error) {
    progress.done();
    if (error instanceof Interrupted) await sayWhatIsLeft(cluster, out, options.up === true);
    throw error;
  } finally {
    unlock();
    cluster.close();
  }
}

/** The contract's exit code for a report. */
export function exitCodeOf({ verdict }: Report): number {
  if (verdict === 'broken') return exitCodes.broken;
  return verdict === 'pass' ? exitCodes.passed : exitCodes.failed;
}

async function sayWhatIsLeft({ name, manager }: Cluster, out: Output, goes: boolean): Promise<void> {
  const tell = (text: string) => out.write(`${text}\n`);
  const { interrupted, nothingLeft, left: isLeft } = say.commands.run;
  tell(interrupted);
  if (goes) return;
  const left = await leftOver(manager.engine).catch(() => []); // no swarm: nothing of a lab can be left
  if (left.length === 0) tell(nothingLeft(name));
  for (const { service, lab } of left) tell(isLeft(name, service, lab));
  for (const lab of new Set(left.map(({ lab }) => lab)))
    tell(say.commands.next(`swarmlab reset ${lab}${onCluster(name)}`));
}
