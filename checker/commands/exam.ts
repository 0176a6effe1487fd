/** What a student is told of an exam: how the visible checks stand, and how much time is left. */
import type { Lab, LabReport } from '../model.ts';
import { paint, stepProblems } from '../report/index.ts';
import { say } from '../words/index.ts';
import type { Output } from './output.ts';

const minute = 60_000; // milliseconds

/** How the steps that were judged stand. It never says that all is well: what else counts, students do not see. */
export function examText({ file, steps, earned, points }: LabReport, out: Output): string {
  const colours = paint(out);
  const words = say.commands.exam;
  const held = ({ checks }: LabReport['steps'][number]) => checks.filter(({ verdict }) => verdict === 'pass').length;
  const all = steps.flatMap(({ checks }) => checks).length;
  const holding = steps.reduce((sum, step) => sum + held(step), 0);
  const total = words[all === holding ? 'passed' : 'standing'](holding, all, earned, points);
  return [
    ...steps.flatMap((step) => [
      colours.bold(words.step(step.title, held(step), step.checks.length)),
      ...stepProblems(file, step, out),
    ]),
    '',
    `${total} ${words.more}`,
    '',
  ].join('\n');
}

/** How much time is left of an exam; `begunAt` and `now` are moments on the engine's clock. */
export function timeText({ id, minutes }: Lab, begunAt: number | undefined, now: number): string {
  const words = say.commands.exam;
  if (begunAt === undefined) return words.notBegun(`swarmlab reset ${id}`);
  const left = minutes - (now - begunAt) / minute;
  return left > 0 ? words.left(Math.ceil(left), minutes) : words.over(Math.floor(-left));
}
