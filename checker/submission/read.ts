/** Reading what a student handed in. */
import { UsageError } from '../errors.ts';
import type { Doubt, Submission } from '../grades.ts';
import { say } from '../words/index.ts';
import { doubtsOf } from './doubts/index.ts';
import type { Form } from './form.ts';
import type { HeaderLine } from './format.ts';
import { type Line, linesOf, unpacked } from './lines.ts';
import { unfoldLooks } from './looks.ts';
import type { ReadAttempt, ReadFile } from './read-file.ts';
import { attempt as attemptForm, header as headerForm, seal as sealForm } from './schema.ts';
import { shown } from './shown.ts';

/**
 * What a file holds, and what in it cannot be as it says. Throws a UsageError, with `file:line` where there is one, for what is
 * no submission. `file` is only a name for messages; it is read `now`.
 */
export function readSubmission(
  bytes: Uint8Array,
  file: string,
  now = Date.now(),
): { submission: Submission; doubts: Doubt[] } {
  const read = readLines(unpacked(bytes, file), file);
  const { type: _, schema: __, ...header } = read.header;
  const attempts = read.attempts.map(({ attempt }) => attempt);
  return { submission: { ...header, attempts }, doubts: doubtsOf(read, now) };
}

function readLines(bytes: Uint8Array, file: string): ReadFile {
  let header: HeaderLine | undefined;
  let seal: ReadFile['seal'] | undefined;
  const attempts: ReadAttempt[] = [];
  for (const line of linesOf(bytes, file)) {
    if (seal) throw new UsageError(say.submission.read.afterSeal(file, line.number));
    if (!header) {
      header = of(headerForm, line, file);
    } else if (isSeal(line.value)) {
      const { sha256: says } = of(sealForm, line, file);
      seal = { line: line.number, says, is: line.before() };
    } else {
      attempts.push(readAttempt(line, file));
    }
  }
  if (!header || !seal) throw new UsageError(say.submission.read.noSeal(file));
  return { header, attempts, seal };
}

function readAttempt(line: Line, file: string): ReadAttempt {
  const read = of(attemptForm, line, file);
  try {
    const { prev, nodes, services, tasks, containers } = read;
    const seen = { nodes, services, tasks, containers };
    return { attempt: unfoldLooks(read), line: line.number, hash: line.hash, prev, seen };
  } catch {
    throw new UsageError(say.submission.read.wrong(file, line.number, 'looks'));
  }
}

function isSeal(value: unknown): boolean {
  return (value as { type?: unknown } | null)?.type === 'seal';
}

/** The value of a line that has this form. */
function of<T>(form: Form<T>, { value, number }: Line, file: string): T {
  const fault = form.faultIn(value);
  if (!fault) return value as T;
  throw new UsageError(say.submission.read.wrong(file, number, shown(fault.join('.'))));
}
