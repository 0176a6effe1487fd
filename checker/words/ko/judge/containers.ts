import type { containers as english } from '../../en/judge/containers.ts';
import { list, range, rangeOf } from '../grammar.ts';

export const containers: typeof english = {
  expected: ({ service, running, named }) =>
    [
      ...(running ? [`${service} 서비스의 ${rangeOf(running, '실행 중인 컨테이너')}`] : []),
      ...(named ? ['모든 컨테이너의 이름은 태스크 이름, 점, 태스크 ID를 이은 것'] : []),
    ].join('; '),
  none: (service) => `${service} 서비스의 컨테이너가 하나도 보이지 않음`,
  container: ({ name, state, node }) => `${name} (${node}에서 ${state})`,
  running: (found, wanted) => `실행 중인 컨테이너가 ${found}개입니다 (기대: ${range(wanted)})`,
  noName: '이름을 확인할 컨테이너가 없습니다',
  misnamed: (containers) =>
    list(containers.map(({ is, on, shouldBe }) => `${on}의 컨테이너 이름이 ${is}입니다 (기대: ${shouldBe})`)),
};
