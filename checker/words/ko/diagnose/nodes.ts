import type { nodes as english } from '../../en/diagnose/nodes.ts';
import { list } from '../grammar.ts';

export const nodes: typeof english = {
  says: (nodes) =>
    nodes.map(({ name, state, availability }) => `${name} 노드의 상태는 ${state}, 가용성은 ${availability}`).join('; '),
  joinedTwice: (name, id) => `${name} 노드가 두 번 나오고, 그중 ${id} 항목이 down 상태`,
  joinedTwiceMatters:
    '노드가 스웜을 떠났다가 다시 들어오기 전의 항목입니다. 거기서는 아무것도 실행되지 않으며, 노드 자체에는 문제가 없습니다. ID로 그 항목을 제거하십시오.',
  down: (names) =>
    `down 상태인 노드의 엔진에서는 아무 소식도 오지 않습니다. 태스크가 그 노드에서 시작하지 않고, 있던 태스크도 세지 않습니다. 다시 시작해야 하는 노드: ${list(names)}.`,
  drained: (names) =>
    `drain 상태인 노드는 태스크를 받지 않고, 있던 태스크도 다른 노드로 넘깁니다. drain 상태인 노드: ${list(names)}.`,
  paused: (names) =>
    `pause 상태인 노드는 있던 태스크는 그대로 두고, 새 태스크를 받지 않습니다. pause 상태인 노드: ${list(names)}.`,
};
