/** Files that students handed in, judged in threads of their own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import { language, say } from '../../words/index.ts';
import type { Judged } from '../marks/index.ts';
import { type Outcome, Pool, startThread } from '../pool/index.ts';
import { filesOf } from './expand.ts';
import { digestOf, digestOfAll, readEvidence } from './file.ts';
import type { EvidenceJob, EvidenceOrder, EvidenceResult } from './job.ts';
import { textOf } from './lab-texts.ts';

export { filesOf } from './expand.ts';
export type { EvidenceJob, EvidenceResult } from './job.ts';

/** Milliseconds: an honest file takes a few hundredths of a second. */
const limits = { job: 5_000, start: 60_000 };

/** So that a file that unpacks to more than it seems ends its own thread, and no other. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 };

export class EvidenceJudges {
  readonly #pool: Pool<EvidenceOrder, EvidenceResult>;

  /** So many files at once, one a processor. */
  constructor(threads: number) {
    const make = () => startThread(workerFile(), { resourceLimits, workerData: { language } });
    this.#pool = new Pool(threads, make, limits);
  }

  /** Never rejects: what takes too much time or memory is refused, and where a thread failed that says nothing about the student. */
  async judge(job: EvidenceJob): Promise<EvidenceResult> {
    const started = performance.now();
    const outcome = await this.#pool.run({ ...job, labs: job.labs.map(textOf) });
    if (outcome.type === 'done') return outcome.result;
    return { judged: undone(outcome, job, (performance.now() - started) / 1000) };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

function undone(
  outcome: Exclude<Outcome<never>, { type: 'done' }>,
  { folder, student: { evidence } }: EvidenceJob,
  seconds: number,
): Judged {
  const { tooLong, tooMuch } = say.grade.evidence;
  const file = evidence.join(', ');
  switch (outcome.type) {
    case 'late':
      return { outcome: 'refused', cause: tooLong(file, limits.job / 1000), ...named(folder, evidence), seconds };
    case 'full':
      return { outcome: 'refused', cause: tooMuch(file), ...named(folder, evidence), seconds };
    case 'failed':
      return { outcome: 'broken', cause: outcome.why, seconds };
  }
}

/** The digest of a student's files as they are now; undefined where none can be read. */
export function digestOfEvidence(folder: string, evidence: readonly string[]): string | undefined {
  return digestOfAll(filesOf(folder, evidence).flatMap((file) => digestIfRead(folder, file) ?? []));
}

function digestIfRead(folder: string, file: string): string | undefined {
  try {
    const bytes = readEvidence(folder, file);
    return bytes && digestOf(bytes);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** That of files whose thread could not tell it any more. */
function named(folder: string, evidence: readonly string[]): { digest?: string } {
  const digest = digestOfEvidence(folder, evidence);
  return digest === undefined ? {} : { digest };
}

/** Beside this file where it is run from its sources; in `dist/` its place is the same, but that of this file is not. */
function workerFile(): URL {
  const here = new URL('worker.ts', import.meta.url);
  return import.meta.url.endsWith('.ts') ? here : pathToFileURL(join(packageRoot, 'dist/grade/evidence/worker.js'));
}
