import type { commands as english, Losses } from '../en/commands.ts';
import { size } from '../notation.ts';
import { list as listed } from './grammar.ts';

const check: typeof english.check = {
  whichLab: '어느 실습입니까? 실습을 지정하십시오: swarmlab check LAB (목록은 swarmlab list)',
  noLab: (id) => `'${id}' 실습은 없습니다`,
  noChecks: (file) => `${file}에는 검사 항목이 없습니다`,
  // With titles: the ids are English, whatever the language of the lab.
  noStep: (id, lab, near, steps) =>
    [
      `${lab} 실습에는 검사 항목이 있는 '${id}' 단계가 없습니다. 혹시 '${near}'입니까? 단계:`,
      ...steps.map((step) => `  ${step.id} (${step.title})`),
    ].join('\n'),
  place: (line, kind) => `${line}행 ${kind}`,
  notCounted: {
    kit: (reset) =>
      `swarmlab이 직접 수행한 상태이므로 채점할 때 본인의 작업으로 인정되지 않습니다. 손으로 하려면 다음 명령으로 시작하십시오: ${reset}`,
    solution: (reset) => `해답을 먼저 보았으므로 채점할 때 점수가 없습니다. 다시 시작하려면: ${reset}`,
  },
};

const sheet: typeof english.sheet = {
  whose: '누구의 문제지입니까? --student ID를 쓰거나, 한 반 전체라면 --roster FILE --out FOLDER를 쓰십시오',
  either: '--student와 --roster 중 하나만 쓰십시오',
  noFolder: '어디에 만들까요? 한 반의 문제지는 여러 개이므로 --out FOLDER를 쓰십시오',
  wrote: (sheets, folder) => `문제지 ${sheets}개를 ${folder}에 만들었습니다`,
  exists: (file) => `${file} 파일이 이미 있고 문제지가 아니므로 그대로 둡니다`,
  cannotWrite: (file, why) => `${file}에 문제지를 쓸 수 없습니다: ${why}`,
};

/** Labs that are another one for each student. */
const examNew: typeof english.examNew = {
  noFolder: (folder) => `${folder}은(는) 폴더가 아닙니다`,
  name: (folder) => `${folder}: 폴더 이름으로 시험의 ID를 만듭니다. 91-autumn처럼 영문자와 숫자를 쓰십시오`,
  noExam: (folder) => `${folder}은(는) 시험이 아닙니다. lab.md와 marking.md가 있거나, 빈 폴더여야 합니다`,
  noMode: (file) => `${file}은(는) 시험이 아닙니다. 머리말에 \`mode: exam\`이 없습니다`,
  hasSecret: (file) =>
    `${file}에 이미 머리말이 있습니다. 문제지를 만든 비밀 값은 그대로 두어야 하므로, 새로 만들려면 직접 지우십시오`,
  keep: (file) => `비밀 값은 ${file}에 있습니다. 학생이 볼 수 없는 곳에 보관하고, 사본을 두십시오.`,
};

const importing: typeof english.importing = {
  notRead: (path, why) => `${path}을(를) 읽을 수 없습니다: ${why}`,
  nothing: (download) => `${download}에 Moodle이나 Canvas가 붙인 이름의 제출물이 없습니다`,
  neither: (path) => `${path}은(는) .zip 파일도 폴더도 아닙니다. 플랫폼이 묶어 준 것을 지정하십시오`,
  tooMany: (path, entries, most) =>
    `${path}에 항목이 ${entries}개 있는데 ${most}개까지만 읽습니다. 폴더에 압축을 풀고 그 폴더를 지정하십시오`,
  tooLarge: (path, bytes, most) =>
    `${path}을(를) 풀면 ${size(bytes)}인데 ${size(most)}까지만 읽습니다. 폴더에 압축을 풀고 그 폴더를 지정하십시오`,
  leftOut: (path, why) => `제외: ${path}: ${why}`,
  refusal: {
    large: '어떤 제출물보다도 큽니다',
    ratio: '제출물이라면 있을 수 없는 100배 넘는 압축입니다',
    outside: '이름이 폴더 밖을 가리킵니다',
    link: '파일이 아니라 링크나 장치입니다',
    encrypted: '암호화되어 있습니다',
    method: '여기서 읽지 않는 방식으로 압축되어 있습니다',
    twice: '같은 이름의 항목이 둘 있습니다',
    control: '이름에 제어 문자가 있거나 이름이 너무 깁니다',
    damaged: '손상되었거나 적힌 크기와 다릅니다',
  },
  garbled: (path) => `${path}: 이름의 인코딩을 알 수 없습니다. 누구의 것인지는 이름 안의 번호로 압니다`,
  noList: (file) =>
    `${file}에 아는 사람이 없습니다. Moodle의 채점 워크시트, Canvas에서 내보낸 성적표, API의 제출 목록(JSON)을 지정하십시오`,
  notEmpty: (folder) => `${folder}이(가) 이미 있고 비어 있지 않습니다. --out으로 다른 폴더를 지정하십시오`,
  zone: (text) => `'${text}'은(는) 시간대가 아닙니다. +09:00이나 Z처럼 쓰십시오`,
  done: (students, files, roster) => `학생 ${students}명, 파일 ${files}개: ${roster}`,
  nameless: (students) => `학생 ${students}명은 플랫폼의 번호로 부릅니다. ID가 있는 --list가 없습니다`,
  timeless: (students, late) =>
    `학생 ${students}명은 제출한 시각을 알 수 없습니다. 시각이 있는 --list가 없습니다${late > 0 ? `. 플랫폼은 그중 ${late}명이 늦었다고 합니다` : ''}. 기한이 있으면 보류됩니다`,
};

