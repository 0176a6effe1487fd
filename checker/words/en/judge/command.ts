import { duration } from '../../notation.ts';

export const command = {
  expected: (exit: number, output: boolean) => `exit ${exit}${output ? ' and the output shown in the lab' : ''}`,
  failure: 'the failure shown in the lab',
  exit: (exit: number) => `exit ${exit}`,
  otherOutput: (exit: number) => `exit ${exit}, but other output`,
  otherExit: (found: number, wanted: number) => `exit ${found}, expected ${wanted}`,
  timedOut: (milliseconds: number, exit: number) => `it did not finish within ${duration(milliseconds)} (exit ${exit})`,
};
