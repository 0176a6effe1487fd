import type { VerdictName } from '../../model.ts';

/** Words for verdicts; never colour alone. */
const verdicts: Record<VerdictName, string> = {
  pass: 'passed',
  fail: 'FAILED',
  notYet: 'NOT YET',
  skipped: 'skipped',
  broken: 'BROKEN',
};

export const report = { verdicts };
