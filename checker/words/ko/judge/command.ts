import type { command as english } from '../../en/judge/command.ts';
import { duration } from '../grammar.ts';

export const command: typeof english = {
  expected: (exit, output) => `종료 코드 ${exit}${output ? ', 그리고 실습에 나온 출력' : ''}`,
  failure: '실습에 나온 실패',
  exit: (exit) => `종료 코드 ${exit}`,
  otherOutput: (exit) => `종료 코드 ${exit}, 그러나 다른 출력`,
  otherExit: (found, wanted) => `종료 코드가 ${found}입니다 (기대: ${wanted})`,
  timedOut: (milliseconds, exit) => `${duration(milliseconds)} 안에 끝나지 않았습니다 (종료 코드 ${exit})`,
};
