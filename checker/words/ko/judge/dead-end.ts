import type { deadEnd as english } from '../../en/judge/dead-end.ts';
import { list } from '../grammar.ts';
import { task } from './task.ts';

export const deadEnd: typeof english = {
  told: (why, end) => `${why}; 진행 중인 일로는 바뀌지 않음: ${end}`,
  all: list,
  nowhere: (one, error) => `${task.name(one)} 태스크가 노드를 기다리지만 받을 수 있는 노드가 없음 ("${error}")`,
  again: (one, times) => `태스크 ${times}개가 연달아 똑같이 끝남: ${task.is(one)}`,
  neverHealthy: (one) => `${task.is(one)}, 그때까지 성공한 헬스 체크가 없음`,
};
