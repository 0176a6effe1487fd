import type { cli as english } from '../en/cli.ts';
import { ofMessages } from '../one-line.ts';

const commands: typeof english.commands = {
  doctor: '이 컴퓨터에서 클러스터를 실행할 수 있는지, 무엇이 부족하고 다음에 무엇을 하면 되는지 알려 줍니다',
  up: '클러스터를 시작합니다: 도커 엔진 세 개로 이루어진 스웜 하나',
  down: '클러스터를 제거합니다',
  status: '클러스터의 현재 상태를 보여 줍니다',
  list: '실습 목록: 단계, 점수, 소요 시간(분), 그리고 통과한 단계',
  progress: '무엇을 언제, 도움을 얼마나 받아 통과했는지 보여 줍니다. --clear는 기록을 지웁니다',
  run: '실습을 준비하고 모든 명령을 실행한 뒤 모든 검사 항목을 판정하여 보고합니다',
  check: '직접 한 실습을 판정합니다. 기본은 실습의 마지막 단계이며, 아무것도 실행하지 않습니다',
  learn: '자신의 속도로 실습합니다: 단계를 보여 주고, 스웜을 지켜보다가 단계를 통과하면 알려 줍니다',
  web: '브라우저에서 실습합니다: 통과하면 표시되는 본문과 스웜. 클러스터가 꺼져 있으면 먼저 띄웁니다',
  watch: '브라우저에서 스웜을 봅니다: 바뀌는 노드와 태스크, 지난 모습, 포트를 찾는 방문자',
  reset:
    '실습을, 또는 실습의 한 단계를 시작 상태로 되돌립니다. 실습을 지정하지 않으면 실습이 만든 것을 모두 제거합니다',
  lint: '마크다운의 모든 문제를 파일과 줄 번호와 함께 한 번에 보여 줍니다',
  new: '새 실습의 뼈대를 labs 아래의 새 폴더에 만듭니다',
  schema:
    '실습 형식(front-matter, check), swarmlab.yaml의 형식(config), 명단(roster)이나 성적부(gradebook)의 형식을 편집기용 JSON 스키마로 출력합니다',
  reveal: 'grade --anonymous로 채점한 뒤 코드를 다시 학생으로 바꿉니다',
  grade: '학급을 채점합니다. 점수, 성적표, 학생별 보고서를 만들며 학생의 것은 아무것도 실행하지 않습니다',
  prove: '손대지 않은 상태와 오답은 실패, 해답과 다른 정답은 통과해야 합니다. 전용 클러스터에서 실행합니다',
  update: '실습이나 튜토리얼에 실린 출력 중 오래된 것을 새로 씁니다',
  shell: '노드에서 셸을 열거나 프로그램 하나를 실행합니다',
  import: 'Moodle이나 Canvas에서 내려받은 제출물(.zip이나 푼 폴더)과 제출 시각으로 명단을 만듭니다',
  exam: '강사의 비밀 값으로 숫자를 정하는 시험을 만들거나, 비밀 값이 없는 시험에 비밀 값을 넣습니다',
  sheet: '학생 한 명이나 한 반 전체에게 나누어 줄, 이름과 숫자를 채운 실습 문제지',
  submit: '이 실습들에서 한 작업을 채점용 파일 하나로 만듭니다. 이름이 없으면 기록된 모든 실습',
  export: '버그 보고용 파일 하나를 만듭니다. 클러스터의 로그, 버전, 설정, 태스크를 비밀 정보 없이 담습니다',
  completion: '셸이 명령, 옵션, 실습, 단계, 노드를 자동 완성하게 하는 스크립트를 출력합니다',
};

