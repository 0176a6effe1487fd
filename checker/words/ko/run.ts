import type { run as english } from '../en/run.ts';

export const run: typeof english = {
  otherSteps: (here, original, there) => `이 실습은 단계가 ${here}개인데 ${original}에는 ${there}개입니다`,
};
