import type { gradebook as english } from '../en/gradebook.ts';
import { list } from './grammar.ts';
import { html } from './html.ts';

const statuses: typeof english.statuses = {
  graded: '채점됨',
  held: '보류',
  missing: '미제출',
  refused: '거부됨',
  broken: '고장',
};

const decisions = { accept: '인정', zero: '0점' };

const changes: typeof english.changes = {
  none: '달라진 성적이 없습니다.',
  head: (students, since) => `${since} 이후 달라진 성적: ${students}개`,
  notThere: '명단에 없음',
  why: (change) => {
    switch (change.kind) {
      case 'work':
        return `다른 제출물: ${change.from ?? '없음'} → ${change.to ?? '없음'}`;
      case 'decision': {
        const [from, to] = [change.from, change.to].map((choice) => (choice ? decisions[choice] : '없음'));
        return `결정: ${from} → ${to}`;
      }
      case 'penalty':
        return `지각 감점: ${change.from} → ${change.to}`;
      case 'basis':
        return '채점 기준이 다름: 실습을 마친 상태 또는 단계';
      case 'lab':
        return change.is ? `${change.lab}: 이제 채점함` : `${change.lab}: 더 이상 채점하지 않음`;
      case 'weight':
        return `${change.lab}의 가중치: ${change.from} → ${change.to}`;
      case 'credit':
        return `${change.lab}: 점수를 주는 규칙(\`credit\`)이 다름`;
      case 'doubt':
        return change.is ? `새로운 의심: ${change.id}` : `없어진 의심: ${change.id}`;
      case 'check': {
        const { lab, step, line, hidden, from, to, worth, byHand } = change;
        const of = worth[0] === worth[1] ? `배점 ${worth[1]}` : `배점 ${worth[0]} → ${worth[1]}`;
        const check = `${lab}, ${step}, ${line}행${hidden ? '의 숨은 검사 항목' : ''}`;
        return `${check}: ${from} → ${to} (${of})${byHand ? ', 직접 준 점수' : ''}`;
      }
    }
  },
};

const student: typeof english.student = {
  skip: '실습으로 건너뛰기',
  headline: {
    graded: (grade) => `100점 중 ${grade}점`,
    held: '아직 성적이 없습니다: 사람이 판단해야 합니다',
    missing: '제출된 것이 없습니다',
    refused: '제출한 것을 읽을 수 없습니다',
    broken: '아직 성적이 없습니다: 클러스터나 검사기에 문제가 생겼습니다',
  },
  explained: {
    held: '모든 검사 항목을 판정했고 그 결과가 아래에 있습니다. 성적을 내기 전에 사람이 살펴보아야 할 것이 있습니다. 이것만으로 부정행위라고 보지는 않습니다.',
    missing: '명단에 적힌 곳에서 아무것도 찾지 못했습니다.',
    refused: '어떤 검사 항목도 판정할 수 없었습니다. `swarmlab submit`이 만든 파일을 그대로 제출하십시오.',
    broken: '작업한 내용과는 관계가 없습니다. 다시 채점할 예정입니다.',
  },
  facts: { grade: '성적', before: '감점 전', penalty: '감점', checks: '통과한 검사 항목', work: '제출물' },
  made: '성적 계산',
  makes: '실습마다 점수 비율에 가중치를 곱합니다. 이것을 모두 더해 가중치의 합으로 나눈 값이 성적입니다.',
  columns: { lab: '실습', weight: '가중치', points: '점수', percent: '퍼센트' },
  before: '실습 전체',
  late: (seconds, by) =>
    `${html.timeline.moment(seconds)} 늦음, ${by === 'roster' ? '명단에 적힌 시각 기준' : '제출물의 시계 기준'}`,
  grade: '성적',
  decided: {
    accept: '의심스러운 점을 사람이 살펴보고 이 제출물을 인정했습니다.',
    zero: '사람이 판단하여 0점으로 처리했습니다.',
  },
  doubts: '의심스러운 점',
  notShown: '제출한 것만으로는 검사 항목을 만족하는지 알 수 없습니다.',
  otherStudent: '파일에 다른 학생의 것이라고 적혀 있습니다.',
  withheld: '다른 사람의 이름이 나오는 내용입니다.',
  copied: '같은 것이 다른 사람의 제출물에도 있습니다:',
  attempt: (number, of, moment) => `이 실습의 시도 ${of}번 중 ${number}번째, ${moment}`,
  spent: (seconds) => `첫 시도부터 마지막 시도까지 ${html.timeline.moment(seconds)}`,
  overtime: '시간이 끝난 뒤의 작업은 제외했습니다.',
  otherVersion: '실습의 판이 채점하는 것과 다릅니다. 검사 항목은 채점하는 판을 따릅니다.',
  notCounted: {
    kit: '이 단계에서 swarmlab이 `run`이나 `reset --step`으로 직접 수행한 것은 본인의 작업으로 인정하지 않습니다.',
    solution: '이 단계의 해답을 본 뒤에 한 것은 인정하지 않습니다.',
  },
  together: '여기서는 모든 검사 항목을 통과해야 점수를 얻습니다.',
  hidden: (checks, earned, points) => `숨은 검사 항목 ${checks}개: ${points}점 중 ${earned}점`,
  byHand: (points, comment) =>
    [points === undefined ? '' : `직접 준 점수: ${points}점.`, comment].filter(Boolean).join(' '),
  nothing: '판정한 검사 항목이 없습니다.',
  footer: (moment) =>
    `${moment}에 채점했습니다. 점수를 얻을 수 있는 모든 검사 항목이 이 페이지에 있습니다. 판정이 틀렸다고 생각하면 실습, 단계, 행을 알려 주십시오.`,
};

