/** What a student is told of an exam: how the visible checks stand, and how much time is left. */
import type { Lab, LabReport, StepReport } from '../model.ts';
import { pad, paint, stepProblems, verdictWord, widthOf, wrap } from '../report/index.ts';
import { wordFor } from '../run/index.ts';
import { say } from '../words/index.ts';
import type { Output } from './output.ts';

const minute = 60_000; // milliseconds

/**
 * How the tasks that were judged stand; what is wrong in full where it was one, and else where it is told. It never says that all is
 * well: what else counts, students do not see.
 */
export function examText({ id, file, steps, earned, points }: LabReport, on: string, out: Output): string {
  const colours = paint(out);
  const words = say.commands.exam;
  const held = ({ checks }: StepReport) => checks.filter(({ verdict }) => verdict === 'pass').length;
  const all = steps.flatMap(({ checks }) => checks).length;
  const holding = steps.reduce((sum, step) => sum + held(step), 0);
  const total = words[all === holding ? 'passed' : 'standing'](holding, all, earned, points);
  const [open] = steps.filter(({ verdict }) => verdict !== 'pass');
  const row = (step: StepReport) => words.step(step.title, held(step), step.checks.length);
  const mark = (step: StepReport) => pad(verdictWord(step.verdict, colours), widthOf(say.report.verdicts.broken) + 2);
  return [
    ...steps.map((step) => `${mark(step)}${row(step)}`),
    '',
    ...(steps.length === 1 && open ? stepProblems(file, open, out) : []),
    wrap(`${total} ${words.more}`, out.width, ''),
    ...(open && steps.length > 1
      ? [say.commands.next(`swarmlab check ${wordFor({ id, file })} --step ${open.id}${on}`)]
      : []),
    '',
  ].join('\n');
}

/** How much time is left of an exam; `begunAt` and `now` are moments on the engine's clock, `more` is what its commands need beside its name. */
export function timeText({ id, file, minutes }: Lab, begunAt: number | undefined, now: number, more = ''): string {
  const words = say.commands.exam;
  if (begunAt === undefined) return words.notBegun(`swarmlab reset ${wordFor({ id, file })}${more}`);
  const left = minutes - (now - begunAt) / minute;
  return left > 0 ? words.left(Math.ceil(left), minutes) : words.over(Math.floor(-left));
}
