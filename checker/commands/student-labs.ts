import { UsageError } from '../errors.ts';
import type { Lab } from '../model.ts';
import { validLabs } from '../run/index.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import type { Context } from './context.ts';

/** Labs as this student is given them. Throws a UsageError where they depend on who that is, and nobody has said it. */
export async function studentLabs(
  words: readonly string[],
  { student, examCode }: Pick<Context, 'student' | 'examCode'>,
): Promise<Lab[]> {
  const labs = await validLabs(words, { student, code: examCode });
  const [nobodys] = labs.filter(({ drawn }) => drawn !== undefined && student === undefined);
  if (nobodys) throw new UsageError(say.commands.student.whose(nobodys.id));
  for (const { id, code, sheetCode } of labs) {
    if (!code || student === undefined || sheetCode !== undefined) continue;
    if (examCode === undefined) throw new UsageError(say.commands.student.noCode(id));
    throw new UsageError(say.commands.student.otherCode(examCode, id, student));
  }
  return labs;
}

/** What a command that is told to a student says of who they are, where the lab depends on it. */
export function asStudent({ drawn }: Pick<Lab, 'drawn'>, { student }: Pick<Context, 'student'>): string {
  return drawn === undefined || student === undefined ? '' : toType` --student ${student}`;
}

/** Throws a UsageError where one of the labs is an exam of which no solution is at hand. */
export function assertSolvable(labs: readonly Lab[]): void {
  const [exam] = labs.filter(({ mode, steps }) => mode === 'exam' && !steps.some(({ challenge }) => challenge));
  if (exam) throw new UsageError(say.commands.student.noSolution(exam.id, exam.file));
}
