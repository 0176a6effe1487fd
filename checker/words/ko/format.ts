import type { format as english } from '../en/format.ts';

const frontMatter: typeof english.frontMatter = {
  '': '실습 첫머리의 두 `---` 줄 사이에 쓰는 내용입니다.',
  id: '실습을 부르는 이름입니다. 소문자와 숫자로 된 낱말을 하이픈으로 잇습니다.',
  title: '`list`와 보고서에 나오는 제목입니다.',
  minutes: '실습에 걸리는 시간(분)입니다.',
  points: '검사 항목의 점수를 모두 더한 값입니다.',
  needs: '실습을 시작하기 전에 갖춰져 있어야 하는 것입니다.',
  bonus: '`true`: 다른 실습에 더한 추가 실습입니다. 실습 이름을 쓰지 않으면 `run`과 `prove`가 제외합니다.',
  mode: '`exam`: 힌트와 해답이 없습니다. 제한 시간이 있고, 채점 파일에 숨은 검사 항목을 둘 수 있습니다.',
  parameters: '학생의 ID로 뽑아 `{{name}}` 자리에 넣는 값입니다. 숫자, 낱말, `8004-8010` 같은 범위를 씁니다.',
  code: '`true`: 매개변수를 문제지의 코드로 정합니다. 코드는 채점 파일의 비밀 값으로 만듭니다.',
  owns: '`run`과 `reset`이 제거할 수 있는 것입니다. 그 밖의 것은 제거하지 않습니다.',
};

const needs: typeof english.needs = {
  swarm: '`ready`: 노드가 하나의 스웜으로 묶여 있습니다. `none`: 엔진은 실행 중이지만 스웜에 속해 있지 않습니다.',
  nodes: '스웜의 노드 수입니다. 세 개보다 많으면 그만큼 큰 클러스터에서 실습합니다.',
  managers: '그중 앞에서부터 스웜을 관리할 매니저 수입니다. 리더는 docker-node1입니다.',
  images: '모든 노드에 있어야 하는 이미지입니다. 태그까지 씁니다.',
};

const owns: typeof english.owns = {
  services: '이 실습이 만드는 서비스의 이름입니다.',
  stacks: '이 실습이 배포하는 스택의 이름입니다. 스택의 서비스, 네트워크, 시크릿, 설정(config)을 모두 뜻합니다.',
};

const check: typeof english.check = { '': '`yaml check` 코드 블록에 쓰는 검사 항목의 목록입니다.' };

const judged: typeof english.judged = {
  within: '조건을 만족하거나 이 시간이 지날 때까지 되풀이해서 검사합니다.',
  for: '조건을 만족한 뒤 이 시간 동안 유지되어야 합니다.',
  points: '이 검사 항목의 점수입니다.',
  hint: '조건을 만족하지 않을 때 보여 줍니다.',
};

const service: typeof english.service = {
  service: '있어야 하는 서비스입니다. 아래에 쓴 것만 비교합니다.',
  mode: '태스크 수를 정하는 방식입니다.',
  replicas: '실행 중인 수와 원하는 수입니다: `2/2`. `2`도 같은 뜻입니다.',
  image: '명세의 이미지입니다. 태그까지 쓰고 다이제스트는 쓰지 않습니다.',
  ports: '게시한 포트 전부입니다: `"8000:5000"`, 그 뒤에 `/udp`나 `/sctp`, 그 뒤에 `/host`. `[]`는 없다는 뜻입니다.',
  labels: '서비스에 이 값으로 있어야 하는 레이블입니다. 다른 레이블은 있어도 됩니다.',
  update: '업데이트하는 방법입니다.',
  rollback: '업데이트를 되돌리는 방법입니다.',
  health: '서비스 자체의 헬스 체크입니다. 이미지에만 있는 것은 해당하지 않습니다. `none`: 헬스 체크가 없습니다.',
  networks: '정확히 이 오버레이 네트워크들(이름)입니다. 빈 목록은 하나도 없다는 뜻입니다.',
  secrets: '정확히 이 시크릿들입니다. 이름만, 또는 `name`과 `target`을 씁니다. 빈 목록은 하나도 없다는 뜻입니다.',
  configs: '정확히 이 설정(config)들입니다. 이름만, 또는 `name`과 `target`을 씁니다. 빈 목록은 하나도 없다는 뜻입니다.',
  previous: '`true`: 되돌아갈 명세가 있습니다. `false`: 없습니다. 매핑: 마지막 변경 전의 명세에 있던 내용입니다.',
  same: '`service`: 단계가 시작될 때 있던 바로 그 서비스입니다. `tasks`: 그 태스크도 모두 그대로입니다.',
};

