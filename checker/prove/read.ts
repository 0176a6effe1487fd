import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { type AnswerRead, formatProblem, parseAnswer, parseFreedoms } from '../lab/index.ts';
import type { Answer, Freedom, Lab, Problem } from '../model.ts';
import { readText } from '../run/index.ts';
import type { ProvableLab } from './plan.ts';

/** The labs with the right and wrong answers that lie beside them. Throws a UsageError with every problem of every answer. */
export async function readProvable(labs: readonly Lab[]): Promise<ProvableLab[]> {
  const read = await Promise.all(
    labs.map(async (lab) => ({ lab, found: await readAnswers(lab), free: await readFreedoms(lab) })),
  );
  const problems = read.flatMap(({ found, free }) => [...found, free]).flatMap((one) => one.problems);
  if (problems.length > 0) throw new UsageError(problems.map(formatProblem).join('\n'));
  return read.map(({ lab, found, free }) => ({
    lab,
    answers: found.flatMap(({ answer }) => answer ?? []),
    freedoms: free.freedoms,
  }));
}

/** All that is wrong with the headers of these labs' answers, and with what they say is left open. */
export async function answerProblems(labs: readonly Lab[]): Promise<Problem[]> {
  const read = await Promise.all(labs.map(async (lab) => [...(await readAnswers(lab)), await readFreedoms(lab)]));
  return read.flat().flatMap(({ problems }) => problems);
}

async function readAnswers(lab: Lab): Promise<AnswerRead[]> {
  return (await Promise.all((['right', 'wrong'] as const).map((kind) => readFolder(lab, kind)))).flat();
}

async function readFreedoms(lab: Lab): Promise<{ freedoms: Freedom[]; problems: Problem[] }> {
  const file = join(dirname(lab.file), 'free.yaml');
  return existsSync(file) ? parseFreedoms(await readText(file), file, lab) : { freedoms: [], problems: [] };
}

async function readFolder(lab: Lab, kind: Answer['kind']): Promise<AnswerRead[]> {
  const folder = join(dirname(lab.file), kind);
  const names = await readdir(folder).catch(() => []); // no such folder: a lab without such answers
  const scripts = names.filter((name) => name.endsWith('.sh')).sort();
  return Promise.all(
    scripts.map(async (name) => {
      const file = join(folder, name);
      return parseAnswer(await readText(file), file, lab, kind);
    }),
  );
}
