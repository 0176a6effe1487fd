/** What has to be tried, and in which order. */
import { stepsWithChecks } from '../lab/index.ts';
import type { Lab, Step, WrongAnswer } from '../model.ts';

/** A lab, and the wrong answers to its steps. */
export interface ProvableLab {
  lab: Lab;
  wrong: WrongAnswer[];
}

/** A walk through a whole lab, untouched and solution of each step; or, with `wrong`, one wrong answer. */
export interface Job {
  lab: Lab;
  wrong?: WrongAnswer;
}

/** The longest first, so that none of them is still at work when the others are done. */
export function jobsOf(labs: readonly ProvableLab[]): Job[] {
  const jobs: Job[] = labs.flatMap(({ lab, wrong }) => [{ lab }, ...wrong.map((one) => ({ lab, wrong: one }))]);
  const costs = new Map(jobs.map((job) => [job, cost(job)]));
  return jobs.sort((a, b) => (costs.get(b) ?? 0) - (costs.get(a) ?? 0));
}

/** How many trials these labs take. */
export function trialsPlanned(labs: readonly ProvableLab[]): number {
  return labs.reduce((sum, { lab, wrong }) => sum + 2 * stepsWithChecks(lab).length + wrong.length, 0);
}

/** Commands to run, weighed by the minutes a student needs for one of this lab's. */
function cost({ lab, wrong }: Job): number {
  const commands = (steps: readonly Step[]) =>
    steps.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'command').length;
  const last = wrong ? lab.steps.findIndex(({ id }) => id === wrong.step) : lab.steps.length;
  return ((commands(lab.steps.slice(0, last)) + 1) * lab.minutes) / Math.max(1, commands(lab.steps));
}
