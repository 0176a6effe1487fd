import type { tasks as english } from '../../en/diagnose/tasks.ts';
import { list } from '../grammar.ts';

const onNodes = (images: readonly string[]) => (images.length > 0 ? ` 노드에 있는 이미지: ${list(images)}.` : '');

export const tasks: typeof english = {
  historyLimit: (limit) =>
    limit < 2
      ? `스웜이 끝난 태스크를 보관하지 않음: 한도가 ${limit}`
      : `스웜이 슬롯마다 태스크를 ${limit}개까지만 보관함: 그것이 한도`,
  historyNotKept:
    '무슨 일이 있었든 이전 태스크가 어떻게 되었는지 보일 수 없습니다. 이 한도는 스웜의 설정이며 누군가 바꿀 때까지 남습니다. 평소 값으로 되돌린 뒤 이 단계를 다시 하십시오.',
  imageMisspelt: (missing, meant) =>
    `${missing} 이미지는 어느 노드에도 없고 레지스트리에서도 받지 못했습니다. 혹시 ${meant} 이미지입니까?`,
  imageMissing: (missing, images) =>
    `태스크는 이미지가 있거나 이미지를 받을 수 있는 노드에서만 시작합니다. 이 노드는 ${missing} 이미지를 구하지 못했으므로, 스웜이 여러 노드에서 계속 다시 시도합니다.${onNodes(images)}`,
  mountMissing: (folder) =>
    `바인드 마운트는 태스크가 실행되는 노드의 폴더를 씁니다. 모든 노드에 ${folder} 폴더가 있어야 합니다. 그렇지 않으면 마운트를 빼야 합니다.`,
  programMissing: (program) =>
    `\`docker service create\`에서 이미지 뒤에 쓴 것은 이미지의 프로그램 대신 실행됩니다. 그런데 이미지에 ${program} 프로그램이 없습니다.`,
  hostPortTaken: (holder) =>
    `host 모드의 포트는 노드 자신의 포트이고, 한 노드에 같은 포트는 하나뿐입니다. ${
      holder === undefined
        ? '이 서비스가 노드마다 그 포트를 이미 쓰고 있습니다.'
        : `${holder} 서비스가 쓰고 있습니다. 다른 포트를 고르거나 ingress 모드로 퍼블리시하십시오.`
    }`,
  noNodeFits: (constraints) =>
    `태스크는 조건에 맞는 노드가 생길 때까지 기다립니다${constraints.length > 0 ? ` (조건: ${list(constraints)})` : ''}. 노드를 조건에 맞추거나 배치 조건을 없애십시오.`,
  noResources:
    '서비스가 예약한 자원은 쓰지 않아도 비워 둡니다. 태스크는 그만큼 남은 노드가 생길 때까지 기다립니다. 예약을 줄이거나 없애십시오.',
  tooManyPerNode:
    '이 서비스가 한 노드에서 실행할 수 있는 레플리카 수가 정해져 있고, 실행할 수 있는 노드가 모두 찼습니다. 나머지는 기다립니다. 한도를 늘리거나 레플리카를 줄이십시오.',
  startFirstStuck:
    '업데이트 순서가 start-first이면 새 태스크가 옛 태스크 옆에서 먼저 실행되어야 옛 태스크를 중지합니다. 그런데 노드의 포트나 자리, 예약한 자원을 옛 태스크가 쥐고 있습니다. 업데이트가 멈춰 있고 다음 업데이트도 마찬가지입니다. stop-first로 바꾸면 옛 태스크가 자리를 비웁니다.',
  attemptsUsedUp: (most, exit) =>
    `이 서비스는 ${most}번까지만 다시 시작할 수 있고 이미 모두 썼으므로, 더는 아무것도 시작하지 않습니다.${exit === undefined ? '' : ` 프로그램의 종료 코드는 ${exit}입니다.`} 이유는 프로그램이 출력한 내용에서 찾을 수 있습니다. 고친 뒤 업데이트하면 처음부터 다시 셉니다.`,
  notRestarted: (condition) =>
    `서비스의 재시작 조건 때문에 이 태스크를 대신할 태스크가 만들어지지 않습니다 (재시작 조건: ${condition}).`,
  containerExits: (exit) =>
    exit === 0
      ? '컨테이너의 프로그램이 종료 코드 0으로 끝났습니다. 서비스는 계속 실행되는 프로그램을 위한 것입니다. 스웜이 다시 시작해도 또 끝납니다.'
      : `컨테이너의 프로그램이 스스로 끝났습니다 (종료 코드 ${exit}). 스웜이 다시 시작해도 또 끝납니다. 이유는 프로그램이 출력한 내용에서 찾을 수 있습니다.`,
};