const student: typeof english.student = {
  noCode: (lab) =>
    `${lab} 실습의 숫자는 문제지에만 있습니다. 문제지의 코드를 --exam-code CODE나 SWARMLAB_EXAM_CODE=CODE로 지정하십시오`,
  otherCode: (code, lab, student) =>
    `'${code}'은(는) ${student}의 ${lab} 문제지 코드가 아닙니다. 문제지 맨 위에 있는 코드와 학생 ID를 그대로 쓰십시오`,
  whose: (lab) =>
    `실습 ${lab}은(는) 학생마다 숫자가 다릅니다. --student ID나 SWARMLAB_STUDENT=ID로 누구의 것인지 지정하십시오`,
  noSolution: (lab, file) =>
    `실습 ${lab}은(는) 시험인데 ${file.replace(/[^/]*$/, '')}에 marking.md가 없어 실행할 것이 없습니다`,
  noUpdate: (lab) => `실습 ${lab}에는 매개변수가 있습니다. 출력이 학생마다 달라 다시 쓰지 않습니다`,
};

/** How an exam stands, as far as a student may know. */
const exam: typeof english.exam = {
  step: (title, holding, of) => `${title}: 보이는 검사 항목 ${of}개 중 ${holding}개`,
  passed: (_, of, __, points) => `보이는 검사 항목 ${of}개를 통과했습니다(${points}점).`,
  standing: (holding, of, earned, points) =>
    `보이는 검사 항목 ${of}개 중 ${holding}개를 통과했습니다(${points}점 중 ${earned}점).`,
  more: '본문이 요구하는 나머지는 채점할 때 검사합니다.',
  notBegun: (command) => `아직 시간이 흐르지 않습니다. ${command}으로 시작합니다`,
  left: (minutes, of) => `남은 시간: ${of}분 중 ${minutes}분`,
  over: (minutes) => `시간이 끝난 지 ${minutes}분이 지났습니다`,
  onceMore: '연습으로 다시 시작하면 만든 것이 제거되고, 채점할 때 그 사실이 나타납니다. 계속하시겠습니까? [y/N] ',
  stays:
    '아무것도 바꾸지 않았습니다. 만든 것은 채점할 수 있게 그대로 있습니다. 연습으로 다시 시작하면 제거되고, 채점할 때 그 사실이 나타납니다',
  noMiddle: (lab) => `실습 ${lab}은(는) 시험이라 돌아갈 단계가 없습니다. swarmlab reset ${lab}으로 처음부터 시작합니다`,
};

const doctor: typeof english.doctor = {
  levels: { ok: '정상', note: '참고', problem: '문제' },
  finding: (found, means) => `${found} — ${means}`, // a colon cannot follow a whole sentence in Korean
  canRun: '이 컴퓨터에서 실습을 진행할 수 있습니다',
  inTheWay: (problems) => `이 컴퓨터에서 실습을 진행하려면 문제 ${problems}개를 해결해야 합니다`,
};

const down: typeof english.down = {
  nothing: (cluster) => `${cluster} 클러스터에서 제거할 것이 없습니다`,
  removed: (names) => `제거했습니다: ${names.join(', ')}`,
};

