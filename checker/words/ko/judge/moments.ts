import type { Made } from '../../../model.ts';
import type { moments as english } from '../../en/judge/moments.ts';
import { time } from '../../notation.ts';
import { list } from '../grammar.ts';

const made: Record<Made, string> = {
  'with-service': '서비스와 함께 만들어진',
  later: '서비스보다 나중에 만들어진',
  'before-step': '이 단계가 시작되기 전에 만들어진',
  'in-step': '이 단계에서 만들어진',
};

export const moments: typeof english = {
  same: {
    service: '이 단계가 시작될 때 있던 바로 그 서비스',
    tasks: '이 단계가 시작될 때 있던 바로 그 서비스와 태스크',
  },
  created: (at, began) =>
    began === undefined
      ? `${time(at)}에 생성됨 (이 단계가 언제 시작되었는지는 알 수 없음)`
      : `${time(at)}에 생성됨 (이 단계는 ${time(began)}에 시작됨)`,
  createdAgain: (service, at) => `${service} 서비스가 이 단계가 시작된 뒤에 다시 생성되었습니다 (${time(at)})`,
  newTasks: (tasks) =>
    `이 단계가 시작되기 전부터 실행된 태스크가 아닙니다: ${list(tasks.map(({ name, at }) => `${name} (${time(at)}에 만들어짐)`))}`,
  madeOtherwise: (wanted, at) => `${time(at)}에 만들어졌습니다 (기대: ${made[wanted]} 태스크)`,
  notSince: (state, at) => `이 단계가 시작되기 전인 ${time(at)}부터 ${state} 상태입니다`,
  updateBefore: (at) => `업데이트가 이 단계보다 먼저 시작되었습니다 (${time(at)})`,
  group: ({ made: how, since }) => `${how ? ` (${made[how]} 것)` : ''}${since ? ' (이 단계가 시작된 뒤)' : ''}`,
};
