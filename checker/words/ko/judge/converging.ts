import type { converging as english } from '../../en/judge/converging.ts';
import { list } from '../grammar.ts';
import { onNode, task } from './task.ts';

export const converging: typeof english = {
  all: list,
  node: ({ name, state }) => `${name} 노드의 상태가 ${state}`,
  updating: (service) => `${service} 서비스를 업데이트하는 중`,
  rollingBack: (service) => `${service} 서비스를 롤백하는 중`,
  missingSlots: (service, slots, replicas) =>
    `${service} 서비스의 레플리카 ${replicas}개 중 ${slots}개만 태스크가 있음`,
  stopping: (one) => `${task.name(one)} 태스크를 중지하는 중${onNode(one)}`,
  waiting: (one) => `${task.name(one)} 태스크가 ready 상태로 시작을 기다리는 중${onNode(one)}`,
  replaced: (one) => `${task.name(one)} 태스크가 ${one.state} 상태이며 곧 교체됨${onNode(one)}`,
  moved: (one) => `${task.name(one)} 태스크를 down 상태인 ${one.nodeName} 노드에서 곧 옮김`,
  failingProbe: (one, streak) => `${task.name(one)} 태스크의 헬스 체크가 ${streak}번 연속 실패${onNode(one)}`,
  noProbeYet: (one) => `${task.name(one)} 태스크가 시작하는 중, 성공한 헬스 체크가 아직 없음${onNode(one)}`,
  removingTask: (one) => `${task.name(one)} 태스크를 제거하는 중${onNode(one)}`,
  removingContainer: ({ name, node }) => `컨테이너 ${name} 제거 중 (${node})`,
};