const exporting: typeof english.export = {
  gathering: (cluster) => `${cluster} 클러스터의 정보를 모으는 중`,
  exists: (file) => `${file} 파일이 이미 있어 그대로 둡니다`,
  cannotWrite: (file, why) => `${file} 파일을 쓸 수 없습니다: ${why}`,
  cannotRead: (file, why) => `보고서 ${file} 파일을 읽을 수 없습니다: ${why}`,
  written: (file, files, bytes) => `${file} 파일을 썼습니다 (파일 ${files}개, ${Math.ceil(bytes / 1024)} KiB)`,
  without:
    '로그, 버전, 설정, 서비스, 태스크, 네트워크가 들어 있으며 토큰, 키, 비밀번호는 지웠습니다. 다른 사람에게 보이기 전에 내용을 확인하십시오',
  missing: '읽을 수 없었던 것:',
};

const kept: typeof english.kept = {
  setAside: {
    corrupt: (file) => `읽을 수 없는 진행 기록을 ${file}(으)로 옮겨 두고 새로 시작합니다`,
    newer: (file) => `더 새로운 버전의 swarmlab이 쓴 진행 기록을 ${file}(으)로 옮겨 두고 새로 시작합니다`,
  },
  otherSwarm: (lab, before) =>
    `${before}의 스웜이 아닌 새 스웜입니다. ${lab} 실습의 진행 기록을 새로 시작하며, 이전 기록은 보관합니다`,
  notKept: (why) => `진행 기록을 저장하지 못했습니다: ${why}`,
  left: {
    full: (lab) =>
      `${lab} 실습의 시도 기록이 가득 차서 이번 시도는 기록하지 않았습니다. 마지막 상태는 swarmlab submit이 제출합니다`,
    large: (lab) =>
      `${lab} 실습의 이번 시도는 기록하지 않았습니다. 기록할 내용이 한 번의 시도에 담을 수 있는 양을 넘습니다`,
  },
  none: (cluster, lab) => `${cluster} 클러스터에는 ${lab === undefined ? '' : `${lab} 실습의 `}진행 기록이 없습니다`,
  sayYes: '진행 기록이 지워집니다. 물어볼 수 없는 곳에서는 --yes를 지정하십시오',
  clear: (cluster, lab) =>
    `${cluster} 클러스터에서 ${lab === undefined ? '모든 실습' : `${lab} 실습`}의 진행 기록과 제출하려고 기록해 둔 것을 지우시겠습니까? [y/N] `,
  cleared: (cluster, labs) => `${cluster} 클러스터: 진행 기록을 지웠습니다 (${labs.join(', ')})`,
  lab: (lab, since) => `${lab} 실습 (${since}부터)`,
  earlier: (times) => `이전 스웜 ${times}개에서 한 기록이 있습니다. --json으로 볼 수 있습니다`,
  open: '아직 통과 전',
  helped: ({ attempts, hints, solution }) =>
    [`시도 ${attempts}회`, ...(hints > 0 ? [`힌트 ${hints}개`] : []), ...(solution ? ['해답 봄'] : [])].join(', '),
};

const lint: typeof english.lint = {
  sameId: (id, other) => `ID \`${id}\`은(는) ${other}에서 이미 씁니다. 실습은 ID로 구별합니다`,
  total: (files, errors, warnings) => `파일 ${files}개: 오류 ${errors}개, 경고 ${warnings}개`,
};

const list: typeof english.list = {
  head: { lab: '실습', steps: '단계', points: '점수', minutes: '분', passed: '통과', title: '제목' },
  done: '완료',
  figures: (passed, of) => `${of}개 중 ${passed}개`,
  invalid: (file, problems, lint) => `${file}: 올바르지 않은 실습입니다 (문제 ${problems}개). ${lint}`,
};

const newLab: typeof english.new = {
  name: (found, near) =>
    `실습 이름 '${found}': 소문자와 숫자로 된 낱말을 하이픈으로 이어서 쓰십시오${near === '' ? '' : ` (예: ${near})`}`,
  exists: (folder) => `${folder}이(가) 이미 있으므로 그대로 두었습니다`,
  made: (file) => `만든 파일: ${file}`,
};

const progress: typeof english.progress = {
  lab: (id, title) => `${id} 실습: ${title}`,
  labOf: (id, title, number, of) => `${id} 실습 (${number}/${of}): ${title}`,
  preparing: (what) => `준비 중: ${what}`,
  waiting: (why) => `기다리는 중: ${why}`,
};

const reports: typeof english.reports = {
  cannotWrite: (file, why) => `보고서를 ${file}에 저장할 수 없습니다: ${why}`,
  isFolder: '폴더입니다',
  both: (one, other, where) => `${one}, ${other} 보고서를 함께 ${where}에 쓸 수는 없습니다`,
  standardOutput: '표준 출력',
};

