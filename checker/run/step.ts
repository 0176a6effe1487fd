/** One step: its commands run and its checks judged in the order in which they stand. */
import { checksOf, isLook, isOwned } from '../lab/index.ts';
import type { Beginning, Block, Check, CheckReport, Command, Lab, Step, StepReport } from '../model.ts';
import type { Recorder } from '../observe/index.ts';
import { say } from '../words/index.ts';
import { awaitChecks, type Judging, round, whichCheck } from './await-checks.ts';
import { causesOfCommand } from './diagnosing.ts';
import { worst, worstOfDone } from './events.ts';
import { kitMadeSwarm } from './kits-work.ts';
import { forgetMaking, noteCreated, noteMaking } from './ownership.ts';
import { type CommandReport, runCommand } from './run-command.ts';
import { noteNewParts, partsOf, type StackPart } from './stacks.ts';
import type { Tutorial } from './tutorial/index.ts';
import { settle } from './tutorial/settle.ts';

export interface StepContext extends Judging {
  lab: Lab;
  variables: Record<string, string>;
  /** Present where the lab is one: then what does not pass stops nothing but what depends on it. */
  tutorial?: Tutorial;
  /** True: an output that is stale ends nothing, since what is shown anew is to be known of all. */
  pastStale?: boolean;
}

/** Runs a step to its end or to the first thing in it that does not pass; what comes after that is skipped. */
export async function runStep(step: Step, outer: StepContext): Promise<StepReport> {
  const context = { ...outer, challenge: step.challenge, step: step.id, began: justNow(outer.recorder) };
  const started = performance.now();
  const commands: CommandReport[] = [];
  const checks: CheckReport[] = [];
  let failed = false;
  for (const group of groups(step.blocks)) {
    if (group.type === 'checks') {
      const judged = failed ? group.checks.map((check) => skipped(check)) : await judgeAll(group.checks, context);
      for (const check of judged) context.onEvent({ type: 'checked', check });
      checks.push(...judged);
    } else if (!failed) {
      commands.push(await perform(group.command, context));
    }
    failed ||= isOver([...commands, ...checks], context);
  }
  const report = stepReport(step, commands, checks, (performance.now() - started) / 1000);
  return context.tutorial ? { ...report, verdict: worstOfDone([...commands, ...checks]) } : report;
}

/** The beginning of a step whose first command comes next. */
export function justNow(recorder: Pick<Recorder, 'clock'>): Beginning {
  const at = recorder.clock();
  return { after: at, by: at };
}

/** True where nothing is run after a step. */
export function endsLab({ verdict, commands, checks }: StepReport, context: StepContext): boolean {
  return !context.tutorial && (verdict === 'skipped' || isOver([...commands, ...checks], context));
}

function isOver(reports: (CommandReport | CheckReport)[], { tutorial, pastStale }: StepContext): boolean {
  const ends = (report: CommandReport | CheckReport) =>
    report.verdict !== 'pass' && !(pastStale && 'stale' in report && report.stale);
  return !tutorial && reports.some(ends);
}

async function judgeAll(checks: Check[], context: StepContext): Promise<CheckReport[]> {
  const { tutorial } = context;
  if (!tutorial) return awaitChecks(checks, context);
  const judged = checks.map(async (check) => {
    const blame = tutorial.blameFor(check);
    return blame ? [skipped(check, blame)] : awaitChecks([check], context);
  });
  return (await Promise.all(judged)).flat();
}

/** Judges a step's checks, and runs nothing. */
export async function checkStep(step: Step, judging: Judging): Promise<StepReport> {
  const started = performance.now();
  const checks = await awaitChecks(checksOf(step), { ...judging, challenge: step.challenge, step: step.id });
  for (const check of checks) judging.onEvent({ type: 'checked', check });
  return stepReport(step, [], checks, (performance.now() - started) / 1000);
}

/** The report of a step that was not reached. */
export function skippedStep(step: Step): StepReport {
  return {
    ...stepReport(
      step,
      [],
      checksOf(step).map((check) => skipped(check)),
      0,
    ),
    verdict: 'skipped',
  };
}

/** Runs a command and notes which services it created, interrupted or not, so that they may be removed again. */
export async function perform(command: Command, context: StepContext): Promise<CommandReport> {
  const run = context.tutorial
    ? await context.tutorial.run(command, (one, again) => performOnce(one, context, again))
    : await performAtRest(command, context);
  const report = await withCauses(run, context);
  context.onEvent({ type: 'commandDone', command: report });
  return report;
}

