import type { ContainerSeen } from '../../../model.ts';
import type { absent as english } from '../../en/judge/absent.ts';
import { list } from '../grammar.ts';
import { task } from './task.ts';

const container = ({ name, state, node }: ContainerSeen) => `${name} (${state}, ${node})`;

export const absent: typeof english = {
  expected: ({ service, containers, beside }) =>
    `${beside ? `${beside} 서비스는 있고 ` : ''}${service} 서비스가 없음${containers ? ', 어느 노드에도 그 서비스의 컨테이너가 없음' : ''}`,
  exists: (service, tasks) => `${service} 서비스가 있습니다 (태스크 ${tasks}개)`,
  tasksLeft: (tasks) => `태스크가 남아 있습니다: ${list(tasks.map(task.is))}`,
  containersLeft: (containers) => `컨테이너가 남아 있습니다: ${list(containers.map(container))}`,
  without: (beside) => `${beside}(이)라는 서비스가 없습니다`,
  nothingLeft: (service) => `${service} 서비스의 것이 아무것도 남아 있지 않음`,
  nothingSeen: (service) => `${service} 서비스의 것이 아무것도 보이지 않음`,
};
