/** Judging checks until they hold or their time is over. */
import type { Cluster } from '../cluster/index.ts';
import { toldOnce } from '../diagnose/index.ts';
import { BrokenError } from '../errors.ts';
import { hintOf, judge } from '../judge/index.ts';
import type { Beginning, Check, CheckReport, Expectation, Judgement, Lab, Observation } from '../model.ts';
import type { Recorder } from '../observe/index.ts';
import { say } from '../words/index.ts';
import { ofStep } from './beginnings.ts';
import { causesOfCheck } from './diagnosing.ts';
import type { OnEvent } from './events.ts';
import { wordFor } from './lab-word.ts';
import { nextCommand, resetCommand } from './next-command.ts';

/**
 * `deadline`: until a check's own deadline. `converging`: only as long as the swarm is still on its way. `none`: what does not
 * hold at once, and for as long as it must, fails.
 */
export type Patience = 'deadline' | 'converging' | 'none';

/** How long a swarm must be at rest, in milliseconds, before what does not hold fails: the mesh follows tasks within a second. */
const settling = 2000;

export interface Judging {
  cluster: Cluster;
  recorder: Recorder;
  patience: Patience;
  signal: AbortSignal;
  onEvent: OnEvent;
  /** True where what is judged is a challenge: causes are told that give nothing of it away. */
  challenge?: boolean;
  /** Which step is judged; absent where it is none of a lab. */
  lab?: Pick<Lab, 'id' | 'file' | 'mode'>;
  step?: string;
  /** When the step began; absent where nobody knows. */
  began?: Beginning | undefined;
  /** True in an exam: no causes are told, since any of them may give something away. */
  exam?: boolean;
}

/**
 * Judges checks that stand together beside each other. Throws a BrokenError where the cluster failed: a check that does not
 * hold on a cluster that does not answer says nothing about the student.
 */
export async function awaitChecks(checks: Check[], judging: Judging): Promise<CheckReport[]> {
  const expectations = checks.map(({ expect }) => expect);
  return toldOnce(await Promise.all(checks.map((check) => awaitCheck(check, judging, expectations))));
}

async function awaitCheck(check: Check, judging: Judging, step: readonly Expectation[]): Promise<CheckReport> {
  const { recorder, signal, onEvent } = judging;
  const factor = await judging.cluster.patience();
  const started = performance.now();
  const waited = () => performance.now() - started;
  let heldSince: number | undefined;
  let settledSince: number | undefined;
  let endSince: number | undefined;
  let seen = ofStep(await recorder.now(), judging.began);
  for (;;) {
    signal.throwIfAborted();
    const asked = performance.now();
    const all = await withAnswers(check, seen, judging);
    const judgement = judge(check.expect, all);
    onEvent({ type: 'checking', check, judgement, seen: all, seconds: waited() / 1000 });
    if (!judgement.holds) heldSince = undefined;
    else heldSince ??= asked;
    if (judgement.holds || judgement.converging !== undefined) settledSince = undefined;
    else settledSince ??= asked;
    if (judgement.holds || !judgement.deadEnd?.final) endSince = undefined;
    else endSince ??= asked;
    // To the beginning of this judgement: one slow answer over HTTP is not something that held all that time.
    if (heldSince !== undefined && asked - heldSince >= check.for) return passed(check, judgement, waited());
    const since = (moment: number | undefined) => (moment === undefined ? 0 : (performance.now() - moment) / factor);
    const isLost = since(endSince) >= settling;
    if (!judgement.holds && (isLost || isOver(check, waited() / factor, since(settledSince), judging.patience))) {
      await recorder.assertAlive();
      assertHeard(check, seen);
      const { challenge = false, exam = false, cluster } = judging;
      const report = failed(check, judgement, waited(), judging);
      const diagnoses = exam ? [] : await causesOfCheck(check, judgement.keys, challenge, all, cluster, step);
      return diagnoses.length > 0 ? { ...report, diagnoses } : report;
    }
    seen = ofStep(await recorder.next(), judging.began);
  }
}

/** What was seen, with answers over HTTP where the check is about those. */
export async function withAnswers(
  { expect }: Check,
  seen: Observation,
  { recorder, signal }: Pick<Judging, 'recorder' | 'signal'>,
): Promise<Observation> {
  return expect.kind === 'http' ? { ...seen, answers: await recorder.answers(expect, signal) } : seen;
}

function isOver({ within }: Check, waited: number, settled: number, patience: Patience): boolean {
  return patience === 'none' || waited >= within || (patience === 'converging' && settled >= settling);
}

/** A node that lives but did not list its containers says nothing about the student. */
function assertHeard({ expect }: Check, { silent }: Observation): void {
  if (silent.length === 0 || (expect.kind !== 'containers' && expect.kind !== 'absent')) return;
  throw new BrokenError(say.run.notListed(silent), { next: 'swarmlab status' });
}

function passed(check: Check, judgement: Judgement, waited: number): CheckReport {
  const { expected, actual, source } = judgement;
  return { ...base(check, waited), verdict: 'pass', expected, actual, source };
}

function failed(check: Check, judgement: Judgement & { holds: false }, waited: number, judging: Judging): CheckReport {
  const { expected, actual, source, why, keys, converging, lasting = false } = judgement;
  const report = { ...base(check, waited), expected, actual, keys, source, next: nextOf(check, lasting, judging) };
  const hint = hintOf(check, keys);
  if (hint !== undefined) report.hint = hint;
  if (converging === undefined) return { ...report, verdict: 'fail', why };
  return { ...report, verdict: 'notYet', why: say.run.underWay(why, waited / 1000, converging) };
}

/** What was there when the step began cannot be had again otherwise. An exam has no way back. */
function nextOf({ expect }: Check, lasting: boolean, { lab, step, cluster }: Judging): string {
  return lasting && lab !== undefined && lab.mode !== 'exam' && step !== undefined
    ? resetCommand(wordFor(lab), step, cluster.name)
    : nextCommand(expect, cluster.name);
}

function base(check: Check, waited: number): Omit<CheckReport, 'verdict' | 'expected' | 'actual'> {
  return { ...whichCheck(check), seconds: round(waited / 1000) };
}

/** Which check a report is about. */
export function whichCheck({ file, line, expect, points, hidden }: Check) {
  return { ...(hidden && { file, hidden }), line, kind: expect.kind, points };
}

/** Seconds to the millisecond: more would be noise in a report. */
export function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