const specification: typeof english.specification = {
  replicas: '서비스가 요청한 레플리카 수입니다.',
  image: '이미지입니다. 태그까지 씁니다.',
  ports: '퍼블리시한 포트는 정확히 이것들입니다. 빈 목록은 하나도 없다는 뜻입니다.',
  labels: '이 값을 가진 레이블입니다. 다른 레이블은 상관없습니다.',
  networks: '정확히 이 오버레이 네트워크들(이름)입니다. 빈 목록은 하나도 없다는 뜻입니다.',
  secrets: '정확히 이 시크릿들입니다. 이름만, 또는 `name`과 `target`을 씁니다. 빈 목록은 하나도 없다는 뜻입니다.',
  configs: '정확히 이 설정(config)들입니다. 이름만, 또는 `name`과 `target`을 씁니다. 빈 목록은 하나도 없다는 뜻입니다.',
  update: '롤링 업데이트의 설정입니다.',
  rollback: '롤백의 설정입니다.',
  health: '헬스 체크입니다.',
};

const updateSettings: typeof english.updateSettings = {
  parallelism:
    '한 번에 바꾸는 태스크 수입니다. 정확한 수나 `"<=2"` 같은 범위를 씁니다. 0은 전부라는 뜻으로, 어떤 수보다도 큽니다.',
  delay: '한 묶음의 태스크와 다음 묶음 사이의 시간입니다.',
  order: '슬롯의 새 태스크를 이전 태스크가 멈추기 전에 시작하는지 여부입니다.',
  'failure-action': '태스크가 실패했을 때의 동작입니다.',
  monitor: '시작한 뒤 이 시간 안에 끝난 태스크는 실패한 것으로 봅니다.',
  'max-failure-ratio': '실패해도 되는 태스크의 비율입니다.',
};

const healthSettings: typeof english.healthSettings = {
  cmd: '`--health-cmd`에 지정한 명령입니다.',
  interval: '검사(probe)와 다음 검사 사이의 시간입니다.',
  timeout: '이보다 오래 걸린 검사는 실패한 것으로 봅니다.',
  retries: '연달아 이만큼 실패하면 컨테이너가 비정상(unhealthy)입니다.',
  'start-period': '시작한 뒤 이 시간 동안의 실패는 세지 않습니다.',
};

const mounted: typeof english.mounted = {
  name: '시크릿이나 설정(config)의 이름입니다.',
  target: '컨테이너 안의 파일입니다. `/`로 시작하지 않으면 시크릿은 `/run/secrets`, 설정(config)은 `/` 아래입니다.',
};

const tasks: typeof english.tasks = {
  tasks: '서비스의 태스크가 상태별로 몇 개인지 검사합니다.',
  '*': '이 상태인 태스크입니다. 개수, 그룹, 그룹의 목록 가운데 하나를 씁니다.',
};

const taskGroup: typeof english.taskGroup = {
  count: '태스크 수입니다. 쓰지 않으면 하나 이상입니다.',
  image: '이 이미지를 쓰는 태스크만 셉니다.',
  exit: '이 종료 코드로 끝난 태스크만 셉니다.',
  error: '오류 메시지에 이것이 들어 있거나 정규식이 맞는 태스크만 셉니다.',
  nodes: '서로 다른 노드 몇 개에 있는지, 또는 정확히 어느 노드에 있는지입니다.',
  made: '서비스와 함께, 그보다 나중에, 단계가 시작되기 전에, 또는 단계 안에서 만들어진 태스크만 셉니다.',
  since: '`step`: 단계가 시작된 뒤에 이 상태가 된 태스크만 셉니다.',
};

const containers: typeof english.containers = {
  containers: '모든 노드에서 컨테이너를 조회할 서비스입니다.',
  running: '실행 중인 컨테이너 수입니다.',
  named: '컨테이너가 있고, 이름은 모두 태스크의 이름, 점, 태스크의 ID를 이은 것입니다.',
};

