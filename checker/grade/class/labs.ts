/** The labs of a class, as each of its students is given them. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { Basis } from '../../grades.ts';
import { pointsOf, unansweredChecks } from '../../lab/index.ts';
import type { Block, Lab } from '../../model.ts';
import { labVariants } from '../../run/index.ts';
import { sha256 } from '../../submission/index.ts';
import { say } from '../../words/index.ts';
import { type Assigned, judgedSteps } from '../judge/index.ts';
import type { Policy } from '../roster/index.ts';

/** What student of which id is given; throws a UsageError for labs that cannot be graded. */
export type LabsFor = (student: string) => Assigned[];

export interface LabOptions {
  /** All by which anyone is judged. */
  bases: Basis[];
  /** A folder with the marking files of exams; by default they are beside the labs. */
  marking?: string | undefined;
  /** True where anyone handed in evidence. */
  evidence: boolean;
}

export async function labsFor({ labs: choices }: Policy, { bases, marking, evidence }: LabOptions): Promise<LabsFor> {
  const variants = await labVariants(
    choices.map(({ lab }) => lab),
    { marking: marking ?? true },
  );
  const labs = variants('');
  const problems = labs.flatMap((lab, index) => problemsOf(lab, labs.slice(0, index), bases, evidence));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  const digests = await Promise.all(labs.map(digestsOf));
  const known = new Map<Lab, Assigned>();
  const assign = (lab: Lab, index: number): Assigned => {
    const assigned = known.get(lab) ?? {
      lab: judgeable(lab),
      weight: choices[index]?.weight ?? 1,
      digests: digests[index] ?? [],
    };
    known.set(lab, assigned);
    return assigned;
  };
  return (student) => variants(student).map(assign);
}

function problemsOf(lab: Lab, before: readonly Lab[], bases: Basis[], evidence: boolean): string[] {
  const { labTwice, noPoints, unanswered } = say.grade.labs;
  const steps = [...new Set(bases.flatMap((basis) => judgedSteps(lab, basis)))];
  const isEmpty = bases.some((basis) => pointsOf(judgedSteps(lab, basis)) === 0);
  const silent = evidence ? steps.flatMap(unansweredChecks) : [];
  return [
    ...(before.some(({ id }) => id === lab.id) ? [labTwice(lab.file, lab.id)] : []),
    ...(isEmpty ? [noPoints(lab.file)] : []),
    ...silent.map(({ file, line }) => unanswered(file, line)),
  ];
}

/** What judging needs of a lab: all else would be handed to a thread with every file. */
function judgeable(lab: Lab): Lab {
  const needed = (block: Block) => block.type === 'check' || block.engine !== undefined;
  return { ...lab, steps: lab.steps.map((step) => ({ ...step, hints: [], blocks: step.blocks.filter(needed) })) };
}

/** The file, and the same lab in other languages beside it: whichever a student had. */
async function digestsOf({ file }: Lab): Promise<string[]> {
  const name = basename(file).replace(/(\.[a-z]{2})?\.md$/, '');
  const siblings = (await readdir(dirname(file))).filter(
    (one) => /^(\.[a-z]{2})?\.md$/.test(one.slice(name.length)) && one.startsWith(name),
  );
  const texts = await Promise.all(siblings.map((one) => readFile(join(dirname(file), one))));
  return texts.map((text) => sha256(text));
}
