import type { Hindrance, Unusual } from '../../model.ts';
import type { cluster as english, NodeKind } from '../en/cluster.ts';
import { findings, noEngineAt, notUp } from './findings.ts';

const nodeKind = ({ image, engine }: NodeKind) => (engine ? `${image} (엔진 ${engine})` : image);

const doing: typeof english.doing = {
  apt: (packages) => `apt-get으로 설치하는 중: ${packages.join(', ')}`,
  aptEngine: (packages) => `도커 엔진이 없어 apt-get으로 설치하는 중: ${packages.join(', ')}`,
  service: '도커 데몬을 시작하는 중',
  ownEngine: '실행 중인 도커 엔진이 없어 전용 엔진을 시작하는 중',
  forgetNetworks: (file) =>
    `전용 엔진이 네트워크를 제거하던 중에 강제 종료되어, 클러스터의 네트워크 기록을 빼 두는 중 (이전 기록: ${file})`,
  waitForOther: (name) => `${name} 클러스터에서 진행 중인 다른 up 또는 down을 기다리는 중`,
  waitForImages: '이미지를 만들고 있는 다른 up을 기다리는 중',
  fetch: (image) => `${image} 이미지를 내려받는 중`,
  makeBase: '응답하는 레지스트리가 없어 Debian 패키지로 베이스 이미지를 만드는 중',
  build: (images) => `이미지를 빌드하는 중: ${images.join(', ')}`,
  seed: '노드에 넣을 이미지를 준비하는 중',
  start: (nodes) => `노드를 시작하는 중: ${nodes.join(', ')}`,
  leave: (nodes) => `다른 네트워크가 주소를 차지하여 이전 주소로 묶인 스웜에서 나오는 중: ${nodes.join(', ')}`,
  join: '노드를 하나의 스웜으로 묶는 중',
  restart: (nodes) => `${nodes.join(', ')} 다시 시작: 남은 공간이 없음`,
  anew: (node) => `${node} 노드를 새로 만드는 중: 남은 공간이 없음`,
  tryOn: (name) => `${name} 클러스터의 모든 노드에서 서비스를 시험하는 중`,
  tryOnSpare: '시험용 클러스터의 모든 노드에서 서비스를 시험하는 중',
};

const install: typeof english.install = {
  darwin: 'Docker Desktop을 설치하고 시작하십시오 (https://docs.docker.com/desktop/setup/install/mac-install/)',
  win32: 'WSL 2와 함께 Docker Desktop을 설치하고 WSL 셸에서 다시 실행하십시오',
  debian: '`sudo apt-get install docker.io mmdebstrap iptables`를 실행하거나, 이 명령을 root로 실행하십시오',
  linux: '도커 엔진을 설치하고 시작하십시오 (https://docs.docker.com/engine/install/)',
};

const remote: typeof english.remote = {
  reaching: (nodes) => `노드에 접속하는 중: ${nodes.join(', ')}`,
  copying: '실습에 쓰는 이미지를 노드로 옮기는 중',
  hostKeyUnknown: (node, host) =>
    `${node}: ${host}의 호스트 키가 이 컴퓨터에 등록되어 있지 않습니다. 직접 한 번 접속하여 호스트 키를 확인하십시오`,
  hostKeyChanged: (node, host) =>
    `${node}: ${host}의 호스트 키가 이 컴퓨터에 등록된 것과 다릅니다. 다른 컴퓨터가 대신 응답하는 것일 수 있습니다`,
  notLetIn: (node, host, why) => `${node}: 이 계정으로는 ${host}에 로그인할 수 없습니다: ${why}`,
  notReached: (node, host, why) => `${node}: ${host}에 접속할 수 없습니다: ${why}`,
  silent: (seconds) => `${seconds}초 안에 응답하지 않았습니다`,
  sshExited: (exit) => `ssh 종료 코드 ${exit}`,
  otherName: (node, hostname) =>
    `${node} 노드의 호스트 이름이 ${hostname}입니다. 실습과 스웜에서 쓰는 이름과 같아야 합니다`,
  noDocker: (node) => `${node}: docker 프로그램이 설치되어 있지 않습니다`,
  forbidden: (node) => `${node}: 이 계정은 그곳의 도커 엔진을 쓸 수 없습니다`,
  engineSilent: (node, why) => `${node}: 그곳에서 응답하는 도커 엔진이 없습니다: ${why}`,
  noIpvs: (node) => `${node}: 커널에 IPVS가 없어 퍼블리시한 포트가 응답하지 않습니다`,
  unresolved: (manager, nodes) =>
    `${manager}에서 이름으로 주소를 찾을 수 없는 노드가 있습니다: ${nodes.join(', ')}. 실습에서는 노드에 이름으로 접속합니다`,
  addHosts: (lines) => `모든 노드의 /etc/hosts에 추가: ${lines.join(', ')}`,
  notRestarted: (node, why) => `${node}: 도커 엔진을 다시 시작할 수 없었습니다: ${why}`,
  attached: (name) =>
    `${name} 클러스터는 이미 있는 스웜에 연결한 것이므로 swarmlab이 스웜을 만들거나 해체하지 않습니다 (swarmlab.yaml의 swarm: attach)`,
  manageInstead: 'swarmlab이 스웜을 만들고 해체해도 된다면 swarmlab.yaml에 swarm: manage를 쓰십시오',
  otherSwarm: (name, nodes) =>
    `${name} 클러스터: swarmlab이 만들지 않은 스웜에 속한 노드가 있습니다 (${nodes.join(', ')})`,
  swarmOf: (nodes) => `${nodes.join(', ')} 노드의 스웜`,
};

