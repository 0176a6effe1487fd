import type { lab as english } from '../en/lab.ts';
import { didYouMean, oneOf } from './grammar.ts';

const frontMatter: typeof english.frontMatter = {
  unclosed: '프런트매터를 닫는 `---`가 없습니다',
};

const steps: typeof english.steps = {
  none: '실습에는 단계가 하나 이상 있어야 합니다. `##` 제목을 쓰십시오',
  withoutName: '단계의 제목에는 글자나 숫자가 있어야 합니다',
  repeated: (id, line) => `단계 \`${id}\`은(는) ${line}번째 줄에 이미 있습니다`,
  hintBefore: '힌트는 단계에 속해야 합니다. `##` 제목 아래로 옮기십시오',
  fenceBefore: '이 코드 블록은 첫 단계보다 먼저 실행됩니다. `##` 제목 아래로 옮기십시오',
  hintEmpty: '힌트가 비어 있습니다',
  fenceInHint: '힌트는 보여 주기만 하고 실행하지 않습니다. 이 코드 블록은 ```text로 쓰십시오',
};

const bounds: typeof english.bounds = {
  lines: (most) => `너무 깁니다: ${most}줄이 넘습니다`,
  line: (most) => `한 줄로는 너무 깁니다: ${most}자가 넘습니다`,
  text: (most) => `너무 깁니다: 모두 ${most}자가 넘습니다`,
  commands: (most) => `너무 깁니다: 명령이 ${most}개가 넘습니다`,
};

const fences: typeof english.fences = {
  empty: '이 코드 블록에는 실행할 것이 없습니다',
  unclosed: (markup) => `이 코드 블록을 닫는 \`${markup}\`이(가) 없습니다`,
  unknown: (info, meant) => `알 수 없는 코드 블록 \`${info}\` (혹시 \`${meant}\`입니까?)`,
  consoleOption: (language) =>
    `\`${language}\`에는 옵션을 쓸 수 없습니다. 노드는 프롬프트(\`user@docker-node2:~$ …\`)로 지정하고, 그 밖의 설정이 필요하면 \`sh\`를 쓰십시오`,
  checkOption: (option) => `\`yaml check\`에는 옵션을 쓸 수 없습니다. 찾은 것: \`${option}\``,
  optionTwice: (name) => `옵션 \`${name}\`이(가) 두 번 있습니다`,
  hidden: (what, behind) =>
    `마크다운은 이것을 ${what === 'fence' ? '코드 블록' : '제목'}으로 읽지 않습니다. ${
      behind === 'html' ? '위의 HTML과의 사이에 빈 줄을 넣으십시오' : '들여쓰기를 줄이십시오'
    }`,
  prompt: (found) => `\`$ docker node ls\`처럼 명령이 있는 프롬프트가 필요합니다. 찾은 것: \`${found}\``,
  unfinished: '명령이 역슬래시로 끝나지만 이어지는 줄이 없습니다',
};

const details: typeof english.details = {
  summaryOutside: '`<summary>`는 `<details>` 바로 아래에 있어야 합니다',
  unopened: '`</details>`에 맞는 `<details>`가 없습니다',
  unnamed: '`<details>`에 `<summary>…</summary>`가 없습니다',
  unclosed: '단계가 끝날 때까지 `<details>`가 `</details>`로 닫히지 않았습니다',
  unknownSummary: (text, meant) => `알 수 없는 요약 \`${text}\` (혹시 \`${meant}\`입니까?)`,
};

const checks: typeof english.checks = {
  none: '검사 코드 블록에는 목록을 씁니다. 검사 항목을 각각 `- `로 시작하십시오',
  mapping: '검사 항목은 `service: simple`처럼 키와 값으로 씁니다',
  hintKey: (key, keys, meant) =>
    `hint: 이 검사 항목에는 \`${key}\`가 없습니다${didYouMean(meant) || `. 다음 중에서 쓰십시오: ${oneOf(keys)}`}`,
  severalKinds: (found) => `검사 항목의 종류는 하나여야 합니다. 찾은 것: ${found.join(', ')}. 항목을 나누십시오`,
  unknownKind: (name, meant) => `알 수 없는 종류 \`${name}\`${didYouMean(meant)}`,
  assertsNothing: (names) => `검사하는 것이 없습니다. 다음을 쓰십시오: ${oneOf(names)}`,
  assertsNoState: '검사하는 것이 없습니다. `running: 2`처럼 상태를 쓰십시오',
  noSetting: '설정을 하나 이상 쓰십시오',
  emptyGroup: '`count`, `image`, `nodes`, `made`, `since` 가운데 하나 이상을 쓰십시오',
  unknownSlot: (name, meant) => `알 수 없는 슬롯 \`${name}\` (혹시 \`${meant}\`입니까?)`,
  tooManyUrls: (most) => `URL이 ${most}개를 넘습니다`,
  notHttp: (url) => `\`${url}\`은(는) http URL이 아닙니다`,
  answeredByTwice: '`answeredBy`가 두 번 있습니다',
  answersNothing: '`answers: false`와 응답의 내용을 함께 쓸 수 없습니다',
  flags: (pattern) => `\`${pattern}\`: 정규식의 플래그는 \`i\`, \`m\`, \`s\`, \`u\`만 쓸 수 있습니다`,
  noTime: '명령의 제한 시간은 0보다 커야 합니다',
  tooMuchTime: '하루보다 오래 기다릴 수 없습니다. 최대 `24h`',
};

