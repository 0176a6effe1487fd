import type { learn as english } from '../en/learn.ts';

export const learn: typeof english = {
  whichLab: '어느 실습입니까? 실습을 지정하십시오: swarmlab learn LAB (목록은 swarmlab list)',
  otherLab: (cluster, current, lab) =>
    `${cluster} 클러스터는 지금 ${current} 실습을 위해 준비되어 있습니다. ${lab} 실습을 준비하고 그 실습의 서비스를 제거하시겠습니까? [y/N] `,
  prepareFirst: (cluster, current, reset) =>
    `${cluster} 클러스터는 지금 ${current} 실습을 위해 준비되어 있습니다. 먼저 실행하십시오: ${reset}`,
  title: (lab, step, of) => `${lab} 실습, ${of}단계 중 ${step}단계`,
  onNode: (node) => `${node}에서:`,
  hint: (number, of) => `힌트 ${number}/${of}`,
  solution: '해답',
  looking: '스웜을 살펴보는 중입니다',
  missing: (holding, of) => `검사 항목 ${of}개 중 ${holding}개가 맞습니다. 남은 것:`,
  notYet: (goal) => {
    switch (goal.kind) {
      case 'service':
        return `${goal.service} 서비스가 아직 목표와 다릅니다`;
      case 'tasks':
        return `${goal.service} 서비스의 태스크가 아직 목표와 다릅니다`;
      case 'containers':
        return `${goal.service} 서비스의 컨테이너가 아직 목표와 다릅니다`;
      case 'history':
        return `${goal.service} 서비스의 태스크 기록이 아직 목표와 다릅니다`;
      case 'update':
        return `${goal.service} 서비스의 마지막 업데이트가 목표와 달랐습니다`;
      case 'http':
        return 'HTTP 응답이 아직 목표와 다릅니다';
      case 'absent':
        return `${goal.service} 서비스가 아직 다 없어지지 않았습니다`;
      case 'nodes':
        return '노드가 아직 목표와 다릅니다';
    }
  },
  moreWithHint: '힌트(h)를 보면 무엇이 다른지도 보여 줍니다.',
  onItsWay: (what) => `(진행 중: ${what})`,
  passed: (when) => `✓ 통과했습니다 (${when})`,
  stepPassed: (step, title) => `✓ ${step}단계를 통과했습니다: ${title}`,
  allPassed: '이 실습의 모든 단계를 통과했습니다. q를 누르면 끝납니다.',
  nextIs: (step, title) => `다음에 할 것은 ${step}단계입니다: ${title} (n을 누르면 넘어갑니다)`,
  nothingToCheck: '이 단계에는 검사할 것이 없습니다. n을 누르면 다음 단계를 보여 줍니다.',
  after: (step, title) => `먼저 ${step}단계를 통과해야 합니다: ${title}`,
  lost: (step, title) => `! 통과한 ${step}단계가 지금은 맞지 않습니다: ${title}`,
  lostHelp: '다음 단계를 진행하는 중이라면 괜찮습니다. 아니라면 r로 되돌릴 수 있습니다.',
  trouble: (why) => `클러스터를 살펴볼 수 없어 다시 시도하고 있습니다: ${why}`,
  notWatching: '지금은 클러스터를 살펴볼 수 없습니다',
  doing: {
    check: '스웜이 변하는 동안 검사하고 있습니다',
    reset: '되돌리는 중입니다',
    report: '보고서를 쓰는 중입니다',
  },
  asking: {
    solution:
      '해답을 보시겠습니까? 보고 나면 swarmlab reset으로 새로 시작할 때까지 채점에서 이 단계의 점수가 없습니다. y를 누르면 보여 줍니다.',
    reset: (step, title) =>
      `${step}단계가 시작되는 상태로 되돌리시겠습니까? (${title}) 이 실습에서 만든 것이 제거됩니다. y를 누르면 되돌립니다.`,
  },
  notices: {
    noHints: '이 단계에는 힌트가 없습니다.',
    allHints: '힌트를 모두 보았습니다. 해답이 있는 단계라면 s로 볼 수 있습니다.',
    hintsFirst: (left) => `힌트를 먼저 보십시오: h (${left}개 남음).`,
    noSolution: '이 단계의 명령은 본문에 있습니다.',
    noReset: '시험 중간에는 초기화하지 않습니다. swarmlab reset은 처음부터 다시 시작하고, 시간은 계속 흐릅니다.',
    noChecks: '이 단계에는 검사할 것이 없습니다.',
    firstStep: '첫 단계입니다.',
    lastStep: '마지막 단계입니다.',
  },
  checked: {
    holds: '✓ 검사했습니다. 맞습니다',
    holdsEarly: '맞습니다. 앞 단계를 통과하면 인정됩니다.',
    holdsNot: '검사했습니다. 아직 맞지 않습니다.',
  },
  more: (lines) => `${lines}줄 더 있음: 스페이스`,
  keys: 'h 힌트  s 해답  n 다음  p 이전  c 검사  r 되돌리기  o 보고서  t 셸  ? 도움말  q 끝내기',
  help: {
    title: '명령은 다른 터미널의 셸(swarmlab shell)에서 입력하고, 결과는 여기에서 보십시오.',
    keys: {
      hint: '다음 힌트',
      solution: '힌트를 모두 본 뒤에 해답',
      steps: '다음 단계, 이전 단계. 화살표 키로도 됩니다',
      check: '보고 있는 단계를 지금 검사합니다',
      reset: '물어본 뒤에 되돌립니다',
      report: '보고서를 HTML로 쓰고, 데스크톱이 있으면 엽니다',
      shell: '이 터미널에서 docker-node1의 셸을 엽니다. exit로 돌아옵니다',
      text: '본문을 더 봅니다. Page Up, Page Down, 화살표 키로도 됩니다',
      quit: '끝냅니다. 통과한 것은 저장됩니다',
    },
    marks: '✓ 통과   > 지금 할 단계   ! 통과했지만 지금은 맞지 않음   · 나중에 할 단계',
    counts: '앞 단계를 모두 통과했다면, 단계의 검사 항목이 맞는 순간 저절로 통과합니다.',
  },
  exam: {
    passed: '모든 문제의 보이는 검사 항목을 통과했습니다. 나머지는 채점할 때 검사합니다. q를 누르면 끝납니다.',
    stepPassed: (step, title) => `✓ ${step}번 문제의 보이는 검사 항목 통과: ${title}`,
    holds: '✓ 검사: 보이는 검사 항목을 만족합니다',
    lostHelp: '마지막에 스웜이 어떤 상태인지를 채점합니다.',
    noHelp: '시험에는 힌트와 해답이 없습니다.',
    counts: '문제는 어떤 순서로 풀어도 됩니다. 마지막에 스웜이 어떤 상태인지를 채점합니다.',
    keys: 'n 다음  p 이전  c 검사  o 보고서  t 셸  ? 도움말  q 종료',
  },
  wasReset: (step) => `스웜을 이 단계의 시작 상태로 되돌렸습니다: ${step}`,
  notByHand: (lab) =>
    `지금 상태는 ${lab} 실습을 직접 하여 만든 것이 아니므로 인정되지 않습니다. r을 누르면 직접 시작할 수 있습니다.`,
  locked: '스웜을 준비하는 중입니다. 그동안의 상태는 인정되지 않습니다.',
  wrote: (file) => `저장했습니다: ${file}`,
  shell: 'docker-node1의 셸입니다. exit를 입력하면 돌아옵니다.',
};
