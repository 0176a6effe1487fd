import type { docker as english } from '../../en/diagnose/docker.ts';
import { list } from '../grammar.ts';

const meant = (near: string | undefined) => (near === undefined ? '' : ` 혹시 ${near}입니까?`);

export const docker: typeof english = {
  notManager: (node) =>
    `${node} 노드는 워커입니다. 태스크를 실행할 뿐 스웜에 대해서는 모릅니다. 서비스와 노드에 관한 명령은 매니저에서 실행합니다.`,
  noSwarm: (node) =>
    `${node} 노드의 엔진은 스웜에 속하지 않습니다. 매니저에서 \`docker swarm init\`으로 스웜을 만들고, \`docker swarm join\`으로 노드를 넣습니다.`,
  swarmAlready: (node) =>
    `${node} 노드는 이미 스웜에 속하고, 노드는 한 번에 한 스웜에만 속합니다. 여기서 더 할 일은 없습니다.`,
  nameTaken: (name) =>
    `서비스마다 이름이 달라야 하는데, ${name} 서비스가 이미 있습니다. \`docker service update\`로 그 서비스를 바꾸거나 먼저 제거하십시오.`,
  portTaken: (port, holder) =>
    `퍼블리시한 포트는 모든 노드에서 한꺼번에 차지하므로 두 서비스가 함께 쓸 수 없습니다. ${port}번 포트는 ${holder} 서비스가 쓰고 있습니다. 다른 포트를 고르거나 그 서비스를 제거하십시오.`,
  globalScaled: '글로벌 서비스는 노드마다 태스크를 하나씩 실행하므로, 수를 정할 수 없습니다.',
  globalReplicas:
    '글로벌 서비스는 노드마다 태스크를 하나씩 실행합니다. `--replicas` 또는 `--mode global` 가운데 하나를 빼십시오.',
  noService: (name, near, names) =>
    `서비스는 정확한 이름이나 ID로 찾는데, ${name} 서비스가 없습니다.${meant(near)} ${names.length > 0 ? `있는 서비스: ${list(names)}.` : '서비스가 하나도 없습니다.'}`,
  noNode: (name, near, names) =>
    `노드는 정확한 이름이나 ID로 찾는데, ${name} 노드가 없습니다.${meant(near)}${names.length > 0 ? ` 있는 노드: ${list(names)}.` : ''}`,
  networkMissing: (name) =>
    `서비스는 이미 있는 네트워크에만 연결되는데, ${name} 네트워크가 없습니다. 서비스에는 오버레이 네트워크가 필요합니다.`,
  secretMissing: (name) => `서비스에는 이미 있는 시크릿만 줄 수 있는데, ${name} 시크릿이 없습니다. 먼저 만드십시오.`,
  configMissing: (name) => `서비스에는 이미 있는 컨피그만 줄 수 있는데, ${name} 컨피그가 없습니다. 먼저 만드십시오.`,
  noPrevious:
    '스웜은 한 번 되돌릴 수 있도록 이전 명세를 하나만 보관합니다. 이 서비스는 업데이트된 적이 없거나 이미 롤백되었습니다.',
  nameInvalid: '서비스 이름은 호스트 이름으로도 쓰입니다. 영문자, 숫자, 하이픈, 밑줄만 쓸 수 있습니다.',
  wordsSwapped: (noun) =>
    `도커가 "${noun}"을(를) 이미지 이름으로 읽었습니다. 대상을 먼저 쓰고 할 일을 뒤에 씁니다: \`docker ${noun} …\`.`,
  unknownFlag: (flag) => `여기에 ${flag} 옵션은 없습니다. 쓸 수 있는 옵션은 \`--help\`로 볼 수 있습니다.`,
  invalidArgument: (value) => `그 자리에 "${value}" 값은 쓸 수 없습니다. 쓸 수 있는 값은 \`--help\`로 볼 수 있습니다.`,
  missingArgument: '빠진 것이 있거나 너무 많습니다. 순서는 `--help`로 볼 수 있습니다. 옵션은 이미지 앞에 씁니다.',
  unknownCommand: (command) =>
    `${command === undefined ? '그런' : command} 명령은 없습니다. 철자를 확인하십시오. 쓸 수 있는 명령은 \`--help\`로 볼 수 있습니다.`,
};
