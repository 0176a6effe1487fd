import type { mocha as english } from '../en/mocha.ts';

export const mocha: typeof english = {
  parallel: '실습은 클러스터 하나를 함께 쓰므로 --parallel 없이 실행해야 합니다',
  hung: '단계가 정해진 제한 시간 안에 끝나지 않았습니다',
  notReached: (step) => `실행하지 않음: “${step}” 단계를 통과하지 못했습니다`,
  earlier: (step) => `먼저 통과해야 하는 “${step}” 단계를 통과하지 못했습니다:`,
  next: (command) => `다음 명령: ${command}`,
};
