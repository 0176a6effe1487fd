import type { grade as english } from '../en/grade.ts';
import { duration, list } from './grammar.ts';

const expected: typeof english.expected = {
  shorter: (most) => `${most}자까지 쓸 수 있습니다`,
  printable: '제어 문자는 쓸 수 없습니다',
  studentId: '한 가지 문자의 글자와 숫자, 눈에 보이는 기호로 쓰십시오',
  trimmed: '앞뒤에 공백을 쓸 수 없습니다',
  duration: '`90s`, `15m`, `2h`, `1d` 같은 시간을 쓰십시오',
  between: (least, most) => `${duration(least)}부터 ${duration(most)}까지의 시간을 쓰십시오`,
  moment: '`2026-11-30T18:00:00+09:00`처럼 시간대가 있는 시각을 쓰십시오',
  thisCentury: '2020년부터 2100년까지의 시각을 쓰십시오',
  cluster: '클러스터의 이름을 쓰십시오. 영문 소문자, 숫자, 하이픈을 31자까지 쓸 수 있습니다',
  check: '보고서에 나오는 대로 검사 항목을 쓰십시오. `exam:31`처럼 실습, 쌍점, 행 번호입니다',
  someMark: '`points`나 `comment`를 쓰십시오',
  digest: '`swarmlab grade`나 `sha256sum`이 출력하는 대로 `sha256:`과 0부터 f까지의 숫자 64개를 쓰십시오',
  date: '`2026-12-01` 같은 날짜를 쓰십시오',
  reason: '이유를 글로 쓰십시오',
  oneDecision: '`accept`와 `zero` 중 하나만, 검토한 제출물의 다이제스트와 함께 쓰십시오',
  decision:
    '`accept` 또는 `zero`를 쓰고, 이어서 `accept sha256:…`처럼 검토한 제출물의 다이제스트를, 그다음 날짜와 이유를 쓰십시오',
  fewerStudents: (most) => `학생은 ${most}명까지 쓸 수 있습니다`,
};

const roster: typeof english.roster = {
  notRead: (file, why) => `${file} 파일을 읽을 수 없습니다: ${why}`,
  noFile: (file) => `${file}은(는) 파일이 아닙니다`,
  tooLarge: (file, most) => `${file} 파일이 너무 큽니다. 명단은 ${most}바이트까지 쓸 수 있습니다`,
  notUtf8: 'UTF-8이 아닙니다. UTF-8로 저장하십시오',
  more: (problems) => `그 밖에 문제가 ${problems}개 더 있습니다`,
  policyTwice: (file) => `--policy는 CSV 명단에만 씁니다. ${file}에는 이미 규칙이 있습니다`,
  noLabs: (file) =>
    `${file}에 실습이 없습니다. 파일에 \`labs:\`를 쓰거나, 실습이 있는 파일을 --policy로 지정하거나, --lab ID를 쓰십시오`,
  columnTwice: (name) => `\`${name}\` 열이 두 번 있습니다`,
  noHeader: '첫 줄에 `id,name,evidence` 같은 열 이름을 쓰십시오',
  csvFault: (code, message) => `CSV 문법 오류입니다 (${code}): ${message}`,
  twoSources: (id) => `${id}: \`evidence\`와 \`cluster\` 중 하나만 쓸 수 있습니다`,
  outside: (path) => `\`${path}\` 경로가 명단의 폴더를 벗어납니다`,
  nobody: (id, roster) => `${id}은(는) ${roster}에 없습니다. 보고서에 나오는 ID나, --anonymous라면 코드를 쓰십시오`,
  givenTwice: (id, roster) => `${roster}에도 ${id}의 결정이나 점수가 있습니다. 둘 중 한 파일에만 쓰십시오`,
  sameId: (id, line) => `ID \`${id}\` 또는 똑같아 보이는 ID가 이미 ${line}행에 있습니다`,
  sameEvidence: (path, line) => `\`${path}\` 파일은 이미 ${line}행 학생의 제출물입니다`,
  sameCluster: (name, line) => `\`${name}\` 클러스터는 이미 ${line}행 학생의 것입니다`,
};

