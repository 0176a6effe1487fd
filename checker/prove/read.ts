import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { type AnswerRead, formatProblem, parseAnswer } from '../lab/index.ts';
import type { Answer, Lab, Problem } from '../model.ts';
import type { ProvableLab } from './plan.ts';

/** The labs with the right and wrong answers that lie beside them. Throws a UsageError with every problem of every answer. */
export async function readProvable(labs: readonly Lab[]): Promise<ProvableLab[]> {
  const read = await Promise.all(labs.map(async (lab) => ({ lab, found: await readAnswers(lab) })));
  const problems = read.flatMap(({ found }) => found).flatMap((one) => one.problems);
  if (problems.length > 0) throw new UsageError(problems.map(formatProblem).join('\n'));
  return read.map(({ lab, found }) => ({ lab, answers: found.flatMap(({ answer }) => answer ?? []) }));
}

/** All that is wrong with the headers of these labs' answers. */
export async function answerProblems(labs: readonly Lab[]): Promise<Problem[]> {
  const read = await Promise.all(labs.map(readAnswers));
  return read.flat().flatMap(({ problems }) => problems);
}

async function readAnswers(lab: Lab): Promise<AnswerRead[]> {
  return (await Promise.all((['right', 'wrong'] as const).map((kind) => readFolder(lab, kind)))).flat();
}

async function readFolder(lab: Lab, kind: Answer['kind']): Promise<AnswerRead[]> {
  const folder = join(dirname(lab.file), kind);
  const names = await readdir(folder).catch(() => []); // no such folder: a lab without such answers
  const scripts = names.filter((name) => name.endsWith('.sh')).sort();
  return Promise.all(
    scripts.map(async (name) => {
      const file = join(folder, name);
      return parseAnswer(await readFile(file, 'utf8'), file, lab, kind);
    }),
  );
}
