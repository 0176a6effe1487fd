import { closest } from 'fastest-levenshtein';
import { type Cluster, onCluster, open, withPatience } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import type { Look } from '../grades.ts';
import { stepsAtTheEnd, stepsWithChecks } from '../lab/index.ts';
import type { Lab, Report, Step, StepReport } from '../model.ts';
import { problemText, toText } from '../report/index.ts';
import { begunBy, checkLab, type LabNote, noteBeginning, noteByHand, notedLab } from '../run/index.ts';
import { say } from '../words/index.ts';
import { noteLast, type Standpoint, standpointOf } from './attempts.ts';
import type { Context } from './context.ts';
import { examText, timeText } from './exam.ts';
import { keepVerdicts } from './kept.ts';
import type { Output } from './output.ts';
import { preparedWord } from './prepared-lab.ts';
import { runProgress } from './progress.ts';
import { assertWritable, type ReportFiles, usesStandardOutput, writeReports } from './reports.ts';
import { exitCodeOf } from './run.ts';
import { asStudent, studentLabs } from './student-labs.ts';
import { witnesses } from './witnesses.ts';

export interface CheckOptions extends ReportFiles {
  cluster: string;
  step?: string;
  /** Wait for each check until its own deadline, not only while the swarm is on its way. */
  wait?: boolean;
  /** How many times longer than labs say is waited; as measured by default. */
  patience?: number;
}

/** `swarmlab check`: judges what a student did, and runs nothing. */
export async function check(word: string | undefined, options: CheckOptions, context: Context): Promise<number> {
  const out = usesStandardOutput(options) ? context.err : context.out;
  await assertWritable(options);
  const cluster = withPatience(await open(options.cluster), options.patience);
  // Connections to the nodes are made while the lab is read: by the time it is understood the engines have answered.
  for (const { engine } of cluster.nodes) engine.calls.ping().catch(() => {});
  try {
    const note = notedLab(cluster.nodes);
    const lab = await labToCheck(word, note, options.cluster, context);
    const steps = stepsToCheck(lab, options.step);
    const standpoint = standpointOf(cluster, lab, note);
    standpoint.catch(() => {}); // told when it is needed
    const more = `${asStudent(lab, context)}${onCluster(cluster.name)}`;
    if (lab.mode === 'exam') await assertBegun(lab, standpoint, more);
    const progress = runProgress(out);
    const { onEvent, looksAt } = witnesses(steps, progress.onEvent);
    const patience = options.wait ? 'deadline' : 'converging';
    const run = { signal: context.signal, onEvent, patience, note } as const;
    const report = await checkLab(lab, steps, cluster, run).finally(progress.done);
    out.write(
      lab.mode === 'exam' ? await examVerdict(report, lab, standpoint, more, out) : verdictText(report, steps, out),
    );
    const judged = report.labs.flatMap((one) => one.steps);
    const [line] = await Promise.all([
      keepVerdicts(cluster.name, standpoint, lab, judged, looksAt, context.err),
      noteWhatBegins(lab, judged, looksAt, cluster, note),
    ]);
    await noteLast(cluster, lab, line, looksAt(judged.at(-1)?.id ?? ''));
    await writeReports(report, options, context.out);
    return exitCodeOf(report);
  } finally {
    cluster.close();
  }
}

/** Where a step passed the next one begins. Nobody fails for what could not be noted: then it is not known. */
async function noteWhatBegins(
  lab: Lab,
  judged: readonly StepReport[],
  looksAt: (step: string) => readonly Look[],
  { manager }: Cluster,
  note: Promise<LabNote | undefined>,
): Promise<void> {
  const [passed] = judged.filter(({ verdict }) => verdict === 'pass').slice(-1);
  const at = passed && looksAt(passed.id).at(-1)?.at;
  const services = passed && looksAt(passed.id).at(-1)?.services;
  if (services) await noteByHand(lab, passed, services, await note, manager).catch(() => {});
  const begun = passed && at !== undefined ? begunBy(lab, passed, at, await note) : undefined;
  if (begun) await noteBeginning(manager.engine, lab, begun.step, begun.beginning).catch(() => {});
}

/** The lab that was named, or the one that the cluster was last prepared for, as its note says. */
export async function labToCheck(
  word: string | undefined,
  note: Promise<LabNote | undefined>,
  cluster: string,
  context: Context,
): Promise<Lab> {
  const noted = word ?? (await note)?.id;
  const id = word ?? (noted === undefined ? undefined : await preparedWord(cluster, noted));
  if (id === undefined) throw new UsageError(say.commands.check.whichLab);
  const [lab] = await studentLabs([id], context);
  if (!lab) throw new UsageError(say.commands.check.noLab(id));
  return lab;
}

/** The step that was named, or those that show the state in which a lab leaves the cluster. */
function stepsToCheck(lab: Lab, wanted: string | undefined): Step[] {
  const { noChecks, noStep } = say.commands.check;
  const judged = stepsWithChecks(lab);
  if (judged.length === 0) throw new UsageError(noChecks(lab.file));
  if (wanted === undefined) return stepsAtTheEnd(lab);
  const ids = judged.map(({ id }) => id);
  const found = judged.find(({ id }) => id === wanted);
  if (!found) throw new UsageError(noStep(wanted, lab.id, closest(wanted, ids), judged));
  return [found];
}

/** What is done before the time runs would say nothing, and be in what is handed in. */
async function assertBegun(lab: Lab, standpoint: Promise<Standpoint>, more: string): Promise<void> {
  const { begunAt } = await standpoint;
  if (begunAt === undefined) throw new UsageError(timeText(lab, begunAt, 0, more));
}

async function examVerdict(
  report: Report,
  lab: Lab,
  standpoint: Promise<Standpoint>,
  more: string,
  out: Output,
): Promise<string> {
  const [judged] = report.labs;
  if (!judged || judged.verdict === 'broken') return toText(report, out);
  const { begunAt } = await standpoint;
  return `${examText(judged, more, out)}${timeText(lab, begunAt, judged.timeline?.to ?? Date.now())}\n`;
}

function verdictText(report: Report, [step]: Step[], out: Output): string {
  const passed = report.labs
    .flatMap(({ steps }) => steps.flatMap(({ checks }) => checks))
    .filter(({ verdict }) => verdict === 'pass');
  const lines = passed.map(({ kind, actual, line, verdict }) =>
    problemText(say.commands.check.place(line, kind), { verdict, actual }, out),
  );
  return `${step?.title}\n\n${lines.join('')}${passed.length > 0 ? '\n' : ''}${toText(report, out)}`;
}