const keys: typeof english.keys = {
  about: '채점할 학생, 학생의 제출물이 있는 곳, 채점 규칙을 정의합니다.',
  file: {
    labs: '채점할 실습. ID, 번호, 폴더, 경로로 쓰고, 가중치가 1이 아니면 함께 씁니다.',
    collected: '모든 제출물을 이때까지 모았습니다. `submitted`가 없는 학생의 제출 시각이 됩니다.',
    due: '제출 기한. 시간대가 있는 ISO 8601 시각입니다.',
    late: '늦게 제출했을 때의 감점 (기본값: 없음).',
    limit: '클러스터에서 학생 한 명을 채점하는 시간의 한도 (기본값 5m).',
    credit:
      'checks(기본값): 통과한 검사 항목마다 점수를 줍니다. steps: 단계의 검사가 모두 통과해야 그 단계의 점수를 줍니다. labs: 실습의 검사가 모두 통과해야 점수를 줍니다.',
    judge:
      'steps: 단계마다 가장 좋은 시도를, 시험에서는 마지막 시도를 채점합니다. end: 실습을 마친 상태를 채점합니다 (클러스터로 채점하는 학생이 있으면 end, 없으면 steps가 기본값).',
    solutions: 'count: `learn`이 단계의 해답을 보여 준 뒤에 한 것에도 점수를 줍니다(기본값: 점수 없음).',
    code: '모두가 `swarmlab submit --code`로 제출할 때 쓰는 코드. 다른 코드의 파일은 보류됩니다.',
    began: '시험이 시작된 때로 기록해 둔 시각: 시간대를 포함한 ISO 8601. 다르게 적힌 제출물은 보류됩니다.',
    students: '학생의 목록.',
  },
  lab: { lab: 'ID, 번호, 폴더 또는 경로.', weight: '다른 실습에 대한 가중치 (기본값 1).' },
  late: {
    each: '기한이 지난 뒤 이만한 시간이 시작될 때마다',
    lose: '이만큼의 퍼센트 포인트를 뺍니다.',
    most: '감점의 상한 (기본값 100).',
    grace: '이 시간까지는 늦어도 감점하지 않습니다 (기본값 0s).',
  },
  student: {
    id: '학생을 구별하는 이름. 학습 관리 시스템의 것과 같아야 하며, 시험의 숫자는 이것으로 정합니다.',
    name: '보고서에 나오는 이름.',
    email: '성적표에 나오는 이메일.',
    evidence: '제출물. 명단이 있는 폴더나 그 아래의 파일, 폴더, `in/*_ada_*.gz` 같은 패턴, 또는 이것들의 목록입니다.',
    cluster: '학생의 클러스터. swarmlab.yaml의 이름이며, 제출 파일 대신 씁니다.',
    team: '같은 팀의 제출물은 하나입니다. 먼저 적은 사람의 것을 모두에게 씁니다. 시험의 숫자는 팀으로 정합니다.',
    submitted: '제출한 시각. 파일의 시각 대신 씁니다. 시간대가 있는 ISO 8601 시각입니다.',
    extra: '시험 시간에 더하는 시간 (기본값 0s).',
    code: '이 학생이 제출할 때 쓰는 코드. 반 전체의 코드를 대신합니다.',
    began: '이 학생의 시험이 시작된 때. 반 전체의 시각을 대신합니다.',
    marks: '이 제출물의 검사 항목에 직접 주는 점수와 의견.',
    decision: '보류된 제출물에 대한 결정. `grade`가 출력하는 대로 씁니다. 제출물이 없을 때는 `zero`만 씁니다.',
  },
  marks: {
    about: '검토한 제출물의 다이제스트. `grades.json`과 `gradebook.csv`에 있습니다.',
    checks: '검사 항목마다 하나씩 씁니다.',
  },
  mark: {
    check: '보고서에 나오는 검사 항목: 실습과 행 번호. 예: exam:31.',
    hidden: '숨은 검사 항목입니다. 행 번호는 채점 파일의 것입니다.',
    points: '판정 대신 주는 점수. 검사 항목의 배점까지 쓸 수 있습니다.',
    comment: '보고서에 나오는 의견. 숨은 검사 항목의 의견은 학생에게 보이지 않습니다.',
  },
  decision: {
    accept: '채점한 대로 인정합니다. 검토한 제출물의 다이제스트를 씁니다.',
    zero: '0점으로 합니다. 검토한 제출물의 다이제스트를 씁니다.',
    reason: '이유.',
    date: '날짜. 예: 2026-12-01.',
  },
};

const judging: typeof english.judging = {
  notShown: '제출물에 이 검사 항목에 대한 응답이 없습니다',
  cutShort: (needed) => `마지막에는 통과하지만, ${duration(needed)} 동안 유지되었는지가 제출물에 없습니다`,
  noAttempt: '이 단계를 시도한 기록이 제출물에 없습니다',
  notCounted: {
    kit: '이 단계는 swarmlab이 `run`이나 `reset --step`으로 직접 수행했으므로 점수가 없습니다. 학생이 손으로 했다는 것을 보여 주는 기록이 없습니다',
    solution: '이 단계의 해답을 먼저 보았으므로 그 뒤에 한 것에는 점수가 없습니다',
  },
};