const options: typeof english.options = {
  lang: '표시할 언어. 지정하지 않으면 환경 변수(LC_ALL, LC_MESSAGES, LANG)를 따릅니다',
  config: '클러스터를 정의한 파일 (기본값: 이 폴더나 상위 폴더의 swarmlab.yaml)',
  driver: '노드의 종류. swarmlab.yaml에 없는 클러스터에 씁니다',
  runVagrantfile: 'swarmlab의 것이 아닌 Vagrantfile을 실행합니다. 파일이 바뀔 때까지 기억합니다',
  sheetChecks: '배점만이 아니라 검사 항목 자체까지 싣습니다',
  sheetOut: '만들 파일. 명단이 있으면 폴더 (기본값: 표준 출력)',
  sheetRoster: 'swarmlab grade가 받는 명단. 학생마다 문제지 하나',
  submitCode: '제출할 때 쓰라고 강사가 준 코드',
  submitOut: '만들 파일. 쓰지 않으면 swarmlab-STUDENT.jsonl.gz',
  show: '제출 파일을 만들지 않고, 이 파일에 든 내용을 보여 줍니다',
  importList: '누가 언제 제출했는지: 채점 워크시트, 내보낸 성적표, 제출 목록(JSON)',
  importOut: '만들 폴더 (기본값: in)',
  importZone: '시간대가 없는 Moodle 시각의 시간대. 예: +09:00 (기본값: 이 컴퓨터의 시간대)',
  examCode: '문제지의 코드. 코드가 있는 시험은 이것으로 숫자를 정합니다',
  student: '누구의 실습인지. 매개변수가 있는 실습의 숫자와 이름을 이 ID로 뽑습니다',
  cluster: '사용할 클러스터',
  engine: '노드의 도커 엔진 버전 (새 클러스터는 26.1, 이미 있는 클러스터는 지금 버전 그대로)',
  nodeImage: '노드로 쓸 이미지. swarmlab의 노드 이미지처럼 도커 엔진을 실행해야 합니다',
  json: '보고서를 JSON으로 저장합니다 (-는 표준 출력)',
  junit: '보고서를 JUnit XML로 저장합니다 (-는 표준 출력)',
  html: '보고서를 실습마다 타임라인이 있는 HTML 파일 하나로 저장합니다 (-는 표준 출력)',
  svg: '타임라인만 SVG로 저장합니다 (-는 표준 출력)',
  doctorJson: '진단 결과를 JSON으로 출력합니다',
  quick: '클러스터에서 서비스를 시험해 보지 않습니다',
  purge: '다음에 쓰려고 남겨 둔 이미지까지 제거합니다',
  statusJson: 'JSON으로 출력합니다',
  up: '먼저 클러스터를 시작하고, 전에 없던 것은 끝난 뒤 제거합니다',
  nodes: '노드 수, 1부터 9까지 (기본값: 지금 있는 수, 새 클러스터는 3개)',
  managers: '그중 앞에서부터 스웜을 관리할 매니저 수 (기본값: 지금과 같음, 새 클러스터는 1개)',
  throwaway: '이 실행만을 위한 클러스터를 새로 시작하고 끝나면 제거합니다. 튜토리얼이 무엇이든 할 수 있습니다',
  yesDestroy: '튜토리얼이 만들지 않은 것을 제거하거나 멈추거나 바꾸기 전에 묻지 않습니다',
  parallel:
    '클러스터 여러 개에서 동시에 실행합니다. 첫째를 뺀 나머지는 끝나면 제거합니다 (기본값: 1개. --up이나 --throwaway를 쓰면 이 컴퓨터에 맞는 개수)',
  patience: '실습에 적힌 시간의 몇 배까지 기다릴지 정합니다 (기본값: 클러스터를 시작할 때 잰 값)',
  mutations: '각 단계의 최종 상태를 한 번에 하나씩 바꿔, 검사 항목이 알아채지 못하는 것을 알려 줍니다',
  parallelProof: '동시에 쓸 클러스터 수 (기본값: 프로세서마다 2개)',
  gradeOut: '성적표와 보고서를 둘 폴더',
  gradeHtml: '학급 보고서를 HTML 파일 하나로 저장합니다 (-는 표준 출력)',
  gradeResume: '제출물, 실습, 규칙이 그대로인 학생은 다시 판정하지 않습니다',
  gradeArchive: '이전 반의 것을 베꼈는지도 봅니다: 그 반의 성적 폴더에 있는 archive.jsonl',
  gradeDiff: '이전 성적표와 비교해 누구의 성적이 왜 달라졌는지 알려 줍니다. 성적표의 폴더나 grades.json을 지정합니다',
  gradeParallel: '동시에 채점할 클러스터 수',
  gradeLab: '이 실습만 채점합니다',
  gradeAnonymous: '학생 대신 코드를 보여 줍니다. 코드를 만드는 키 파일 (없으면 만듭니다)',
  gradeMarks: '명단 밖에 따로 쓴 결정, 점수, 의견 파일',
  revealRoster: '채점한 학급의 명단',
  revealKey: 'grade --anonymous에 지정한 파일',
  sheetAnonymous: '채점하는 사람용. 학생 대신 grade --anonymous의 코드를 씁니다',
  gradeMarking: '시험의 채점 파일이 있는 폴더 (기본값: 실습 옆)',
  gradePolicy: 'CSV 명단에 쓸 실습, 기한 등의 규칙 파일',
  step: '이 단계를 판정합니다',
  resetStep: '이 단계의 시작 상태로 되돌립니다. 앞 단계들을 다시 실행합니다',
  resetYes: '제거할 것이 있어도 묻지 않고 제거합니다',
  wait: '스웜이 변하는 동안만이 아니라 검사 항목마다 정해진 기한까지 기다립니다',
  format: '문제를 출력하는 형식',
  yes: '묻지 않고 씁니다',
  plain: '화면을 다시 그리지 않고 한 줄씩 출력합니다 (화면 낭독기용, 터미널이 아니면 자동)',
  reportFiles: '이 보고서들도 함께 담습니다',
  port: '이 포트로 페이지를 제공합니다 (기본값: 8640, 쓰이고 있으면 빈 포트)',
  noOpen: '주소만 출력하고 브라우저를 열지 않습니다',
  clear: '이 실습이나 모든 실습의 기록을 지웁니다',
  yesClear: '묻지 않고 지웁니다',
  version: '버전을 출력합니다',
  help: '명령의 도움말을 보여 줍니다',
};