const vagrant: typeof english.vagrant = {
  looking: (folder) => `${folder}/Vagrantfile의 가상 머신을 찾는 중`,
  notInstalled: '이 컴퓨터에 vagrant 프로그램이 설치되어 있지 않습니다',
  install: 'docs/vagrant.md를 참고하여 Vagrant와 프로바이더를 설치하십시오',
  mayRun: (file) =>
    `${file} 파일은 swarmlab의 것이 아닙니다. vagrant 명령은 모두 이 파일을 이 컴퓨터에서 프로그램으로 실행합니다.\n실행할까요? [y/N] `,
  notAllowed: (file) =>
    `${file} 파일을 실행하지 않았습니다. 이 컴퓨터에서 실행되는 프로그램인데 swarmlab의 것이 아닙니다. 내용을 확인한 뒤 --run-vagrantfile 옵션으로 허용하십시오. 파일이 바뀔 때까지 기억합니다`,
  notRemembered: (note, why) =>
    `이 Vagrantfile을 실행해도 된다는 것을 기억할 수 없어 다음 명령이 다시 묻습니다. ${note} 파일을 쓸 수 없습니다 (${why})`,
  noMachines: (folder) => `${folder} 폴더에서 vagrant가 아는 가상 머신이 없습니다`,
  halted: (machines, destroy) =>
    `가상 머신을 껐습니다: ${machines.join(', ')}. 그 안의 내용은 남아 있으며 ${destroy} 명령으로 지울 수 있습니다`,
};

const config: typeof english.config = {
  expected: {
    host: '`192.168.56.101` 같은 호스트를 쓰십시오',
    user: '계정의 이름을 쓰십시오',
    jump: '`user@gate.example.com:2222` 같은 점프 호스트를 쓰십시오',
    address: 'IPv4 주소를 쓰십시오',
    clusterName: '영문 소문자, 숫자, 하이픈을 31자까지 쓸 수 있습니다',
    nodeName: (name, found) => `실습에서 쓰는 이름 \`${name}\`이(가) 필요합니다. 찾은 것: \`${found}\``,
  },
  keys: {
    about: '클러스터의 이름과 그 노드의 종류를 정의합니다.',
    file: { clusters: '--cluster에 쓰는 이름별 클러스터. --cluster를 쓰지 않으면 default를 사용합니다.' },
    containers: { driver: '노드의 종류: 이 컴퓨터의 엔진에서 실행하는 컨테이너.' },
    ssh: {
      driver: '노드의 종류: ssh로 접속하는 컴퓨터.',
      swarm:
        'attach(기본값): 이미 있는 스웜을 그대로 사용합니다. manage: up이 스웜을 만들 수 있고 down이 노드를 스웜에서 내보냅니다.',
      nodes: '컴퓨터의 목록. 첫 번째인 docker-node1이 스웜의 매니저입니다.',
    },
    vagrant: {
      driver: '노드의 종류: Vagrantfile의 가상 머신.',
      swarm:
        'manage(기본값): up이 스웜을 만들고 down이 노드를 스웜에서 내보냅니다. attach: 이미 있는 스웜을 그대로 사용합니다.',
      folder:
        'Vagrantfile이 있는 폴더. 이 파일을 기준으로 한 경로 (기본값: 이 폴더에 있으면 이 폴더, 없으면 swarmlab의 폴더).',
    },
    node: {
      name: '컴퓨터의 호스트 이름: docker-node1 등.',
      host: 'ssh로 접속할 주소나 이름, 또는 ssh 설정에 있는 호스트.',
      user: '로그인할 계정. ssh 설정에 없을 때 씁니다.',
      port: 'ssh 서버의 포트. ssh 설정에 없을 때 씁니다.',
      key: '개인 키 파일. 이 파일을 기준으로 한 경로이며, ssh 설정이나 에이전트에 키가 없을 때 씁니다.',
      jump: '거쳐 갈 호스트. ssh -J와 같은 형식입니다.',
      address: '다른 노드가 접속하는 IPv4 주소 (기본값: 노드에서 그 이름으로 찾은 주소).',
    },
  },
  leftOut: (file) =>
    `${file} 파일을 쓰지 않습니다. 파일이나 폴더가 다른 계정의 것이거나 다른 계정이 고칠 수 있습니다 (--config 옵션으로 지정하면 씁니다)`,
  foreignVagrantfile: (file) =>
    `${file} 파일을 실행하지 않습니다. 파일이 없거나, 파일이나 폴더가 다른 계정의 것이거나 다른 계정이 고칠 수 있습니다`,
  notRead: (file, why) => `${file} 파일을 읽을 수 없습니다: ${why}`,
  otherDriver: (name, written, file, asked) =>
    `${file}에서 ${name} 클러스터의 드라이버는 ${asked}이(가) 아니라 ${written}입니다`,
  unknownDriver: (found, names) => `알 수 없는 드라이버 '${found}'. 쓸 수 있는 값: ${names.join(', ')}`,
  asTheyAre: (name) =>
    `${name} 클러스터의 노드는 이미 있는 컴퓨터이므로 바꿀 수 없습니다. 크기와 엔진은 노드가 컨테이너일 때만 정할 수 있습니다`,
  needsNodes: 'ssh 드라이버에는 노드가 필요합니다. swarmlab.yaml에 노드를 쓰십시오 (docs/machines.md 참고)',
};

