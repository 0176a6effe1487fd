import { type Cluster, lock, onCluster, open } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import type { Lab, Report } from '../model.ts';
import { diffText, oneLine, toText } from '../report/index.ts';
import { type Refreshed, refreshText, runLabs, validLabs } from '../run/index.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { canAsk, isConfirmed } from './confirm.ts';
import { type Context, exitCodes } from './context.ts';
import type { Output } from './output.ts';
import { runProgress } from './progress.ts';
import { assertReplaceable, readExactly, replaceFile } from './replace-file.ts';
import { ifInterrupted } from './run.ts';

export interface UpdateOptions {
  cluster: string;
  /** Write without asking. */
  yes?: boolean;
}

/** `swarmlab update`: runs a lab, shows which of the outputs in its file are stale, and writes them anew if that is wanted. */
export async function update(word: string, options: UpdateOptions, context: Context): Promise<number> {
  const [lab] = await validLabs([word]);
  if (!lab) throw new UsageError(say.commands.check.noLab(word));
  if (lab.drawn) throw new UsageError(say.commands.student.noUpdate(lab.id));
  const source = await readExactly(lab.file);
  if (options.yes) await assertReplaceable(lab.file);
  const report = await runOnce(lab, options.cluster, context);
  const wasRun = report.verdict !== 'broken' && report.verdict !== 'skipped';
  if (!wasRun) context.out.write(`\n${toText(report, context.out)}`);
  if (report.verdict === 'broken') return exitCodes.broken;
  const [refreshed] = report.labs.map((one) => refreshText(lab, source, one));
  if (!refreshed || !wasRun) return exitCodes.failed;
  return offer(lab.file, source, refreshed, options, context);
}

async function runOnce(lab: Lab, name: string, { out, signal }: Context): Promise<Report> {
  const cluster: Cluster = await open(name);
  const progress = runProgress(out);
  try {
    const unlock = await lock(cluster);
    const run = { signal, onEvent: progress.onEvent, pastStale: true };
    return await runLabs([lab], cluster, run).finally(unlock);
  } catch (error) {
    progress.done();
    await ifInterrupted(error, cluster, out, { labs: [lab] });
    throw error;
  } finally {
    progress.done();
    cluster.close();
  }
}

/** Shows what is stale, and writes it anew where nothing failed and it is wanted. */
export async function offer(
  file: string,
  source: string,
  refreshed: Refreshed,
  { yes, cluster }: UpdateOptions,
  context: Context,
): Promise<number> {
  const words = say.commands.update;
  const write = (line: string) => context.out.write(`${line}\n`);
  const { text, outputs, left } = refreshed;
  show(file, source, refreshed, context.out);
  const is = (kind: string) => left.some((one) => one.kind === kind);
  if (is('failed')) {
    write(words.afterFailure(file));
    return exitCodes.failed;
  }
  if (outputs === 0) return is('stale') ? exitCodes.failed : exitCodes.passed;
  if (!yes && !canAsk(context)) {
    write(words.notAsked(file));
    write(say.commands.next(`${toType`swarmlab update --yes ${file}`}${onCluster(cluster)}`));
    return exitCodes.failed;
  }
  if (!yes && !(await isConfirmed(words.question(file), context))) return exitCodes.failed;
  if (!(await replaceFile(file, source, text))) {
    write(words.changed(file));
    return exitCodes.failed;
  }
  write(words.written(file, outputs));
  return is('stale') ? exitCodes.failed : exitCodes.passed;
}

/** What is left as it is, each with its place, and what is stale, as a unified diff. */
function show(file: string, source: string, { text, outputs, left }: Refreshed, out: Output): void {
  const words = say.commands.update;
  out.write('\n');
  for (const { kind, line, why } of left) out.write(`${words[kind](`${file}:${line}`, oneLine(why))}\n`);
  const unknown = left.filter(({ kind }) => kind === 'notRun').length;
  if (outputs > 0) out.write(`${words.outOfDate(file, outputs)}\n`);
  else if (left.length === unknown) out.write(`${words.upToDate(file, unknown)}\n`);
  out.write(diffText(file, source, text, out));
}