const more = (others: number) => (others > 0 ? ` (외 ${others}개)` : '');

const kinds = { swarm: '스웜', task: '태스크', container: '컨테이너', timeline: '시각', rhythm: '만든 간격' };

const doubts: typeof english.doubts = {
  notBegun: (lab) => `${lab}: \`swarmlab reset\`이나 \`learn\`으로 시작하지 않아서 걸린 시간을 알 수 없습니다`,
  begunAgain: (lab, first) =>
    `${lab}: ${first}에 시작한 뒤 다시 시작했고, 채점 대상이 처음 시작한 시험 시간이 끝난 뒤의 것입니다`,
  notNoted: (lab) =>
    `${lab}: 시작한 시각이 스웜에 없어서 걸린 시간을 알 수 없습니다. \`swarmlab reset\`이나 \`learn\`으로 시작하지 않았거나, 그 뒤에 다른 실습을 시작했습니다`,
  olderThanBeginning: (lab, service, begun) =>
    `${lab}: ${service} 서비스가 시험을 시작한 시각(${begun})보다 먼저 만들어졌습니다. 시작한 시각이 바뀐 것입니다`,
  attemptedBefore: (lab, attempted, begun) =>
    `${lab}: 스웜에는 ${begun}에 시작했다고 되어 있는데 ${attempted}에 기록된 시도가 있습니다. 다시 시작했거나 시작한 시각이 바뀐 것입니다`,
  beforeSwarm: (lab, begun, swarm) =>
    `${lab}: 시작한 시각(${begun})이 스웜이 만들어진 시각(${swarm})보다 앞섭니다. 시작한 시각이 바뀐 것입니다`,
  beganOtherwise: (lab, begun, noted) =>
    `${lab}: 학생의 스웜에는 ${begun}에, 명단에는 ${noted}에 시작했다고 되어 있습니다`,
  nothingBegun: (lab, swarm) =>
    `${lab}: 만든 것이 하나도 없고, 스웜${swarm === undefined ? '' : `(${swarm}에 만들어짐)`}에 시작했다는 기록도 없습니다. 시작하지 않았거나 다른 스웜에서 했습니다`,
  nothingLeft: (lab, begun, reset) =>
    `${lab}: ${begun}에 시작했는데 남아 있는 것이 없습니다. ${reset === undefined ? '아무것도 만들지 않았거나 제거했습니다' : `${reset}에 초기화하여 그 전에 만든 것이 제거되었습니다`}`,
  afterExam: (lab, end, { name, at }, others) =>
    `${lab}: 시험 시간이 ${end}에 끝났는데 ${name}의 시각이 ${at}입니다${more(others)}. 그 전의 상태는 클러스터에서 볼 수 없습니다`,
  afterDue: (lab, { name, at }, others) =>
    `${lab}: ${name}이(가) 기한이 지난 ${at}에 바뀌었습니다${more(others)}. 그 전의 상태는 클러스터에서 볼 수 없습니다`,
  notShown: (lab, step, lines) => `${lab}, ${step}: ${list(lines)}행 검사 항목의 결과를 제출물에서 알 수 없습니다`,
  copy: (kind, value, others, left) =>
    `${kinds[kind]} ${value}: ${list(others)}${left > 0 ? ` 외 ${left}명` : ''}의 제출물에도 있습니다`,
  decidedUnnamed: (choice, digest) =>
    `\`decision: ${choice}\`에 무엇에 대한 결정인지가 없습니다. 이 제출물은 ${digest}입니다`,
  decidedOther: (choice, about, digest) =>
    `${choice === 'accept' ? '인정' : '0점'} 결정은 ${about}에 대한 것인데, ${digest === undefined ? '지금은 제출물이 없습니다' : `이 제출물은 ${digest}입니다`}`,
  markedOther: (about, digest) =>
    `직접 준 점수는 ${about}에 대한 것인데 이 제출물은 ${digest}입니다. 반영하지 않습니다`,
  otherCode: (found) =>
    found === undefined
      ? '제출 파일에 명단의 코드가 없습니다'
      : `제출 파일의 코드 ${found}이(가) 명단의 코드와 다릅니다`,
  ownClock: (at, late) =>
    `제출한 시각을 아는 것은 학생 컴퓨터의 시계뿐입니다: ${at}, 기한 ${late ? '후' : '전'}. 학생 옆에 \`submitted\`를, 또는 모두를 언제까지 모았는지 \`collected\`를 쓰십시오`,
  otherStudent: (found, expected) => `제출물의 학생은 ${found}인데 명단의 학생은 ${expected}입니다`,
  otherStudentHidden: '제출물의 학생이 명단의 학생과 다릅니다',
};

