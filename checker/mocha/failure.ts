import { AssertionError } from 'node:assert';
import type { Lab, StepReport } from '../model.ts';
import { stepProblems, terminal } from '../report/index.ts';

const style = { colour: false, width: 100 };

/**
 * What did not pass in a step, as a failed assertion: its sides for reporters that compare them, all else in its message.
 * Its stack is the place in the lab, for ours tells an author nothing.
 */
export function stepFailure({ file }: Lab, step: StepReport, preface = ''): AssertionError {
  const wrong = [...step.commands, ...step.checks].filter(({ verdict }) => verdict === 'fail' || verdict === 'notYet');
  const side = (of: 'expected' | 'actual') => wrong.map((one) => one[of]).join('\n');
  const told = `${preface}${stepProblems(file, step, style).join('').trimEnd()}`;
  const message = terminal`${told}`.forTerminal;
  const error = new AssertionError({ message, expected: side('expected'), actual: side('actual'), operator: 'lab' });
  error.stack = `${error.name}: ${message}\n    at ${step.title} (${wrong[0]?.file ?? file}:${wrong[0]?.line ?? step.line}:1)`;
  return Object.assign(error, { showDiff: true });
}