const history: typeof english.history = {
  history: '슬롯의 태스크를 최신 것부터 검사할 서비스입니다.',
  slot: '`any`: 하나 이상의 슬롯. `every`: 모든 슬롯. 숫자: 그 번호의 슬롯. 노드의 이름: 글로벌 서비스가 그 노드에서 실행하는 태스크.',
  shows: '최신 태스크부터 하나씩 씁니다. 더 오래된 태스크가 있어도 됩니다.',
  count: '태스크가 모두 몇 개인지입니다. 스웜은 슬롯마다 다섯 개를 남깁니다.',
};

const taskPattern: typeof english.taskPattern = {
  state: '노드가 보고한 상태입니다.',
  desired: '매니저가 원하는 상태입니다.',
  exit: '끝난 태스크의 종료 코드입니다.',
  error: '오류 메시지의 일부 또는 정규식입니다.',
  image: '이미지입니다. 태그까지 쓰고 다이제스트는 쓰지 않습니다.',
  node: '노드의 이름입니다.',
  made: '만들어진 때입니다. 서비스와 함께, 그보다 나중에, 단계가 시작되기 전에, 또는 단계 안에서 만들어졌습니다.',
  since: '`step`: 단계가 시작된 뒤에 이 상태가 되었습니다.',
};

const update: typeof english.update = {
  update: '마지막 롤링 업데이트가 어떻게 진행되었는지 검사할 서비스입니다.',
  from: '업데이트하기 전의 이미지입니다. 쓰면 그 뒤에 무엇이 바뀌었든 그 업데이트를 검사합니다.',
  to: '업데이트한 이미지입니다.',
  state: '업데이트가 어디까지 진행되었는지입니다.',
  order: '모든 슬롯에서 어느 태스크가 먼저였는지입니다.',
  parallelism: '한 번에 준비한 태스크 수이며, 설정값이기도 합니다. 정확한 수나 `"<=2"` 같은 범위를 씁니다.',
  gap: '태스크 하나가 실행된 때부터 다음 태스크를 만들 때까지의 가장 짧은 시간입니다.',
  message: '스웜이 남긴 메시지의 일부 또는 정규식입니다.',
  since: '`step`: 단계가 시작된 뒤에 시작되었습니다.',
};

const http: typeof english.http = {
  http: '매니저에서 요청할 URL입니다. 중괄호를 펼칩니다: `http://docker-node{1,2,3}:8000/`.',
  status: '모든 응답의 상태 코드입니다.',
  body: '모든 응답의 본문 전체 또는 정규식입니다: `/^Hello/`.',
  answeredBy: '모든 URL을 통틀어 서로 다른 컨테이너 몇 개가 응답했는지입니다.',
  'answered-by': '`answeredBy`와 같습니다.',
  requests: 'URL마다 보내는 요청 수입니다. 1이며, `answeredBy`가 있으면 10입니다.',
  answers: '`false`: 아무것도 응답하지 않아야 합니다.',
};

const nodes: typeof english.nodes = { nodes: '스웜의 노드가 상태나 역할별로 몇 개인지 검사합니다.' };

const nodeCounts: typeof english.nodeCounts = {
  ready: '준비된(ready) 노드 수입니다.',
  down: '멈춘(down) 노드 수입니다.',
  drained: '태스크를 실행하지 않게 한 노드(가용성 `drain`)의 수입니다.',
  managers: '매니저 수입니다.',
  workers: '워커 수입니다.',
};

const absent: typeof english.absent = { absent: '이런 서비스가 없고 태스크도 남아 있지 않아야 합니다.' };

const absence: typeof english.absence = {
  service: '서비스의 이름입니다.',
  containers: '`true`: 어느 노드에도 컨테이너가 남아 있지 않아야 합니다.',
  beside: '그래도 있어야 하는 서비스입니다. 빈 스웜이 통과하지 못하게 합니다.',
};

export const format: typeof english = {
  frontMatter,
  needs,
  owns,
  check,
  judged,
  service,
  specification,
  updateSettings,
  healthSettings,
  mounted,
  tasks,
  taskGroup,
  containers,
  history,
  taskPattern,
  update,
  http,
  nodes,
  nodeCounts,
  absent,
  absence,
};
