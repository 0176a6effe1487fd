import { UsageError } from '../errors.ts';
import { readSubmission, shown } from '../submission/index.ts';
import { say } from '../words/index.ts';
import { exitCodes } from './context.ts';
import { dateOf } from './kept.ts';
import type { Output } from './output.ts';
import { readUpTo } from './submit-file.ts';

/** What a submission holds, and what in it cannot be as it says. Exit code 2 for what is none. */
export async function showSubmission(file: string, out: Output): Promise<number> {
  const words = say.commands.submit;
  const bytes = await readUpTo(file).catch((cause: Error) => {
    throw new UsageError(words.cannotRead(file, cause.message));
  });
  const { submission, doubts } = readSubmission(bytes, file);
  const { student, handedInAt, swarmlab, engineVersion, attempts } = submission;
  const lines = [
    words.of(student, dateOf(handedInAt), swarmlab, shown(engineVersion)),
    ...attempts.map(({ lab, step, number, recordedAt, looks }) =>
      words.attempt(shown(lab), number, shown(step), dateOf(recordedAt), looks.length),
    ),
    ...doubts.map(({ id, line, says }) => words.doubt(`${file}${line === undefined ? '' : `:${line}`}`, says, id)),
  ];
  out.write(`${lines.join('\n')}\n`);
  return exitCodes.passed;
}
