import { checksOf } from '../lab/index.ts';
import type { Proof, Trial, TrialOutcome } from '../model.ts';
import type { ProvableLab } from './plan.ts';

/** The trials in the order of the labs, what they come to, and the checks that none of them made fail. */
export function proofOf(labs: readonly ProvableLab[], trials: readonly Trial[], left: number, seconds: number): Proof {
  const count = (outcome: TrialOutcome) => trials.filter((trial) => trial.outcome === outcome).length;
  const right = trials.every(({ outcome }) => outcome === 'right');
  return {
    schema: 1,
    verdict: count('broken') > 0 || left > 0 ? 'broken' : right ? 'pass' : 'fail',
    seconds: Math.round(seconds * 1000) / 1000,
    wrongAnswers: trials.filter(({ answer }) => answer === 'wrong').length,
    rightAnswers: trials.filter(({ answer }) => answer === 'right').length,
    falsePasses: count('falsePass'),
    falseFails: count('falseFail'),
    trials: inOrder(labs, trials),
    unexercised: unexercised(labs, trials),
  };
}

function inOrder(labs: readonly ProvableLab[], trials: readonly Trial[]): Trial[] {
  const steps = labs.flatMap(({ lab }) => lab.steps.map(({ id }) => `${lab.id} ${id}`));
  const answers: Trial['answer'][] = ['untouched', 'solution', 'right', 'wrong'];
  const rank = ({ lab, step, answer, name = '' }: Trial) =>
    [steps.indexOf(`${lab} ${step}`), answers.indexOf(answer), name] as const;
  return [...trials].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2].localeCompare(right[2]);
  });
}

function unexercised(labs: readonly ProvableLab[], trials: readonly Trial[]): Proof['unexercised'] {
  const failed = new Set(
    trials
      .filter(({ answer }) => answer === 'wrong')
      .flatMap(({ lab, checks }) =>
        checks.filter(({ keys = [] }) => keys.length > 0).map(({ file, line }) => `${lab} ${file ?? ''} ${line}`),
      ),
  );
  return labs.flatMap(({ lab }) =>
    lab.steps.flatMap((step) =>
      checksOf(step)
        .filter(({ file, line, hidden }) => !failed.has(`${lab.id} ${hidden ? file : ''} ${line}`))
        .map(({ file, line, expect }) => ({ file, line, lab: lab.id, step: step.id, kind: expect.kind })),
    ),
  );
}