const parameters: typeof english.parameters = {
  unknown: (name, meant) => `알 수 없는 매개변수 \`${name}\`${didYouMean(meant)}`,
  inHeading: (name) =>
    `매개변수 \`${name}\`은(는) 단계의 제목에 쓸 수 없습니다. 단계의 이름은 모든 학생에게 같아야 합니다`,
};

const marking: typeof english.marking = {
  unknownStep: (meant) => `실습에 이 제목의 단계가 없습니다${didYouMean(meant)}`,
  secret: '`swarmlab exam new`가 쓰는 대로 0부터 f까지의 숫자 64개를 쓰십시오',
};

const expected: typeof english.expected = {
  parameterName: '`replicas`처럼 소문자로 시작하고 글자, 숫자, 하이픈으로 된 이름을 쓰십시오',
  parameterValue: '숫자, `shop` 같은 낱말, `8004-8010` 같은 범위를 쓰십시오',
  parameterRange: (most) => `작은 수에서 큰 수로, 많아야 ${most}개인 범위를 쓰십시오`,
  fewerManagers: '매니저도 노드이므로 `managers`는 `nodes`보다 클 수 없습니다',
  id: '소문자와 숫자로 된 낱말을 하이픈으로 이어서 쓰십시오',
  nodeName: '노드의 이름을 쓰십시오',
  exitCode: '0부터 255까지의 종료 코드를 쓰십시오',
  variable: '`TOKEN` 같은 변수 이름을 쓰십시오',
  duration: '`500ms`, `90s`, `1m30s` 같은 시간을 쓰십시오',
  durationRange: '`">=10s"` 같은 시간을 쓰십시오',
  count: '`2`, `">=2"`, `"<1"` 같은 개수를 쓰십시오',
  countOrNodes: '`">=2"` 같은 개수나 노드의 목록을 쓰십시오',
  groups: '개수, 또는 `count`, `image`, `nodes`, `made`, `since`의 매핑이나 그 목록을 쓰십시오',
  replicas: '`2/2`나 같은 뜻의 `2`처럼 레플리카 수를 쓰십시오',
  previous: '`true`, `false` 또는 `{ replicas: 2 }`처럼 그 명세의 내용을 써야 합니다',
  port: '`"8000:5000"` 같은 포트를 쓰십시오',
  mounted: '이름, 또는 `name`과 `target`의 매핑을 쓰십시오',
  health: '`none`, 또는 `cmd`, `interval` 같은 설정의 매핑을 쓰십시오',
  atOnce: '`2`나 `"<=2"`처럼 1 이상의 개수를 쓰십시오',
  hint: '글을 쓰거나, `{ image: … }`처럼 키마다 글을 쓰십시오',
  label: "문자열을 쓰십시오. 숫자는 '…'로 감싸십시오",
  slot: '`any`, `every`, 슬롯 번호, 노드의 이름 가운데 하나를 쓰십시오',
  shortUrl: (most) => `URL은 ${most}자 이하여야 합니다`,
};

const sheet: typeof english.sheet = {
  head: (student, minutes, points) => `학생: **${student}** · ${minutes}분 · ${points}점`,
  code: (code) =>
    `문제지 코드: **${code}**. swarmlab은 이 코드가 있어야 응시자의 숫자를 압니다. 시작하기 전에 \`export SWARMLAB_EXAM_CODE=${code}\`를 실행하거나, 명령마다 \`--exam-code ${code}\`를 붙이십시오.`,
  checked: (points) => `*\`swarmlab check\`로 검사: ${points}점*`,
};

export const lab: typeof english = {
  frontMatter,
  steps,
  bounds,
  fences,
  details,
  checks,
  parameters,
  marking,
  sheet,
  expected,
};