/** A command that only printed something else than is shown did what it should. */
async function withCauses(report: CommandReport, { cluster, recorder }: StepContext): Promise<CommandReport> {
  if (report.verdict !== 'fail' || report.stale) return report;
  const diagnoses = await causesOfCommand(report, await recorder.now(), cluster);
  return diagnoses.length > 0 ? { ...report, diagnoses } : report;
}

/** What is to be shown from now on must not be what a swarm on its way happened to show. */
async function performAtRest(command: Command, context: StepContext): Promise<CommandReport> {
  const first = await performOnce(command, context, false);
  if (!context.pastStale || !isLook(command.script)) return first;
  return settle(first, () => performOnce(command, context, true), context.recorder);
}

/** Milliseconds by which the clock of the manager may be another than it seems from here. */
const clocksWithin = 500;

async function performOnce(command: Command, context: StepContext, again: boolean): Promise<CommandReport> {
  const { cluster, recorder, onEvent, tutorial, lab } = context;
  const before = new Set((await recorder.services()).map(({ id }) => id));
  const partsBefore = await partsOf(cluster.manager.engine, lab);
  if (!again) onEvent({ type: 'command', command, node: command.node ?? cluster.manager.name });
  const signal = AbortSignal.any([context.signal, recorder.broken]);
  let said = '';
  const onOutput = (text: string) => {
    said += text;
    onEvent({ type: 'output', text });
  };
  const node = command.node ?? cluster.manager.name;
  if (command.engine === 'stops') recorder.excuse(node);
  const startedAt = Math.round(recorder.clock());
  const to = startedAt + command.timeout * (await cluster.patience()) + clocksWithin;
  // Where there is no swarm there is nothing that could be made in it.
  if (!isLook(command.script))
    await noteMaking(cluster.manager.engine, lab, startedAt - clocksWithin, to).catch(() => {});
  const running = { ...context, signal, onOutput, ...(tutorial && { wrap: tutorial.wrap }) };
  const report = {
    ...(await runCommand(command, running).finally(() => noteOwned(before, partsBefore, said, context))),
    startedAt,
    ...(command.file !== lab.file && { file: command.file }),
  };
  if (report.verdict !== 'pass') await recorder.assertAlive();
  else if (command.engine === 'starts') await recorder.expectAgain(node);
  return report;
}

/** A service without a name of the lab's is its own where the command said its id: tutorials create some without any name. */
async function noteOwned(
  before: ReadonlySet<string>,
  partsBefore: StackPart[],
  said: string,
  { cluster, recorder, lab }: StepContext,
): Promise<void> {
  const { engine } = cluster.manager;
  try {
    const after = await recorder.services();
    const isNew = after.filter(({ id }) => !before.has(id));
    const owned = isNew.filter(({ id, name }) => isOwned(lab, name) || (lab.tutorial && said.includes(id)));
    const ids = (services: { id: string }[]) => services.map(({ id }) => id);
    if (owned.length > 0) await noteCreated(engine, lab.id, ids(owned), ids(after));
    await noteNewParts(engine, lab, partsBefore);
    await forgetMaking(engine).catch(() => {}); // no swarm, no note
    await kitMadeSwarm(lab, { cluster, recorder });
  } catch (error) {
    // A worker that died is no reason to lose track of what was created; where the manager did, what broke is told anyway.
    if (!recorder.broken.aborted) throw error;
  }
}

type Group = { type: 'command'; command: Command } | { type: 'checks'; checks: Check[] };

/** Checks that stand together are judged beside each other. */
function groups(blocks: Block[]): Group[] {
  const grouped: Group[] = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    if (block.type === 'command') grouped.push({ type: 'command', command: block });
    else if (last?.type === 'checks') last.checks.push(block);
    else grouped.push({ type: 'checks', checks: [block] });
  }
  return grouped;
}

function skipped(check: Check, why = say.run.afterFailure): CheckReport {
  return { ...whichCheck(check), verdict: 'skipped', seconds: 0, expected: '', actual: '', why };
}

function stepReport(step: Step, commands: CommandReport[], checks: CheckReport[], seconds: number): StepReport {
  const { id, title, line } = step;
  const sum = (of: CheckReport[]) => of.reduce((total, { points }) => total + points, 0);
  return {
    id,
    title,
    line,
    verdict: worst([...commands, ...checks].map(({ verdict }) => verdict)),
    seconds: round(seconds),
    points: sum(checks),
    earned: sum(checks.filter(({ verdict }) => verdict === 'pass')),
    commands,
    checks,
  };
}
