import { formatProblem } from '../lab/index.ts';
import { findLabs } from '../run/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/** `swarmlab lint`: every problem of the labs at once. Exit code 2 where one is an error. */
export async function lint(words: string[], format: 'text' | 'json', { out }: Context): Promise<number> {
  const files = await findLabs(words);
  const problems = files.flatMap((file) => file.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (format === 'json') out.write(`${JSON.stringify(problems, undefined, 2)}\n`);
  else {
    for (const problem of problems) out.write(`${formatProblem(problem)}\n`);
    out.write(`${say.commands.lint.total(files.length, errors, problems.length - errors)}\n`);
  }
  return errors === 0 ? exitCodes.passed : exitCodes.usage;
}
