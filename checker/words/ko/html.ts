import type { html as english } from '../en/html.ts';
import { largestUnits, type Unit } from '../units.ts';

const units: Record<Unit, string> = { day: '일', hour: '시간', minute: '분', second: '초' };

function moment(seconds: number): string {
  if (seconds < 599.95) return `${Number(seconds.toFixed(1))}초`;
  return largestUnits(seconds)
    .map(([count, unit]) => `${count}${units[unit]}`)
    .join(' ');
}

const short: typeof english.timeline.phases = {
  unwatched: '관찰하지 않음',
  waiting: '대기',
  starting: '시작 중(starting)',
  running: '실행 중(running)',
  failing: '실행 중, 검사 실패',
  unhealthy: '비정상(unhealthy)',
  stopping: '종료 중',
};

const phase: typeof english.timeline.phase = (of, failures) =>
  of === 'failing' ? `검사 ${failures}회 실패` : short[of];

const endings: typeof english.timeline.endings = {
  shutdown: '종료(shutdown)',
  complete: '완료(complete)',
  failed: '실패(failed)',
  rejected: '거부(rejected)',
  orphaned: '유실(orphaned)',
  removed: '제거됨',
};

const timeline: typeof english.timeline = {
  heading: '타임라인',
  caption: '막대 하나가 태스크 하나이며, 그 슬롯이나 노드의 행에 있습니다. 시간은 첫 명령을 시작한 때부터 흐릅니다.',
  captionApi:
    '막대 하나가 태스크 하나이며, 그 슬롯이나 노드의 행에 있습니다. 지켜본 기록이 없으므로, Engine API가 알려 주는 태스크의 생성 시각과 마지막 상태의 시각만 있고 그 사이의 일은 알 수 없습니다. 시간은 가장 오래된 태스크가 만들어진 때부터 흐릅니다.',
  none: '이 실습의 서비스에 속한 태스크가 보이지 않았습니다.',
  titles: (labs) => `실습 ${labs.join(', ')}의 타임라인`,
  description: (tasks, services, seconds) =>
    `${seconds} 동안 서비스 ${services.length}개(${services.join(', ')})의 태스크 ${tasks}개. 같은 내용이 태스크 표에 글로 있습니다.`,
  runningTasks: '실행 중인 태스크',
  slot: (slot) => `슬롯 ${slot}`,
  noNode: '노드 없음',
  phases: {
    ...short,
    waiting: '시작을 기다림(new … ready)',
    failing: '실행 중, 검사(probe)가 실패함',
    unhealthy: '실행 중, 비정상(unhealthy)',
    stopping: '실행 중, 종료하라는 지시를 받음',
  },
  endings,
  healthy: '정상',
  phase,
  ending: (ending, exit) => (ending === 'failed' && exit !== undefined ? `실패, 종료 코드 ${exit}` : endings[ending]),
  moment,
  phaseFrom: (of, seconds, failures) => `${moment(seconds)}부터 ${phase(of, failures)}`,
  endedAt: (ending, seconds) => `${moment(seconds)}에 ${ending}`,
  ranBefore: (seconds) => `앞 태스크가 끝나기 ${moment(seconds)} 전에 실행됨`,
  ranAfter: (seconds) => `앞 태스크가 끝나고 ${moment(seconds)} 뒤에 실행됨`,
  left: (rows) => `행 ${rows}개는 그리지 않았습니다`,
  legend: '범례',
  counts: '실행 중인 태스크의 수. 빗금은 종료하라는 지시를 받고 아직 실행 중인 태스크입니다',
  command: '명령의 시작부터 끝까지',
  alive: '계속됨',
  commands: '명령',
  tasks: '글로 보는 태스크',
  columns: { task: '태스크', image: '이미지', node: '노드', life: '있었던 일' },
};

const headline: typeof english.headline = (verdict, labs, passed) => {
  if (verdict === 'pass') return labs === 1 ? '통과했습니다' : `실습 ${labs}개를 모두 통과했습니다`;
  if (verdict === 'broken') return '클러스터나 검사기에 문제가 생겼습니다';
  return labs === 1 ? '통과하지 못했습니다' : `실습 ${labs}개 중 ${labs - passed}개를 통과하지 못했습니다`;
};

export const html: typeof english = {
  title: 'swarmlab 보고서',
  timeline,
  skip: '실습으로 건너뛰기',
  headline,
  facts: { points: '점수', labs: '실습', commands: '명령', checks: '검사 항목', time: '시간' },
  startedAt: (moment) => `${moment} UTC에 시작`,
  ofPoints: (earned, points) => `${points}점 중 ${earned}점`,
  ofAll: (number, all) => `${all}개 중 ${number}개`,
  labs: '실습',
  columns: { lab: '실습', verdict: '판정', steps: '통과한 단계', points: '점수', time: '시간' },
  problems: '통과하지 못한 것',
  points: (earned, points) => `${points}점 중 ${earned}점`,
  worth: (points) => `${points}점`,
  exit: (code) => `종료 코드 ${code}`,
  on: (node) => `${node}에서`,
  output: (lines) => `출력 ${lines}줄`,
  noOutput: '출력 없음',
  stdout: '표준 출력',
  stderr: '표준 오류',
  cut: (lines) => `… ${lines}줄 생략 …`,
  cutLine: (characters) => `… 글자 ${characters}개 생략 …`,
  times: (times) => `${times}번 반복`,
  sources: {
    api: 'Engine API가 지금 보여 주는 것에서',
    recorded: '검사기가 기록했고 Swarm은 이미 지운 것에서',
  },
  notReached: '여기까지 오지 못했습니다.',
  clock: '태스크와 명령의 시각은 엔진의 시계를 따릅니다.',
};
