/** What a student learns with, in a terminal or on a page: the lab on its cluster, and what is kept of it. */
import { resolve } from 'node:path';
import { type Cluster, isFormed, onCluster, open } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import type { Learning } from '../learn/index.ts';
import type { Lab, Report, Step } from '../model.ts';
import { changeProgress, peekProgress } from '../progress/index.ts';
import { type ForTerminal, terminal } from '../report/index.ts';
import { begunByHand, type LabNote, noteBeginning, notedLab, wordFor } from '../run/index.ts';
import { desktopOpener, run } from '../shell/index.ts';
import { say } from '../words/index.ts';
import { nextAttempt, noteLast, standpointOf } from './attempts.ts';
import { doubtOf } from './by-hand.ts';
import { canAsk, isConfirmed } from './confirm.ts';
import { type Context, exitCodes } from './context.ts';
import { keptText, notCountedText, standing } from './kept.ts';
import type { Output } from './output.ts';
import { preparedWord } from './prepared-lab.ts';
import { writeReports } from './reports.ts';
import { reset } from './reset.ts';
import { asStudent, studentLabs } from './student-labs.ts';
import { swarmOf } from './swarm-of.ts';

/** All that does not depend on how it is shown. */
export function learningOf(
  lab: Lab,
  cluster: string,
  context: Context,
): Omit<Learning, 'shell' | 'untilDone' | 'signal'> {
  return {
    lab,
    ...keeping(lab, cluster),
    doubt: doubtOf(lab),
    note: ({ nodes }) => notedLab(nodes),
    begun: ({ manager }, step, beginning) => noteBeginning(manager.engine, lab, step, beginning),
    reset: (step) => resetTo(lab, step, cluster, context),
    report: (report) => write(lab, report, context.out),
  };
}

/** The lab that was named, or the one the cluster was prepared for; undefined where there is neither. */
export async function labNamed(word: string | undefined, cluster: Cluster, context: Context): Promise<Lab | undefined> {
  const current = (await notedLab(cluster.nodes))?.id;
  const id = word ?? (current === undefined ? undefined : await preparedWord(cluster.name, current));
  if (id === undefined) return undefined;
  const [lab] = await studentLabs([id], context);
  if (!lab) throw new UsageError(say.commands.check.noLab(id));
  if (standing(lab, undefined).judged === 0) throw new UsageError(say.commands.check.noChecks(lab.file));
  return lab;
}

/** Whether a person agrees that what they made in another lab, of this id, goes. */
export type MayLeave = (current: string, lab: Lab, cluster: string, context: Context) => Promise<boolean>;

/** Prepares the cluster for the lab unless it is already; false where the one that it is prepared for stays. */
export async function prepareFor(
  lab: Lab,
  cluster: Cluster,
  context: Context,
  mayLeave: MayLeave = asked,
): Promise<boolean> {
  const note = await notedLab(cluster.nodes);
  if (await isBegun(lab, note, cluster)) return true;
  if (note && note.id !== lab.id && !(await mayLeave(note.id, lab, cluster.name, context))) return false;
  await reset(lab.file, { cluster: cluster.name }, context);
  return true;
}

/** True where the swarm is that of a student who is at work on this lab: then nothing of it is touched. */
async function isBegun(lab: Lab, note: LabNote | undefined, cluster: Cluster): Promise<boolean> {
  if (begunByHand(lab, note) !== undefined) return true;
  if (lab.needs.swarm === 'ready' || note !== undefined) return false;
  // It begins without a swarm, and so without a note of which lab it is; a whole swarm is its end.
  if (!(await isFormed(cluster.nodes.slice(0, lab.needs.nodes)))) return true;
  const kept = await peekProgress(cluster.name, lab.id);
  return kept?.swarm === (await swarmOf(cluster, lab.needs)) && standing(lab, kept).done;
}

async function asked(current: string, lab: Lab, cluster: string, context: Context): Promise<boolean> {
  if (canAsk(context)) return isConfirmed(say.learn.otherLab(cluster, current, lab.id), context);
  throw new UsageError(
    say.learn.prepareFirst(
      cluster,
      current,
      `swarmlab reset ${wordFor(lab)}${asStudent(lab, context)}${onCluster(cluster)}`,
    ),
  );
}

/** What is kept of the lab, in the swarm that the cluster is at that moment. */
function keeping(lab: Lab, name: string): Pick<Learning, 'open' | 'keep' | 'kept'> {
  let cluster: Cluster | undefined;
  return {
    open: async () => {
      cluster = await open(name);
      return cluster;
    },
    keep: async (change, tried) => {
      const asked = cluster ?? (await open(name));
      const facts = await standpointOf(asked, lab).finally(() => asked !== cluster && asked.close());
      const now = new Date();
      const next = tried && nextAttempt(lab, tried.step, tried.looks, facts, now);
      const whose = { cluster: name, lab: lab.id, swarm: facts.owner };
      const kept = await changeProgress(whose, change, now, next);
      if (cluster && tried) await noteLast(cluster, lab, kept.line, tried.looks);
      const { steps } = kept.progress;
      const other = tried ? notCountedText(lab, tried.step, facts, tried.looks, steps, name) : [];
      return { steps, told: [...keptText(kept, lab.id), ...other] };
    },
    kept: async () => (await peekProgress(name, lab.id))?.steps,
  };
}

/** Writes the report where the student is, and opens it where there is a desktop. */
async function write({ id }: Lab, report: Report, out: Output): Promise<string> {
  const file = resolve(`swarmlab-${id}.html`);
  await writeReports(report, { html: file }, out);
  const opener = desktopOpener();
  if (opener) await run([opener, file], { timeout: 5000 });
  return say.learn.wrote(file);
}

/** Where it stopped on its way, what it said of that. */
async function resetTo({ file }: Lab, step: Step, cluster: string, context: Context): Promise<string> {
  const { said, quiet } = unheard(context);
  const exit = await reset(file, { cluster, step: step.id, yes: true }, quiet);
  return exit === exitCodes.passed ? say.learn.wasReset(step.title) : said.slice(-2).join('').trim();
}

/** A context whose output nobody sees, and what was written to it. */
export function unheard(context: Context): { said: string[]; quiet: Context } {
  const said: string[] = [];
  const { colour, width } = context.out;
  const write = (text: string | ForTerminal) => void said.push(terminal`${text}`.forTerminal);
  return { said, quiet: { ...context, out: { colour, width, live: false, write } } };
}
