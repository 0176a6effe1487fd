/** What the verdict on a step says of its checks. */
import type { Answer, Reason, StepReport, Trial } from '../model.ts';
import { say } from '../words/index.ts';

type Outcome = Pick<Trial, 'outcome' | 'why'>;

/** The checks should not hold. */
export function rejection({ verdict }: StepReport): Outcome {
  if (verdict === 'pass') return { outcome: 'falsePass', why: say.prove.holdsUntouched };
  return { outcome: 'right' };
}

/** What an answer beside the lab should come to. */
export function outcomeOf(answer: Answer, report: StepReport): Outcome {
  return answer.kind === 'wrong' ? rejectionFor(answer.reasons, report) : acceptance(report, say.prove.rejectsRight);
}

/** The commands and the checks should hold. */
export function acceptance(
  { verdict, commands, checks }: StepReport,
  inWords: (why: string) => string = say.prove.solutionFails,
): Outcome {
  if (verdict === 'pass') return { outcome: 'right' };
  const [first] = [...commands, ...checks].filter((one) => one.verdict !== 'pass' && one.verdict !== 'skipped');
  return { outcome: 'falseFail', why: inWords(first?.why ?? first?.actual ?? verdict) };
}

/** The checks should not hold, and for these reasons, all of them. */
export function rejectionFor(reasons: readonly Reason[], { verdict, checks }: StepReport): Outcome {
  if (verdict === 'pass') return { outcome: 'falsePass', why: say.prove.acceptsWrong };
  const found = checks.flatMap(({ kind, keys = [] }) => keys.map((key) => `${kind} ${key}`));
  const missing = reasons.map(({ kind, key }) => `${kind} ${key}`).filter((reason) => !found.includes(reason));
  if (missing.length === 0) return { outcome: 'right' };
  return { outcome: 'falsePass', why: say.prove.otherReason(missing, [...new Set(found)]) };
}
