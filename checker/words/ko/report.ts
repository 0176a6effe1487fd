import type { report as english } from '../en/report.ts';

export const report: typeof english = {
  verdicts: { pass: '통과', fail: '실패', notYet: '진행 중', skipped: '건너뜀', broken: '고장' },
};