const unusual = (one: Unusual): string => {
  switch (one.kind) {
    case 'history':
      return one.limit < 5
        ? `스웜이 ${one.limit < 2 ? '끝난 태스크를 보관하지 않음' : `슬롯마다 태스크를 ${one.limit}개까지만 보관함`}: 태스크 기록 한도가 5가 아니라 ${one.limit}`
        : `스웜의 태스크 기록 한도가 5가 아니라 ${one.limit}`;
    case 'heartbeat':
      return `노드가 5초가 아니라 ${one.seconds}초마다 소식을 보내므로, 노드가 down 상태가 된 것을 아는 시점이 다름`;
    case 'autolock':
      return '매니저의 엔진이 다시 시작하면 잠김 (autolock)';
    case 'pool':
      return '스웜이 네트워크에 평소와 다른 주소를 줌; swarmlab down 다음 swarmlab up 명령이 스웜을 새로 만듭니다';
    case 'former':
      return `${one.node} 노드가 스웜을 떠났다가 다시 들어옴: 이전 항목 ${one.id} 아직 Down으로 남아 있음`;
    case 'availability':
      return `${one.node} 노드가 새 태스크를 받지 않음 (${one.availability})`;
    case 'labels':
      return `${one.node} 노드에 레이블이 있음: ${one.labels.join(', ')}`;
  }
};

const hindrance = (one: Hindrance): string => {
  switch (one.kind) {
    case 'silent':
      return `${one.node} 노드의 엔진이 응답하지 않습니다: ${one.why}`;
    case 'disk':
      return `${one.node} 노드의 디스크가 가득 찼습니다. ${one.folder}에 남은 공간이 없습니다`;
    case 'apart':
      return `${one.node} 노드의 네트워크가 끊겼습니다. ${one.from.join(', ')} 노드와 서로 연결되지 않습니다`;
    case 'down':
      return `${one.node} 노드는 실행 중이지만 스웜에 소식이 닿지 않습니다 (${one.state})`;
    case 'programs':
      return `${one.node} 노드에서 프로그램을 시작할 수 없습니다: ${one.why}`;
  }
};

