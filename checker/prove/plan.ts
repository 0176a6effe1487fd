/** What has to be tried, and in which order. */
import { stepsWithChecks } from '../lab/index.ts';
import type { Answer, Freedom, Lab, Step } from '../model.ts';

/** A lab, and the answers to its steps that lie beside it. */
export interface ProvableLab {
  lab: Lab;
  answers: Answer[];
  /** What its text leaves open. */
  freedoms: Freedom[];
}

/** A walk through a whole lab, untouched and solution of each step; or, with `answer`, that one. */
export interface Job {
  lab: Lab;
  answer?: Answer;
}

/** The longest first, so that none of them is still at work when the others are done. */
export function jobsOf(labs: readonly ProvableLab[]): Job[] {
  const jobs: Job[] = labs.flatMap(({ lab, answers }) => [{ lab }, ...answers.map((answer) => ({ lab, answer }))]);
  const costs = new Map(jobs.map((job) => [job, cost(job)]));
  return jobs.sort((a, b) => (costs.get(b) ?? 0) - (costs.get(a) ?? 0));
}

/** How many trials these labs take. */
export function trialsPlanned(labs: readonly ProvableLab[]): number {
  return labs.reduce((sum, { lab, answers }) => sum + 2 * stepsWithChecks(lab).length + answers.length, 0);
}

/** Commands to run, weighed by the minutes a student needs for one of this lab's. */
function cost({ lab, answer }: Job): number {
  const commands = (steps: readonly Step[]) =>
    steps.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'command').length;
  const last = answer ? lab.steps.findIndex(({ id }) => id === answer.step) : lab.steps.length;
  return ((commands(lab.steps.slice(0, last)) + 1) * lab.minutes) / Math.max(1, commands(lab.steps));
}
