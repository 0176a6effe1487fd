import type { services as english } from '../../en/diagnose/services.ts';
import { port } from '../../notation.ts';
import { duration, list } from '../grammar.ts';

const at = (moment: number) => new Date(moment).toISOString().slice(11, 19);

export const services: typeof english = {
  updateStatus: (service, state, message, failure) =>
    `${service} 서비스의 업데이트 상태가 ${state}${message === '' ? '' : `: "${message}"`}${failure === undefined ? '' : `; ${failure}`}`,
  updatePaused: (state) =>
    `태스크가 실패해서 스웜이 ${state === 'paused' ? '업데이트' : '롤백'}를 그 자리에서 멈췄습니다. 저절로 다시 진행되지 않습니다. 제대로 동작하는 내용으로 다시 업데이트하거나 롤백하십시오.`,
  rolledBack: (image) =>
    `스웜이 업데이트 이전 상태로 되돌렸고, 서비스의 이미지는 다시 ${image}입니다. 직접 롤백한 것이 아니라면 업데이트가 실패한 것입니다. 업데이트의 문제를 고친 뒤 다시 업데이트하십시오.`,
  takenBack: (image) =>
    `롤백은 이미지든 레플리카 수든 레이블이든 마지막 변경만 되돌립니다. 실패한 태스크가 없으니 누군가 롤백을 시킨 것입니다. 이제 서비스의 이미지는 ${image}입니다. 한 번 더 롤백해도 더 이전으로 가지 않습니다. 원하는 값을 직접 지정하십시오.`,
  asksForImage: (service, image, failed) => `${service} 서비스의 이미지는 ${image}; ${failed}`,
  otherImage: (image, wanted) =>
    `서비스의 이미지가 ${image}이고, 스웜이 시작하는 태스크마다 실행되지 못합니다. 이미지가 ${wanted}이어야 합니다. 롤백은 마지막 변경만 되돌리는데, 그것이 이미지가 아닐 수 있습니다.`,
  noneOf: (name) => `이름이 ${name}인 서비스가 없음`,
  createIt: (name) => `${name} 서비스가 아직 없거나 사라졌습니다. 만드십시오. 다른 서비스는 그대로 둡니다.`,
  goneForGood: (name) =>
    `${name} 서비스는 제거하지 말고 바꿔야 했습니다. 다시 만든 서비스는 이전 기록이 없는 새 서비스입니다. 이제는 맞게 될 수 없으니 단계를 처음부터 다시 하십시오.`,
  updateUnfinished: ({ parallelism = 1, delay = 0 }) =>
    `업데이트가 아직 끝나지 않았습니다. 한 번에 ${parallelism === 0 ? '모든 태스크를' : `태스크 ${parallelism}개씩`} 교체합니다${delay > 0 ? ` (사이에 ${duration(delay)} 대기)` : ''}.`,
  noneBut: (name, meant) => `${name} 서비스는 없고 ${meant} 서비스가 있음`,
  misspelt: (name, meant) =>
    `서비스는 정확한 이름으로 찾습니다. 혹시 ${name} 대신 ${meant} 이름으로 만들었습니까? 서비스의 이름은 바꿀 수 없으므로, 제거한 뒤 올바른 이름으로 다시 만들어야 합니다.`,
  otherName: (name, only) =>
    `서비스는 정확한 이름으로 찾습니다. ${name} 서비스가 써야 할 이미지를 ${only} 서비스가 쓰고 있습니다. 서비스의 이름은 바꿀 수 없으므로, 제거한 뒤 올바른 이름으로 다시 만들어야 합니다.`,
  publishes: (service, ports) => `${service} 서비스가 퍼블리시하는 포트: ${list(ports.map(port))}`,
  publishing: (services) =>
    services.length === 0
      ? '포트를 퍼블리시하는 서비스가 없음'
      : services.map(({ name, ports }) => `${name} 서비스가 퍼블리시하는 포트: ${list(ports.map(port))}`).join('; '),
  portTaken: (published, holder) =>
    `퍼블리시한 포트는 모든 노드에서 한꺼번에 차지하므로 두 서비스가 함께 쓸 수 없습니다. ${published}번 포트는 ${holder} 서비스가 쓰고 있습니다. 그 서비스를 제거하거나 다른 포트를 퍼블리시하게 하십시오.`,
  portTakenByGone: (published, holder) =>
    `퍼블리시한 포트는 모든 노드에서 한꺼번에 차지하므로 두 서비스가 같은 포트를 쓸 수 없습니다. 없어져야 할 ${holder} 서비스가 ${published} 포트를 쓰고 있습니다. 그 서비스를 제거하고 실패한 명령을 다시 하십시오. 스택 파일에서 빼는 것만으로는 제거되지 않습니다.`,
  portTakenByOwner: (published, holder) =>
    `퍼블리시한 포트는 모든 노드에서 한꺼번에 차지하므로 두 서비스가 같은 포트를 쓸 수 없습니다. ${published} 포트는 그대로 두어야 할 ${holder} 서비스가 쓰고 있습니다.`,
  asks: (service, replicas) => `${service} 서비스가 요청한 레플리카: ${replicas}개`,
  otherReplicas: (asked, wanted) =>
    `스웜은 요청한 수만큼만 태스크를 실행합니다. 요청한 수는 ${asked}개이고, 기대하는 수는 ${wanted}개입니다.`,
  mode: (service, mode) => `${service} 서비스의 모드가 ${mode}`,
  wrongMode: (mode, wanted) =>
    `서비스의 모드는 바꿀 수 없습니다. ${mode} 서비스를 ${wanted} 서비스로 만들려면 제거한 뒤 \`--mode ${wanted}\` 옵션으로 다시 만드십시오.`,
  wrongTargetPort: (target, open) =>
    open.length > 0
      ? `그 포트로 들어온 요청은 컨테이너의 ${target}번 포트로 갑니다. 그런데 컨테이너에서 그 포트를 듣는 프로그램이 없습니다. 열려 있는 포트: ${list(open)}.`
      : `그 포트로 들어온 요청은 컨테이너의 ${target}번 포트로 갑니다. 그런데 컨테이너에 열려 있는 포트가 하나도 없습니다.`,
  hostMode: (nodes, without) =>
    `host 모드의 포트는 태스크가 실행되는 노드에서만 열립니다 (${list(nodes)}). 태스크가 없는 노드: ${list(without)}. ingress 모드에서는 모든 노드가 응답합니다.`,
  nothingPublished: (asked) =>
    `컨테이너의 포트는 서비스가 퍼블리시하기 전에는 바깥에 닫혀 있습니다. ${asked}번 포트를 퍼블리시하는 서비스가 없습니다.`,
  neverUpdated: (service, createdAt) =>
    `${service} 서비스는 ${at(createdAt)} UTC에 만들어진 뒤 한 번도 업데이트되지 않음`,
  neverUpdatedFails:
    '업데이트가 실패했을 때의 설정은 업데이트에만 쓰입니다. 이 서비스는 업데이트된 적이 없어 되돌아갈 것이 없고, 스웜은 실행되지 않는 것을 계속 다시 시작합니다. 왜 끝나는지 확인한 뒤, 실행되는 것으로 업데이트하세요.',
  neverUpdatedMatters:
    '`docker service update`만이 서비스의 태스크를 차례로 바꿉니다. 제거했다가 다시 만든 서비스는 과거가 없는 새 서비스입니다.',
};
