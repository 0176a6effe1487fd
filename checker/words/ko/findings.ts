import type * as english from '../en/findings.ts';

const downThenUp = 'swarmlab down을 실행한 뒤 swarmlab up';
export const noEngineAt: typeof english.noEngineAt = (variable, value) =>
  `${variable}=${value}에서 응답하는 도커 엔진이 없습니다`;
export const notUp: typeof english.notUp = (name) => `${name} 클러스터가 실행 중이 아닙니다`;
const engineAnswers = (version: string, ours: boolean) =>
  `도커 엔진이 응답합니다 (버전 ${version}${ours ? ', swarmlab이 시작함' : ''})`;

export const findings: typeof english.findings = {
  memory: (gib) => ({ found: `메모리 ${gib} GiB`, means: '엔진 세 개를 실행하기에 충분합니다' }),
  littleMemory: (gib, needed) => ({
    found: `메모리 ${gib} GiB`,
    means: `엔진 세 개와 그 태스크에는 ${needed} GiB가 필요합니다`,
  }),
  disk: (gib) => ({ found: `/의 여유 공간 ${gib} GiB`, means: '이미지와 노드 세 개를 두기에 충분합니다' }),
  littleDisk: (gib, needed) => ({
    found: `/의 여유 공간 ${gib} GiB`,
    means: `이미지와 노드 세 개에는 ${needed} GiB가 필요합니다`,
  }),
  silentHost: (variable, value) => ({
    found: noEngineAt(variable, value),
    means: '그곳에서는 아무것도 시작할 수 없습니다',
  }),
  noEngineYet: { found: '이 컴퓨터에서 실행 중인 도커 엔진이 없습니다', means: 'up이 설치하고 시작합니다' },
  noEngine: (found) => ({ found, means: '노드는 엔진의 컨테이너입니다' }),
  engine: (version, ours) => ({ found: engineAnswers(version, ours), means: '노드를 실행할 수 있습니다' }),
  badEngine: (version, ours, good) => ({
    found: engineAnswers(version, ours),
    means: '이 버전은 레지스트리 없이 불러온 이미지를 거부합니다',
    next: `도커 엔진을 ${good} 이상으로 업그레이드`,
  }),
  docker: { found: 'docker 프로그램이 설치되어 있습니다', means: '노드에 들어갈 수 있습니다' },
  noDocker: {
    found: 'docker 프로그램이 없습니다',
    means: '노드에는 이 프로그램으로 들어갑니다',
    next: 'docker 프로그램 설치 (Debian: apt-get install docker-cli)',
  },
  up: (name) => ({ found: `${name} 클러스터가 실행 중입니다`, means: '실습을 진행할 수 있습니다' }),
  down: (name) => ({ found: notUp(name), means: '실습에 필요합니다' }),
  partly: (name, why) => ({
    found: `${name} 클러스터의 일부만 실행 중입니다: ${why}`,
    means: 'up이 빠진 것을 채웁니다',
  }),
  ports: { found: '8000-8010 포트가 비어 있습니다', means: '서비스에 http://localhost로 접속합니다' },
  portsTaken: (ports) => ({
    found: `8000-8010 포트 가운데 다른 프로그램이 쓰는 것이 있습니다 (${ports.join(', ')})`,
    means: '대신 다른 포트에 연결되며, swarmlab status로 볼 수 있습니다',
  }),
  ipvs: { found: '커널에 IPVS가 있습니다', means: '스웜의 라우팅 메시가 그대로 동작합니다' },
  noIpvs: {
    found: '커널에 IPVS가 없습니다',
    means: '퍼블리시한 포트는 iptables 대체 방식이 분산합니다. 서비스 사이의 가상 IP는 동작하지 않습니다',
  },
  service: (port, nodes) => ({
    found: `노드 ${nodes}개 모두의 ${port} 포트에서 서비스가 응답했습니다`,
    means: '서비스를 만들고 배치하고 접속할 수 있습니다',
  }),
  serviceSilent: (nodes, seconds) => ({
    found: `${seconds}초 안에 서비스가 응답하지 않은 노드가 있습니다 (${nodes.join(', ')})`,
    means: '퍼블리시한 포트가 동작하지 않으므로 실습이 실패합니다',
    next: downThenUp,
  }),
  broken: (found) => ({
    found,
    means: '이 컴퓨터에서는 클러스터를 시작할 수 없거나 클러스터가 제대로 동작하지 않습니다',
    next: downThenUp,
  }),
  windows: {
    found: 'Windows에서 직접 실행되고 있습니다',
    means: '실습은 WSL 2 배포판 안에서 리눅스 프로그램으로 진행됩니다',
    next: 'wsl --install을 실행한 뒤 그 배포판의 셸에서 swarmlab 실행',
  },
  wsl1: {
    found: '이 배포판은 WSL 1에서 실행되고 있습니다',
    means: '리눅스 커널이 없어 어떤 엔진도 노드를 실행할 수 없습니다',
    next: 'wsl.exe --set-version DISTRIBUTION 2 (배포판 이름은 wsl.exe --list --verbose로 확인)',
  },
  wsl2: {
    found: '이 배포판은 WSL 2에서 실행되고 있습니다',
    means: '메모리는 .wslconfig에 정한 만큼(기본값은 Windows 메모리의 절반)이며 모든 배포판이 나누어 씁니다',
  },
  wsl2Integration: {
    found: '이 WSL 2 배포판 옆에서 Docker Desktop이 실행 중이지만, 그 엔진이 여기에는 응답하지 않습니다',
    means: '통합을 켠 배포판에서만 그 엔진을 쓸 수 있습니다',
    next: 'Docker Desktop의 Settings, Resources, WSL integration에서 이 배포판 켜기',
  },
  forbidden: (socket) => ({
    found: `이 계정은 ${socket}의 도커 엔진을 쓸 수 없습니다`,
    means: '노드는 엔진의 컨테이너입니다',
  }),
  oldEngine: (version, ours, oldest) => ({
    found: engineAnswers(version, ours),
    means: '컨트롤 그룹 네임스페이스가 없어 컨테이너 안에서 엔진을 실행할 수 없습니다',
    next: `도커 엔진을 ${oldest} 이상으로 업그레이드`,
  }),
  windowsContainers: {
    found: '엔진이 Windows 컨테이너를 실행하고 있습니다',
    means: '노드는 리눅스 컨테이너입니다',
    next: 'Docker Desktop 메뉴에서 "Switch to Linux containers…" 선택',
  },
  podman: (version) => ({
    found: `응답하는 것은 도커 엔진이 아니라 Podman ${version}입니다`,
    means: '노드는 도커 엔진에 맞추어 만들어졌고 Podman에서 검증된 실습은 없습니다. 직접 시험해 보아야 알 수 있습니다',
    next: '--quick 없이 swarmlab doctor 실행, 또는 DOCKER_HOST=unix:///path/of/docker.sock으로 도커 엔진 지정',
  }),
  desktop: (name) => ({
    found: `가상 머신 안에서 실행되는 ${name}의 엔진입니다`,
    means:
      '노드에는 그 주소가 아니라 http://localhost와 swarmlab shell로 접속합니다. 메모리와 디스크는 Docker Desktop 설정에 정한 만큼입니다',
  }),
  remote: (name) => ({
    found: `엔진이 다른 컴퓨터(${name})에서 실행되고 있습니다`,
    means: 'docker-node1의 8000-8010 포트는 이 컴퓨터가 아니라 그 컴퓨터에 열립니다',
  }),
  rootless: {
    found: '엔진이 root 권한 없이(rootless 모드) 실행되고 있습니다',
    means: '스웜에 필요한 오버레이 네트워크를 도커는 이 모드에서 지원하지 않습니다. 직접 시험해 보아야 알 수 있습니다',
    next: '--quick 없이 swarmlab doctor 실행, 또는 DOCKER_HOST=unix:///var/run/docker.sock으로 root가 실행하는 엔진 지정',
  },
  noCgroups: {
    found: '엔진에 컨트롤 그룹이 없습니다',
    means: '노드의 엔진에는 컨트롤 그룹이 필요합니다',
    next: '컨트롤 그룹 버전 2와 systemd로 부팅(https://docs.docker.com/engine/security/rootless/)하거나 root가 실행하는 엔진 사용',
  },
  selinux: {
    found: 'SELinux가 이 엔진의 컨테이너를 제한하고 있습니다',
    means:
      '노드는 특권(privileged) 컨테이너이므로 제한받지 않습니다. 그래도 실패하면 거부된 내용이 감사 로그에 있습니다',
  },
  engineMemory: (gib) => ({
    found: `엔진이 실행되는 컴퓨터의 메모리 ${gib} GiB`,
    means: '엔진 세 개를 실행하기에 충분합니다',
  }),
  littleEngineMemory: (gib, needed) => ({
    found: `엔진이 실행되는 컴퓨터의 메모리 ${gib} GiB`,
    means: `엔진 세 개와 그 태스크에는 ${needed} GiB가 필요합니다`,
    next: '그 컴퓨터의 메모리 늘리기 (Docker Desktop: Settings, Resources / WSL 2: .wslconfig의 memory=)',
  }),
  engineDisk: (gib, root) => ({
    found: `엔진이 데이터를 두는 곳(${root})의 여유 공간 ${gib} GiB`,
    means: '이미지와 노드 세 개를 두기에 충분합니다',
  }),
  littleEngineDisk: (gib, root, needed) => ({
    found: `엔진이 데이터를 두는 곳(${root})의 여유 공간 ${gib} GiB`,
    means: `이미지와 노드 세 개에는 ${needed} GiB가 필요합니다`,
  }),
  proxy: (proxy) => ({
    found: `엔진이 프록시 ${proxy}로 이미지를 내려받습니다`,
    means: '베이스 이미지는 이 프록시로 받습니다. 빌드에는 이 셸의 프록시를 쓰고, 노드는 프록시를 쓰지 않습니다',
  }),
  proxyNotEngine: (proxy) => ({
    found: `이 셸은 프록시 ${proxy}를 쓰지만 엔진은 쓰지 않습니다`,
    means: '밖으로 나가는 길이 그 프록시뿐이라면 아직 없는 이미지를 내려받을 수 없습니다',
    next: '엔진에 프록시 설정 (https://docs.docker.com/engine/daemon/proxy/)',
  }),
  proxyLoopback: (proxy) => ({
    found: `프록시 ${proxy}에는 이 컴퓨터에서만 접속할 수 있습니다`,
    means:
      '이미지는 컨테이너 안에서 빌드되므로 이 프록시를 쓸 수 없습니다. 한 번은 다른 길로 인터넷에 나갈 수 있어야 합니다',
  }),
  unusual: (what, attached, next) => ({
    found: what,
    means: attached
      ? '실습은 스웜이 새로 만든 것과 같다고 보고, 다른 것은 잘못 판정할 수 있습니다. 이 스웜은 키트가 만든 것이 아니므로 그대로 둡니다'
      : '실습은 스웜이 새로 만든 것과 같다고 봅니다. 지금 하는 실습이 요구한 것이 아니라면 swarmlab reset LAB 명령이 되돌립니다',
    ...(next !== undefined && { next }),
  }),
  clocks: (skews) => ({
    found: skews
      .map(({ name, seconds }) =>
        seconds > 0
          ? `${name}의 시계가 매니저보다 ${seconds}초 빠릅니다`
          : `${name}의 시계가 매니저보다 ${-seconds}초 느립니다`,
      )
      .join(', '),
    means:
      '검사할 때는 이 차이를 계산에 넣습니다. 노드의 로그는 서로 비교할 수 없고, 차이가 크면 노드가 참가하지 못합니다',
    next: '노드의 시계 맞추기 (timedatectl set-ntp true)',
  }),
};
