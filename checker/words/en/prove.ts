import type { TrialOutcome } from '../../model.ts';
import { didYouMean, oneOf, type Suggestion } from './grammar.ts';

interface Totals {
  trials: number;
  rightAnswers: number;
  wrongAnswers: number;
  falsePasses: number;
  falseFails: number;
  unusable: number;
  unexercised: number;
}

interface MutationTotals {
  tried: number;
  rejected: number;
  rejectedBefore: number;
  free: number;
  unseen: number;
  stale: number;
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** On the screen while it goes on. */
const progress = {
  bringingUp: (clusters: number) => `bringing ${count(clusters, 'cluster')} up beside it`,
  removedClusters: (clusters: number) => `removed ${count(clusters, 'cluster')}`,
  proving: 'proving',
  labs: (done: number, of: number) => `${done} of ${count(of, 'lab')}`,
  labBegun: (id: string) => `${id} has begun`,
  trials: (done: number, of: number) => `${done} of ${count(of, 'trial')}`,
};

const outcomes: Record<Exclude<TrialOutcome, 'right'>, string> = {
  falsePass: 'FALSE PASS',
  falseFail: 'FALSE FAIL',
  unusable: 'UNUSABLE',
  broken: 'BROKEN',
};

const results = {
  outcomes,
  /** What becomes of an answer when all is well. */
  asItShould: { untouched: 'rejected', solution: 'accepted', right: 'accepted', wrong: 'rejected' },
  answers: { untouched: '(untouched)', solution: '(solution)', right: '(right answer)', wrong: '(wrong answer)' },
  verdicts: { pass: 'PROVED', fail: 'NOT PROVED', broken: 'BROKEN' },
  mutations: {
    unseen: 'UNSEEN',
    free: 'free',
    stale: 'STALE',
    isStale: (mutation: string) => `no mutation needs the entry \`${mutation}\`: take it out`,
    totals: (report: MutationTotals) =>
      [
        count(report.tried, 'mutation'),
        `${report.rejected} rejected`,
        `${report.rejectedBefore} rejected by an earlier step`,
        `${report.free} left open by the text`,
        `${report.unseen} unexplained`,
        ...(report.stale > 0 ? [count(report.stale, 'stale entry', 'stale entries')] : []),
      ].join(', '),
    steps: (done: number, of: number) => `${done} of ${count(of, 'step')}`,
  },
  weak: 'weak',
  unexercised: (kind: string, step: string) => `no wrong answer makes this ${kind} check of step ${step} fail`,
  totals: ({ trials, rightAnswers, wrongAnswers, falsePasses, falseFails, unusable, unexercised }: Totals) =>
    [
      count(trials, 'trial'),
      ...(rightAnswers > 0 ? [count(rightAnswers, 'right answer')] : []),
      count(wrongAnswers, 'wrong answer'),
      count(falsePasses, 'false pass', 'false passes'),
      count(falseFails, 'false fail'),
      ...(unusable > 0 ? [count(unusable, 'unusable answer')] : []),
      `${count(unexercised, 'check')} that no wrong answer exercises`,
    ].join(', '),
};

export const prove = {
  ...progress,
  ...results,
  noStep: 'an answer begins with the step it answers: `# step: STEP-ID`',
  secondStep: 'an answer is for one step',
  unknownStep: (id: string, meant: Suggestion) => `no step \`${id}\` with checks${didYouMean(meant)}`,
  noReason: 'a wrong answer says what must be found wrong: `# fails: KIND KEY`',
  noWhy: 'a right answer says why the step accepts it: `# why: TEXT`',
  misplaced: (name: string, kind: 'right' | 'wrong') =>
    kind === 'right'
      ? `\`# ${name}:\` belongs in a wrong answer: a right one is accepted by every check`
      : `\`# ${name}:\` belongs in a right answer: a wrong one says what must be found wrong`,
  noCommands: 'an answer needs a command to run',
  unknownReason: (found: string, kinds: readonly string[]) =>
    `expected a kind of check and a key of it, such as \`service replicas\`, found \`${found}\` (kinds: ${oneOf(kinds)})`,
  kindNotChecked: (kind: string, step: string) => `step \`${step}\` has no check of kind \`${kind}\``,
  noEndState: (why: string) =>
    `its checks do not accept what the step comes to, so that nothing can be changed in it: ${why}`,
  scriptFailed: (exit: number, last: string) =>
    `the answer itself failed with exit code ${exit}${last === '' ? '' : `: ${last}`}`,
  holdsUntouched: 'the checks hold before anything was done',
  acceptsWrong: 'the checks accept this wrong answer',
  solutionFails: (why: string) => `the solution does not pass: ${why}`,
  rejectsRight: (why: string) => `the checks reject this right answer: ${why}`,
  otherReason: (missing: readonly string[], found: readonly string[]) =>
    `rejected, but not for ${missing.join(', ')}: found wrong was ${found.join(', ')}`,
};