const help: typeof english.help = {
  usage: '사용법:',
  arguments: '인자:',
  options: '옵션:',
  globalOptions: '공통 옵션:',
  commands: '명령:',
  examples: '예:',
  choices: (choices) => `가능한 값: ${choices}`,
  byDefault: (value) => `기본값: ${value}`,
  variable: (name) => `환경 변수: ${name}`,
  all: '(swarmlab --help로 모든 명령을 볼 수 있습니다)',
};

const refusals: typeof english.refusals = {
  unknownCommand: (name) => `오류: '${name}'(이)라는 명령은 없습니다`,
  unknownOption: (option) => `오류: '${option}'(이)라는 옵션은 없습니다`,
  argumentMissing: (option) => `오류: 옵션 '${option}'에 값이 없습니다`,
  missing: (name) => `오류: 인자 '${name}'이(가) 필요합니다`,
  invalidChoice: (option, value, choices) =>
    `오류: 옵션 '${option}'에 '${value}'은(는) 쓸 수 없습니다. 가능한 값: ${choices}`,
  tooMany: (command, expected, found) =>
    expected === 0
      ? `오류: '${command}'에는 인자를 줄 수 없는데 ${found}개를 받았습니다.`
      : `오류: '${command}'에는 인자를 ${expected}개까지 줄 수 있는데 ${found}개를 받았습니다.`,
  conflict: (option, other) => `오류: 옵션 '${option}'은(는) 옵션 '${other}'와(과) 함께 쓸 수 없습니다`,
  meant: (one) => `(혹시 ${one}?)`,
  meantOneOf: (names) => `(혹시 이 중 하나? ${names})`,
};