const course: typeof english.course = {
  skip: '학생 목록으로 건너뛰기',
  title: 'swarmlab 성적부',
  headline: (students) => `학생 ${students}명`,
  facts: { students: '학생', mean: '평균' },
  grades: '성적',
  spread: '성적 분포',
  bins: (bins) => bins.map(({ from, to, students }) => `${from}~${to}: ${students}명`).join('; '),
  mean: (mean) => `평균 ${mean}`,
  none: '아직 아무에게도 성적이 없습니다.',
  students: '학생',
  columns: {
    student: '학생',
    status: '상태',
    grade: '성적',
    note: '비고',
    failed: '통과하지 못함',
    check: '검사 항목',
    who: '학생',
    lab: '실습',
    least: '최소',
    median: '중앙값',
    most: '최대',
    range: '전체',
    same: '같은 것',
  },
  apart: { held: '보류', broken: '고장', refused: '거부됨', missing: '미제출' },
  copies: '사본',
  copied:
    '이 제출물들에는 같은 것이 들어 있습니다. 누가 먼저였는지, 넘겨준 것인지는 알 수 없습니다. 모두에게 물어보십시오.',
  failed: '가장 많이 통과하지 못한 검사 항목',
  passed: '모든 검사 항목을 모두가 통과했습니다.',
  share: (failed, of) => `${of}명 중 ${failed}명`,
  place: (lab, step, line) => `${lab}, ${step}, ${line}행`,
  hidden: '숨김',
  time: '걸린 시간',
  timed: '학생의 시계로 첫 시도부터 마지막 시도까지이며, 쉬는 시간도 들어 있습니다.',
  line: (line) => `${line}행`,
  moment: html.timeline.moment,
  footer: (moment) =>
    `${moment}에 채점했습니다. 이 페이지에는 학생의 이름과 숨은 검사 항목이 있으므로 학생에게 보여 주지 마십시오.`,
};

export const gradebook: typeof english = {
  student,
  course,
  changes,
  statuses,
  kinds: { swarm: '클러스터(swarm)', task: '태스크', container: '컨테이너', timeline: '타임라인', rhythm: '만든 간격' },
  bases: {
    end: '실습마다 마지막에 남긴 상태로 채점했습니다.',
    steps: '단계마다 가장 잘한 시도로, 시험은 마지막 시도로 채점했습니다.',
  },
  otherBasis: (basis, students, more) => {
    const who = [...students, ...(more > 0 ? [`외 ${more}명`] : [])].join(', ');
    return basis === 'end'
      ? `다음 학생은 실습마다 마지막 상태만 채점했습니다(클러스터에는 그것만 남습니다): ${who}`
      : `다음 학생은 단계마다 채점했습니다: ${who}`;
  },
  columns: { student: '학생', grade: '성적' },
  notCounted: {
    kit: (steps) => `swarmlab이 직접 수행한 단계 ${steps}개는 인정하지 않음`,
    solution: (steps) => `해답을 본 뒤에 한 단계 ${steps}개는 인정하지 않음`,
  },
  late: (seconds, penalty) => `${html.timeline.moment(seconds)} 늦음: -${penalty}`,
  decided: { accept: '직접 인정함', zero: '직접 0점 처리함' },
  because: (decided, { date, reason }) =>
    `${[decided, date].filter(Boolean).join(' ')}${reason === undefined ? '' : `: ${reason}`}`,
  decide: (digest, date) => `decision: { accept: ${digest}, reason: "…", date: ${date} }`,
  marks: (percent) => `인정되면 ${percent}`,
  doubt: (id, line) => (line === undefined ? id : `${id}, ${line}행`),
  more: (rows) => `그 밖에 ${rows}개`,
  copies: '사본',
  share: (students, left) => `${list(students)}${left > 0 ? ` 외 ${left}명` : ''}: 같은 것이 들어 있습니다`,
  lineOf: (student, line) => `${student} ${line}행`,
  counted: ({ students, by }) => {
    const each = Object.entries(by).map(
      ([status, number]) => `${statuses[status as keyof typeof statuses]} ${number}명`,
    );
    return `학생 ${students}명: ${list(each)}`;
  },
  spread: ({ least, most, mean }) => `성적 ${least}~${most}, 평균 ${mean}`,
  took: (time) => `채점 시간 ${time}`,
  next: {
    held: '보류: 제출물을 살펴보십시오. 인정하려면 위의 `decision` 줄을 이유와 함께 명단의 학생 옆에 적고, 0점으로 하려면 `accept` 대신 `zero`를 적으십시오. 그런 다음 --resume으로 다시 채점하십시오.',
    broken: '고장: 학생의 잘못이 아닙니다. 클러스터를 살펴본 뒤 --resume으로 다시 채점하십시오.',
    refused: '거부됨: `swarmlab submit`이 만든 파일을 다시 받아 --resume으로 다시 채점하십시오.',
    missing: '미제출: 명단에 적힌 곳에 아무것도 없습니다. 제출되면 --resume으로 다시 채점하십시오.',
  },
};
