import type { report as english } from '../en/report.ts';

const mesh: typeof english.mesh = {
  ipvs: 'IPVS',
  iptables: 'iptables 대체 방식 (이 커널에는 IPVS가 없습니다)',
};

const time: typeof english.time = (seconds) => {
  if (seconds < 9.95) return `${seconds.toFixed(1)}초`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole}초` : `${Math.floor(whole / 60)}분 ${whole % 60}초`;
};

export const report: typeof english = {
  verdicts: { pass: '통과', fail: '실패', notYet: '진행 중', skipped: '건너뜀', broken: '고장' },
  rows: { expected: '기대', actual: '실제', why: '이유', engine: '엔진', matters: '영향', hint: '힌트', next: '다음' },
  mesh,
  time,
  command: '명령',
  inStep: (what, step) => `${what}, 단계 "${step}"`,
  lab: (id) => `실습 ${id}`,
  onNode: (node, command) => `${node}에서: ${command}`,
  figures: (steps, points, took) => `${steps}단계 ${points}점 ${took}`,
  total: ({ labs, commands, checks, earned, points, seconds }) =>
    `실습 ${labs}개, 명령 ${commands}개, 검사 항목 ${checks}개, ${points}점 중 ${earned}점, ${time(seconds)}`,
  cluster: ({ name, driver, engineVersion, mesh: by, patience }) => {
    const deadlines = patience === 1 ? '' : `, 제한 시간 ${patience}배`;
    return `클러스터 ${name}: ${driver} 드라이버, 엔진 ${engineVersion}, 라우팅 메시: ${mesh[by]}${deadlines}`;
  },
};