const reset: typeof english.reset = {
  nothingLeft: (cluster) => `${cluster} 클러스터: 실습이 만든 서비스가 남아 있지 않습니다`,
  ready: (cluster, lab) => `${cluster} 클러스터: ${lab} 실습을 시작할 준비가 되었습니다`,
  noStep: (id, lab, near, steps) =>
    [
      `${lab} 실습에는 '${id}' 단계가 없습니다. 혹시 '${near}'입니까? 단계:`,
      ...steps.map((step) => `  ${step.id} (${step.title})`),
    ].join('\n'),
  question: (losses) => `제거되는 것: ${lost(losses)}. 계속하시겠습니까? [y/N] `,
  notAsked: (losses) => `제거해야 하는 것: ${lost(losses)}. 물어볼 터미널이 없어 아무것도 바꾸지 않았습니다`,
  atStep: (cluster, lab, step) => `${cluster} 클러스터: ${lab} 실습의 '${step}' 단계를 시작할 준비가 되었습니다`,
  stopped: (cluster, at, step) =>
    `${cluster} 클러스터: '${at}' 단계에서 멈췄으므로 '${step}' 단계를 시작할 수 없습니다`,
};

function lost({ services, swarm }: Losses): string {
  const named = services.map((name) => `${name} 서비스`);
  return listed(swarm ? ['스웜', ...named] : named);
}

const run: typeof english.run = {
  removing: '새로 시작한 것을 제거합니다',
  abandoned: (clusters) => `강제로 끝난 실행이 남긴 것을 제거합니다: ${clusters.join(', ')}`,
  areAbandoned: (clusters) =>
    `강제로 끝난 실행이 남긴 클러스터가 있습니다: ${clusters.join(', ')} (swarmlab down이 함께 제거합니다)`,
  interrupted: '중단했습니다. 더 실행되는 명령은 없습니다',
  nothingLeft: (cluster) => `${cluster} 클러스터에 실습이 남긴 것은 없습니다`,
  left: (cluster, service, lab) => `${cluster} 클러스터에 남은 것: ${lab} 실습이 만든 ${service} 서비스`,
};

const schema: typeof english.schema = {
  which: (names) => `어느 스키마인지 쓰십시오: ${names.map((name) => `swarmlab schema ${name}`).join(', ')}`,
};

const shell: typeof english.shell = {
  noNode: (name, nodes) =>
    `'${name}' 노드는 없습니다 (노드: ${nodes.join(', ')}). 프로그램은 -- 뒤에 씁니다: swarmlab shell -- ${name}`,
};

const status: typeof english.status = {
  title: (cluster, state) => `${cluster} 클러스터: ${state}`,
  states: { up: '실행 중', partly: '일부만 실행 중', down: '실행 중이 아님' },
  rows: { swarm: '스웜', engine: '엔진', mesh: '라우팅 메시', patience: '제한 시간', ports: '포트', problem: '문제' },
  swarm: { ready: '모든 노드가 준비되었습니다', none: '스웜에 참여하지 않은 노드가 있습니다' },
  engine: (version, driver) => `${version}, ${driver} 드라이버`,
  patience: (factor) => `노드가 느려 실습에 적힌 시간의 ${factor}배까지 기다립니다`,
  ports: 'docker-node1의 8000-8010 포트는 http://localhost의 같은 포트입니다',
  portsAt: (address) => `docker-node1의 포트는 http://${address}의 같은 포트에서 접속합니다`,
  moved: (port, at) => `${port} 포트는 이미 쓰이고 있어 ${at}에 연결했습니다`,
  join: (up) => `${up}: 노드를 스웜으로 묶습니다 (cluster 실습은 지금 상태에서 시작합니다)`,
};

const up: typeof english.up = {
  interrupted: (cluster) => `중단했습니다. ${cluster} 클러스터는 지금까지 만들어진 그대로 남아 있습니다`,
  onOrBack: (up, down) => `계속하려면 ${up}, 제거하려면 ${down}`,
};

