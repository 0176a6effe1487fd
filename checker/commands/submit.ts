import type { open } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import type { Submission } from '../grades.ts';
import type { Lab, StepReport } from '../model.ts';
import { packageVersion } from '../package-root.ts';
import { recordedAttempts } from '../progress/index.ts';
import { paint, verdictWord } from '../report/index.ts';
import { readSubmission, writeSubmission } from '../submission/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { dateOf } from './kept.ts';
import type { Output } from './output.ts';
import { studentLabs } from './student-labs.ts';
import { assertMayWrite, writeSubmissionFile } from './submit-file.ts';
import { judgeNow } from './submit-now.ts';
import { showSubmission } from './submit-show.ts';

export interface SubmitOptions {
  cluster: string;
  /** The file to write. */
  out?: string;
  /** What the instructor gave to hand in with. */
  code?: string;
  /** A submission to tell of, instead of making one. */
  show?: string;
}

/** `swarmlab submit`: one file of what was recorded of labs, and of the state that the cluster is in. Exit code 0 once it is written. */
export async function submit(
  words: string[],
  options: SubmitOptions,
  context: Context,
  openCluster?: typeof open,
): Promise<number> {
  const { cluster, out: wanted, show } = options;
  if (show !== undefined) return showSubmission(show, context.out);
  const file = wanted ?? nameOf(context.student);
  await assertMayWrite(file);
  const labs = words.length === 0 ? undefined : await studentLabs(words, context);
  const { engineVersion, judged } = await judgeNow(cluster, labs, context, openCluster);
  const recorded = await chains(cluster, labs);
  const bytes = writeSubmission(header(context.student, options.code, engineVersion), recorded);
  const { submission } = readBack(bytes, file, recorded.length);
  await writeSubmissionFile(file, bytes);
  context.out.write(`${contents(submission, judged, context.out).join('\n')}\n`);
  context.out.write(`${say.commands.submit.wrote(file, submission.attempts.length, bytes.length)}\n`);
  return exitCodes.passed;
}

/** A student's id may hold what no name of a file should. */
function nameOf(student = 'submission'): string {
  return `swarmlab-${student.replace(/[^\p{L}\p{N}._-]+/gu, '_')}.jsonl.gz`;
}

function header(
  student: string | undefined,
  code: string | undefined,
  engineVersion: string,
): Omit<Submission, 'attempts'> {
  const handedInAt = new Date().toISOString();
  return {
    swarmlab: packageVersion(),
    ...(student === undefined ? {} : { student }),
    ...(code === undefined ? {} : { code }),
    engineVersion,
    handedInAt,
  };
}

async function chains(cluster: string, labs: readonly Lab[] | undefined): Promise<string[][]> {
  const recorded = await recordedAttempts(cluster);
  const wanted = labs?.map(({ id }) => id);
  const found = recorded.filter(({ lab, lines }) => lines.length > 0 && wanted?.includes(lab) !== false);
  const missing = wanted?.filter((id) => !found.some(({ lab }) => lab === id)) ?? [];
  if (found.length === 0 || missing.length > 0) throw new UsageError(say.commands.submit.nothing(cluster, missing));
  return found.map(({ lines }) => lines);
}

/** Files of a student's state may be damaged, or too much for one file: better told now than when it is graded. */
function readBack(bytes: Uint8Array, file: string, labs: number): ReturnType<typeof readSubmission> {
  try {
    return readSubmission(bytes, file);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(say.commands.submit.damaged(error.message, labs));
    throw error;
  }
}

/** Each lab with its steps: how many attempts there are, and how the step stands now where that was judged. */
function contents({ attempts }: Submission, judged: ReadonlyMap<string, StepReport[]>, out: Output): string[] {
  return unique(attempts.map(({ lab }) => lab)).flatMap((lab) => {
    const ofLab = attempts.filter((attempt) => attempt.lab === lab);
    const now = new Map(judged.get(lab)?.map((step) => [step.id, step]));
    const first = dateOf(ofLab[0]?.recordedAt ?? '');
    const steps = unique(ofLab.map(({ step }) => step));
    const tried = (id: string) => ofLab.filter(({ step }) => step === id).length;
    return [
      say.commands.submit.lab(lab, ofLab.length, first),
      ...steps.map((id) => `  ${stepText(id, tried(id), now.get(id), out)}`),
    ];
  });
}

function stepText(id: string, tried: number, now: StepReport | undefined, out: Output): string {
  const words = say.commands.submit;
  if (!now) return words.step(id, tried);
  const held = now.checks.filter(({ verdict }) => verdict === 'pass').length;
  return words.stepNow(id, tried, verdictWord(now.verdict, paint(out)), held, now.checks.length);
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