export const cluster: typeof english = {
  unusual,
  hindrance,
  mendedBy: (what, command) => `${what} (되돌리는 명령: ${command})`,
  remote,
  vagrant,
  config,
  findings,
  doing,
  install,
  orAsRoot: (command) => `${command} 또는 이 명령을 root로 실행`,
  thenLogIn: (command) => `${command} 실행 후 다시 로그인`,
  noEngineAt,
  noEngine: '이 컴퓨터에서 응답하는 도커 엔진이 없습니다',
  cannotInstall: (how) => `도커 엔진이 없고, 이 계정으로는 설치할 수 없습니다. ${how}`,
  forbidden: (socket) => `이 계정은 ${socket}의 도커 엔진을 쓸 수 없습니다`,
  onlyRoot: '도커 엔진이 설치되어 있지만 실행 중이 아니며, root만 시작할 수 있습니다',
  serviceNotStarted: (why) => `도커 데몬을 시작할 수 없었습니다: ${why}`,
  serviceSilent: '이 계정에 응답하지 않습니다',
  foreignNetworks: (names) =>
    `swarmlab 전용 엔진이 시작되지 않습니다. 클러스터의 것이 아닌 네트워크를 제거하던 중에 강제 종료되었습니다. swarmlab이 만들지 않은 ${names.join(', ')} 네트워크의 기록도 있어, 확인 없이 지우지 않습니다`,
  networksNotRead: (file) =>
    `swarmlab 전용 엔진이 시작되지 않습니다. 네트워크를 제거하던 중에 강제 종료되었고, ${file}에서 누구의 네트워크인지 알 수 없어 확인 없이 지우지 않습니다`,
  dockerdSilent: (log, lines) => `dockerd가 시작되지 않습니다. ${log}의 내용:\n  ${lines.join('\n  ')}`,
  programFailed: (program, exit, end) => `${program} 실패 (종료 코드 ${exit}):\n  ${end.join('\n  ')}`,
  ownEngine: '클러스터를 위해 시작한 도커 엔진',
  seedEngine: '이미지를 준비하는 엔진',
  noBase: (image, why) =>
    `베이스 이미지를 구할 수 없습니다. ${image} 이미지를 내려받을 수 없고(${why}), 직접 만들려면 root 권한과 mmdebstrap이 필요합니다`,
  fileMissing: (file) => `${file} 파일이 없습니다`,
  imageMissing: (image) => `${image} 이미지가 없습니다`,
  notUp,
  notRunning: (name, nodes) => `${name} 클러스터에 실행 중이 아닌 노드가 있습니다: ${nodes.join(', ')}`,
  portTaken: (node, port) =>
    `${node} 노드가 만들어질 때부터 쓰던 이 컴퓨터의 ${port} 포트를 다른 프로그램이 쓰고 있습니다`,
  freeOrAnew: (up, down) => `포트를 비운 뒤 ${up}, 또는 다른 포트를 쓰도록 ${down} 후 ${up}`,
  diskFull: '엔진이 데이터를 두는 곳에 남은 공간이 없습니다',
  nodeDiskFull: (node) => `${node} 노드의 엔진이 데이터를 두는 곳에 남은 공간이 없습니다`,
  noManager: '응답하는 노드 가운데 스웜의 매니저가 없습니다',
  notAnswering: '노드가 응답하지 않습니다',
  notBroughtUp: (name, logs) =>
    `${name} 클러스터를 시작할 수 없었습니다${logs === undefined ? '' : ` (노드의 로그는 ${logs}에 있습니다)`}`,
  otherNodes: (name, has, wanted) =>
    `${name} 클러스터의 노드 이미지는 ${nodeKind(wanted)}이(가) 아니라 ${nodeKind(has)}이며, 요청 없이 노드를 새로 만들지 않습니다`,
  foreignContainer: (name) => `${name} 컨테이너가 이미 있는데, swarmlab이 만든 것이 아닙니다`,
  foreignNetwork: (name) => `${name} 네트워크가 이미 있는데, swarmlab이 만든 것이 아닙니다`,
  nodeNotStarted: (node, why) => `${node} 노드를 시작할 수 없었습니다: ${why}`,
  network: (why) => `클러스터의 네트워크: ${why}`,
  noNetwork: (first, last) => `${first}부터 ${last}까지 비어 있는 네트워크가 없습니다`,
  notReady: (why) => `노드가 준비되지 않았습니다: ${why}`,
  tooManyManagers: (nodes, managers) =>
    `노드 ${nodes}개 중에 매니저를 ${managers}개 둘 수는 없습니다. 매니저도 노드입니다`,
  doesNotShrink: (cluster, there, wanted) =>
    `${cluster} 클러스터에는 노드가 ${there}개 있으며, ${wanted}개로 줄이려고 노드를 제거하지는 않습니다. 클러스터를 내린 다음 새로 올리십시오`,
  roleNotTaken: (node, role, why) => `${node} 노드가 ${role} 역할을 맡지 못했습니다: ${why}`,
  roleChanging: '아직 역할을 맡지 않았습니다',
  nodeIs: (node, state) => `${node} 상태: ${state}`,
  notOwn: (path) => `${path}은(는) 이 계정만의 폴더가 아닙니다. 다른 사람이 만들었거나 쓸 수 있습니다`,
  noPlainFile: (path) => `${path}은(는) 일반 파일이 아닙니다`,
  locked: (name) => `${name} 클러스터에서 다른 작업이 진행 중입니다`,
  waitOrOther: '끝날 때까지 기다리거나, --cluster NAME으로 다른 클러스터를 쓰십시오',
  notLocked: (node, why) => `${node}: 잠금을 얻을 수 없었습니다: ${why}`,
  serviceStays: (name, why) => `${name} 서비스를 제거할 수 없었습니다: ${why}`,
  containersStay: (service) => `${service} 서비스의 컨테이너가 아직 끝나지 않았습니다`,
};