const pool: typeof english.pool = {
  exited: (code) => `스레드가 종료 코드 ${code}(으)로 끝났습니다`,
  closed: '스레드를 종료했습니다',
};

const evidence: typeof english.evidence = {
  notRead: (file, why) => `${file} 파일을 읽을 수 없습니다: ${why}`,
  outside: (file) => `${file}은(는) 명단의 폴더 밖을 가리키는 링크입니다`,
  noFile: (file) => `${file}은(는) 파일이 아닙니다`,
  tooLarge: (file) => `${file} 파일이 제출물이라고 하기에는 너무 큽니다`,
  tooLong: (file, seconds) => `${file}: 읽고 채점하는 데 ${seconds}초가 넘게 걸렸습니다`,
  tooMuch: (file) => `${file}: 읽고 채점하는 데 메모리를 너무 많이 썼습니다`,
};

const live: typeof english.live = {
  tooLong: (limit) => `채점하는 데 명단에서 정한 한도인 ${duration(limit)}이(가) 넘게 걸렸습니다`,
  interrupted: '중단되어 채점하지 않았습니다',
};

const labs: typeof english.labs = {
  labTwice: (file, id) => `${file}: ${id} 실습이 두 번 있습니다`,
  noPoints: (file) => `${file}: 점수가 있는 검사 항목이 없어서 채점할 수 없습니다`,
  unanswered: (file, line) =>
    `${file}:${line}: 학생에게 보이는 검사 항목 가운데 같은 요청을 하는 것이 없어서, 제출물로는 이 숨은 검사 항목을 채점할 수 없습니다`,
  noSuchCheck: (file, line, check, hidden) =>
    `${file}:${line}: error: 채점하는 ${hidden ? '숨은 ' : ''}검사 항목 중에 ${check}이(가) 없습니다`,
  tooManyPoints: (file, line, check, most) => `${file}:${line}: error: ${check}의 배점은 ${most}점입니다`,
  noSteps: (file, line, student) =>
    `${file}:${line}: ${student}의 클러스터에서는 실습을 마친 상태만 볼 수 있습니다. \`judge: steps\`로 채점하려면 모든 학생의 제출물이 필요합니다`,
};

const outcomes = { broken: '채점 불가', refused: '거부' };

const command: typeof english.command = {
  grading: '채점하는 중',
  oldNotRead: (file, why) => `${file} 파일을 읽을 수 없습니다: ${why}`,
  noArchive: (file) => `${file}은(는) 보관 파일이 아닙니다. 이전 반의 성적 폴더에 있는 archive.jsonl을 지정하십시오`,
  noGradebook: (file) => `${file}은(는) 성적표가 아닙니다. \`grade\`가 쓴 폴더나 그 안의 grades.json을 지정하십시오`,
  progress: (done, of, left) => `학생 ${of}명 중 ${done}명, 남은 시간 약 ${left}`,
  apart: (student, outcome, cause) => `${student} 학생: ${outcomes[outcome]}: ${cause}`,
  written: (folder) => `성적표와 학생별 보고서: ${folder}`,
  interrupted: (folder) => `중단했습니다. 채점한 것은 ${folder}에 있습니다. --resume으로 계속하십시오.`,
};

const anonymous: typeof english.anonymous = {
  notRead: (file, why) => `${file}을(를) 읽을 수 없습니다: ${why}`,
  noKey: (file) => `${file}은(는) 키가 아닙니다. \`swarmlab grade --anonymous\`가 만든 파일을 지정하십시오`,
  made: (file) =>
    `새 키: ${file}. 채점하는 사람이 읽을 수 없는 곳에 두십시오. 이 파일이 없으면 코드가 누구인지 다시는 알 수 없습니다.`,
  unknown: (grades, codes, roster, key) =>
    `${grades}의 ${list(codes.slice(0, 5))}은(는) 키 ${key}로 ${roster}에서 찾을 수 없습니다. 채점할 때의 명단과 키를 지정하십시오`,
  without: (ids) => `코드로 된 성적표에 없는 학생: ${list(ids)}`,
};

export const grade: typeof english = {
  anonymous,
  expected,
  roster,
  labs,
  judging,
  doubts,
  pool,
  evidence,
  live,
  command,
  keys,
};
