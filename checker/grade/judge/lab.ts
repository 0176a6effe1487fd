/** A lab, judged again from the attempts at it. */
import type { Attempt, Basis, Doubt, LabGrade, StepGrade } from '../../grades.ts';
import { isKitsWork } from '../../lab/by-kit.ts';
import { checksOf, pointsOf, stepsAtTheEnd, stepsWithChecks } from '../../lab/judged.ts';
import type { Check, Lab, Step } from '../../model.ts';
import { say } from '../../words/index.ts';
import type { Credit } from '../roster/index.ts';
import { type JudgedCheck, judgeCheck, untried } from './check.ts';
import { credited } from './credit.ts';
import { doubtsOfTime, withinTime } from './time.ts';

/** A lab as the instructor has it, and how it counts. */
export interface Assigned {
  lab: Lab;
  weight: number;
  /** SHA-256 of its file, in each language. */
  digests: string[];
}

/** The rules that judging needs. */
export interface Rules {
  basis: Basis;
  credit: Credit;
  /** Milliseconds that this student has in an exam beside its minutes. */
  extra: number;
  /** When the exam began, as the instructor noted it. */
  began?: number;
  /** Present: what was done after the solution was shown counts as well. */
  solutions?: 'count';
}

/** What a lab's attempts are worth, and what about them a person has to decide. */
export function judgeLab(
  assigned: Assigned,
  attempts: readonly Attempt[],
  rules: Rules,
): { grade: LabGrade; doubts: Doubt[] } {
  const { lab, weight, digests } = assigned;
  const own = attempts.filter((attempt) => attempt.lab === lab.id);
  const { counted, over } = withinTime(lab, own, rules.extra);
  const judged = judgedSteps(lab, rules.basis).map((step) => {
    const all = counted.filter((attempt) => attempt.step === step.id);
    const { tries, notCounted } = ofStudent(lab, all, rules);
    // Of an exam only the state counts in which it is left: on a cluster nothing else is to be seen.
    return judgeStep(step, lab.mode === 'exam' ? tries.slice(-1) : tries, own.length, notCounted);
  });
  const spent = timeSpent(own);
  const grade = credited(
    {
      id: lab.id,
      title: lab.title,
      weight,
      ...(spent === undefined ? {} : { spent }),
      ...(over && { overtime: true as const }),
      ...(own.some(({ labDigest }) => !digests.includes(labDigest)) && { otherVersion: true as const }),
      steps: judged.map(({ step }) => step),
    },
    rules.credit,
  );
  const unshown = judged.flatMap(({ step, unshown }) => (unshown.length > 0 ? [{ step, unshown }] : []));
  return {
    grade,
    doubts: [
      ...doubtsOfTime(lab, counted, rules.extra, rules.began),
      ...unshown.map(({ step, unshown }) => ({
        id: 'not-shown',
        says: say.grade.doubts.notShown(lab.id, step.id, unshown),
      })),
    ],
  };
}

/** The steps that count: each with checks, or the last of them, which shows how a lab was left. An exam is left with all. */
export function judgedSteps(lab: Lab, basis: Basis): Step[] {
  return basis === 'steps' ? stepsWithChecks(lab) : stepsAtTheEnd(lab);
}

type NotCounted = NonNullable<StepGrade['notCounted']>;

/** The attempts at a step that are the student's own work, and whose the others are. */
function ofStudent(lab: Lab, attempts: readonly Attempt[], { solutions }: Rules) {
  const tries: Attempt[] = [];
  const others = new Set<NotCounted[number]>();
  for (const attempt of attempts) {
    const { step, kit, solution, looks } = attempt;
    if (isKitsWork(lab, step, kit, looks.at(-1)?.services ?? [])) others.add('kit');
    else if (solution && solutions !== 'count') others.add('solution');
    else tries.push(attempt);
  }
  return { tries, notCounted: [...others] };
}

interface Tried {
  attempt: Attempt;
  checks: JudgedCheck[];
}

/** The step at its best attempt, the first of those that are as good; `unshown` are the lines of checks that it does not show. */
function judgeStep(
  step: Step,
  tries: readonly Attempt[],
  of: number,
  notCounted: NotCounted,
): { step: StepGrade; unshown: number[] } {
  const { id, title } = step;
  const told = notCounted.length > 0 && { notCounted };
  const checks = checksOf(step);
  const best = bestOf(tries, checks);
  const points = pointsOf([step]);
  if (!best) {
    const [other] = notCounted;
    const why = other ? say.grade.judging.notCounted[other] : say.grade.judging.noAttempt;
    const skipped = checks.map((check) => untried(check, why));
    return { step: { id, title, points, earned: 0, ...told, checks: skipped }, unshown: [] };
  }
  const { number, recordedAt } = best.attempt;
  const reports = best.checks.map(({ report }) => report());
  return {
    step: { id, title, points, earned: 0, attempt: { number, of, recordedAt }, ...told, checks: reports },
    unshown: best.checks.filter(({ unshown }) => unshown).map(({ check }) => check.line),
  };
}

function bestOf(tries: readonly Attempt[], checks: readonly Check[]): Tried | undefined {
  let best: (Tried & { worth: number }) | undefined;
  for (const attempt of tries) {
    const judged = checks.map((check) => judgeCheck(check, attempt.looks));
    const worth = worthOf(judged);
    if (!best || worth > best.worth) best = { attempt, checks: judged, worth };
    if (judged.every(({ passes }) => passes)) break;
  }
  return best;
}

/** Points first; of as many, more checks that passed; of as many, fewer that are not shown. */
function worthOf(checks: readonly JudgedCheck[]): number {
  const passed = checks.filter(({ passes }) => passes);
  const points = passed.reduce((sum, { check }) => sum + check.points, 0);
  const unshown = checks.filter((check) => check.unshown).length;
  return points * 1e6 + passed.length * 1e3 - unshown;
}

/** Seconds from the first attempt to the last, on the clock of the student's machine. */
function timeSpent(attempts: readonly Attempt[]): number | undefined {
  const times = attempts.map(({ recordedAt }) => Date.parse(recordedAt));
  if (times.length === 0) return undefined;
  return Math.round((Math.max(...times) - Math.min(...times)) / 1000);
}