const examples: typeof english.examples = {
  doctor: {
    all: '이 컴퓨터를 살펴보고 클러스터에서 서비스를 하나 실행해 봅니다',
    quick: '이 컴퓨터만 살펴봅니다',
  },
  up: {
    once: '기본 클러스터를 시작합니다',
    other: '클러스터를 하나 더 시작합니다',
    engine: '다른 버전의 도커 엔진을 쓰는 클러스터를 시작합니다',
  },
  down: {
    once: '클러스터와 그 안의 모든 것을 제거합니다',
    purge: '이미지도 제거합니다. 다음 시작이 오래 걸립니다',
  },
  status: {
    once: '현재 상태와 다음에 할 일을 보여 줍니다',
    json: '같은 내용을 프로그램용으로 출력합니다',
  },
  list: {
    once: '모든 실습과 진도를 보여 줍니다',
  },
  progress: {
    all: '모든 실습에서 통과한 것을 보여 줍니다',
    one: '한 실습에서 통과한 것을 보여 줍니다',
    clear: '물어본 뒤에 기록을 지웁니다',
  },
  run: {
    one: '실습 하나를 실행하고 판정합니다',
    up: '클러스터를 새로 시작해 모든 실습을 실행하고, 끝나면 제거합니다',
    throwaway: '아직 읽어 보지 않은 튜토리얼을 해가 없는 곳에서 실행합니다',
    report: '1번과 3번 실습을 실행하고 브라우저용 보고서를 만듭니다',
  },
  check: {
    last: '준비한 실습을 판정합니다',
    step: '실습의 한 단계를 판정합니다',
    wait: '실습이 허용하는 시간까지 기다립니다',
  },
  learn: {
    one: '실습을 시작하거나 이어서 합니다',
    on: '클러스터가 준비된 실습을 이어서 합니다',
    plain: '화면 낭독기를 위해 창 대신 줄로 출력합니다',
  },
  web: {
    one: '브라우저에서 실습을 엽니다',
    on: '클러스터가 준비된 실습을 이어서 하거나, 실습을 고릅니다',
    noOpen: '원하는 포트로 띄우고 주소만 출력합니다',
  },
  watch: {
    one: '브라우저에서 클러스터의 그림을 엽니다',
    noOpen: '주소만 출력합니다',
  },
  reset: {
    lab: '실습의 시작 상태로 되돌립니다',
    step: '앞 단계들을 마친, 그 단계의 시작 상태로 만듭니다',
    all: '실습이 만든 것을 제거합니다',
  },
  lint: {
    all: '모든 실습을 검사합니다',
    file: '실습이든 아니든 파일 하나를 검사합니다',
    json: '프로그램용으로 출력합니다',
  },
  update: {
    ask: '쓸 내용을 보여 주고 묻습니다',
    yes: '묻지 않고 씁니다',
  },
  new: {
    one: '통과하는 실습 labs/NN-my-lab/lab.md를 만듭니다',
  },
  import: { moodle: '채점할 in/roster.csv를 씁니다' },
  exam: { fresh: 'lab.md, marking.md, 비밀 값이 있는 폴더' },
  schema: {
    check: '검사 항목에 쓸 수 있는 것을 보여 줍니다',
  },
  grade: {
    class: '명단의 모든 학생을 채점해 grades 폴더에 저장합니다',
    rows: '스프레드시트 명단에서 실습 하나를 별도의 규칙 파일로 채점합니다',
    again: '채점하지 못했거나 바뀐 것만 다시 채점합니다',
    blind: '학생 대신 코드로 보여 주며, 직접 채점할 때 씁니다',
  },
  reveal: {
    names: '코드로 채점한 것에 이름을 붙이고 플랫폼용 파일을 씁니다',
  },
  prove: {
    one: '한 실습의 검사 항목이 실패할 수 있는지 시험합니다',
    four: '클러스터 네 개에서 모든 실습을 시험합니다',
    mutations: '실습의 검사 항목이 알아채지 못하는 것을 알려 줍니다',
  },
  shell: {
    manager: '매니저인 docker-node1에서 셸을 엽니다',
    node: '다른 노드에서 셸을 엽니다',
    program: '명령 하나를 실행합니다. 종료 코드를 그대로 돌려줍니다',
  },
  sheet: {
    one: '표준 출력으로',
    file: '파일로',
    class: '학생마다 하나씩, 폴더에',
  },
  submit: {
    all: '여기에 swarmlab-submission.jsonl.gz를 만듭니다',
    student: '누구의 것인지 밝히고, 파일 이름에도 씁니다',
    show: '그런 파일에 든 내용을 보여 줍니다',
  },
  export: {
    once: '여기에 swarmlab-default-날짜-시각.tar.gz를 씁니다',
    report: '실행 보고서와 함께 이 이름의 파일로 씁니다',
  },
  completion: {
    bash: 'bash용. bash-completion이 설치되어 있어야 합니다',
    zsh: 'zsh용. fpath에 ~/.zfunc가 있어야 합니다',
    fish: 'fish용',
  },
};

export const cli: typeof english = {
  description:
    '노드 세 개로 된 실제 스웜에서 도커 스웜(Docker Swarm) 서비스를 배우는 실습, 그리고 모든 실습이 맞는지 검증하는 검사기',
  commands,
  options,
  help,
  examples,
  refusals,
  noFolder: '작업 폴더가 없어졌습니다. `cd`로 있는 폴더로 옮기십시오',
  port: (text) => `\`--port ${text}\`: 1부터 65535까지의 수여야 합니다`,
  patienceFactor: (text) => `\`--patience ${text}\`: 1부터 100까지의 수여야 합니다`,
  nodeCount: (option, text) => `\`${option} ${text}\`: 노드 수는 1부터 9까지의 정수여야 합니다`,
  countUpTo: (option, text, most) => `\`${option} ${text}\`: 1부터 ${most}까지의 정수여야 합니다`,
  clusterCount: (text) => `\`--parallel ${text}\`: 클러스터 수는 1부터 16까지의 정수여야 합니다`,
  handInCode: '제출 코드는 눈에 보이는 문자 1자 이상 100자 이하여야 합니다',
  studentId: (text) => `학생 '${text}': 한 가지 문자의 글자와 숫자, 눈에 보이는 기호로 100자까지 쓸 수 있습니다`,
  clusterName: (name) => `클러스터 이름 '${name}': 영문 소문자, 숫자, 하이픈으로 31자까지 쓸 수 있습니다`,
  lost: (why) => `표준 출력에 쓸 수 없습니다: ${why}`,
  error: ofMessages((what: string) => `오류: ${what}`),
  unexpected: ofMessages((what: string) => `예상하지 못한 오류: ${what}`),
};
