import type { swarm as english } from '../../en/judge/swarm.ts';
import { list } from '../grammar.ts';

const none = '매니저 노드가 스웜에 속해 있지 않습니다';

const services: typeof english.services = (names) =>
  names.length > 0 ? `지금 있는 서비스: ${list(names)}` : '서비스가 하나도 없습니다';

export const swarm: typeof english = {
  none,
  unreadable: `${none}: \`docker swarm init\` 전에는 아무것도 읽을 수 없습니다`,
  services,
  noService: (name, others) => `이름이 ${name}인 서비스가 없습니다: ${services(others)}`,
  silent: (nodes) => `응답하지 않은 노드가 있어 그곳의 컨테이너를 알 수 없습니다: ${list(nodes)}`,
};