const update: typeof english.update = {
  upToDate: (file, unknown) =>
    unknown === 0
      ? `${file}: 실린 출력이 모두 최신입니다`
      : `${file}: 실린 출력이 최신입니다. 단, 출력 ${unknown}개는 알 수 없습니다`,
  outOfDate: (file, outputs) => `${file}: 출력 ${outputs}개가 오래되었습니다`,
  failed: (place, why) => `${place}: 실패했습니다: ${why}`,
  stale: (place, why) => `${place}: 오래되었지만 새로 쓸 수 없습니다: ${why}`,
  notRun: (place, why) => `${place}: 그대로 둡니다: ${why}`,
  afterFailure: (file) => `${file} 파일은 그대로 둡니다. 실패한 것이 있으면 그 실행의 출력은 믿을 수 없습니다`,
  question: (file) => `${file} 파일에 쓰시겠습니까? [y/N] `,
  notAsked: (file) => `${file} 파일은 그대로 둡니다. 물어볼 터미널이 없습니다`,
  written: (file, outputs) => `${file}: 출력 ${outputs}개를 새로 썼습니다`,
  changed: (file) => `${file} 파일이 그사이에 바뀌어 그대로 둡니다`,
  notUtf8: (file) => `${file} 파일은 UTF-8이 아닙니다. 새로 쓰면 출력이 아닌 부분까지 바뀝니다`,
  cannotWrite: (file, why) => `${file} 파일을 쓸 수 없습니다: ${why}`,
};

const welcome: typeof english.welcome = {
  about:
    'swarmlab은 도커 스웜 서비스를 가르칩니다. 노드 세 개로 된 진짜 스웜에서 직접 해 보는 실습과, 제대로 했는지 알려 주는 검사기가 있습니다.',
  rows: { engine: '엔진', cluster: '클러스터', progress: '진도' },
  engine: '이 컴퓨터에서 도커 엔진이 응답합니다',
  is: (cluster, state) => `${cluster} 클러스터 ${state}`,
  progress: (done, labs, passed) => `실습 ${labs}개 중 ${done}개를 마쳤고, 단계 ${passed}개를 통과했습니다`,
};

const submit: typeof english.submit = {
  wrote: (file, attempts, bytes) =>
    `${file} 파일을 만들었습니다. 시도 ${attempts}번, ${Math.ceil(bytes / 1024)} KiB. 이 파일을 제출하십시오.`,
  lab: (lab, attempts, since) => `${lab}: ${since}부터 시도 ${attempts}번`,
  step: (step, attempts) => `${step}: 시도 ${attempts}번`,
  stepNow: (step, attempts, verdict, passed, of) =>
    `${step}: 시도 ${attempts}번. 지금 상태: ${verdict}, 검사 항목 ${of}개 중 ${passed}개 통과`,
  nothing: (cluster, labs) =>
    `${cluster} 클러스터에는 ${labs.length > 0 ? `${listed(labs)} 실습의` : '어느 실습의'} 기록도 없습니다. swarmlab check나 swarmlab learn이 검사한 것을 기록합니다`,
  notJudged: (cluster, why) => `${cluster} 클러스터를 지금 검사할 수 없어서 이미 기록된 것만 제출합니다: ${why}`,
  left: {
    full: (lab) =>
      `${lab} 실습의 시도 기록이 가득 차서 지금 상태는 제출되지 않습니다. swarmlab progress ${lab} --clear로 기록을 지울 수 있습니다`,
    large: (lab) =>
      `${lab} 실습의 지금 상태는 제출되지 않습니다. 기록할 내용이 한 번의 시도에 담을 수 있는 양을 넘습니다`,
  },
  damaged: (why, labs) =>
    `기록된 내용을 제출할 수 없습니다. ${labs > 1 ? 'swarmlab submit LAB으로 그 실습만 제출하거나, ' : ''}swarmlab progress LAB --clear로 지울 수 있습니다. 만들어질 파일의 문제: ${why}`,
  exists: (file) => `${file} 파일이 이미 있고 제출 파일이 아니므로 그대로 둡니다`,
  cannotWrite: (file, why) => `제출 파일을 ${file}에 쓸 수 없습니다: ${why}`,
  cannotRead: (file, why) => `${file} 파일을 읽을 수 없습니다: ${why}`,
  of: (student, at, version, engine) =>
    `${student ?? '학생 이름 없음'}, ${at}, swarmlab ${version}, Docker 엔진 ${engine}`,
  attempt: (lab, number, step, at, looks) => `  ${lab} ${number}: ${step}, ${at}, 관찰 ${looks}번`,
  doubt: (place, says, id) => `${place}: 의심: ${says} (${id})`,
};

export const commands: typeof english = {
  next: (command) => `다음: ${command}`,
  check,
  doctor,
  down,
  exam,
  export: exporting,
  kept,
  lint,
  list,
  new: newLab,
  progress,
  reports,
  reset,
  run,
  schema,
  sheet,
  shell,
  status,
  importing,
  examNew,
  student,
  submit,
  up,
  update,
  welcome,
};
