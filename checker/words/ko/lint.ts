import type { lint as english } from '../en/lint.ts';
import { didYouMean, oneOf } from './grammar.ts';

const lines = (here: string, there: string) => `여기는 \`${here.trim()}\`, 거기는 \`${there.trim()}\``;

const kinds = { command: '명령', check: '검사 항목' };

const drift: typeof english.drift = {
  frontMatter: (key, other) => `\`${key}\` 값이 ${other}와(과) 다릅니다`,
  steps: (here, there, other) => `여기는 단계가 ${here}개이지만 ${other}에는 ${there}개입니다`,
  hints: (here, there, other) => `여기는 힌트가 ${here}개이지만 ${other}에는 ${there}개입니다`,
  lone: (what, other) => `이 ${kinds[what]}이 ${other}의 단계에는 없습니다`,
  lacking: (what, other) => `${other}에 있는 ${kinds[what]}이 이 단계에는 없습니다`,
  command: (other, here, there) => `명령이 ${other}와(과) 다릅니다. ${lines(here, there)}`,
  options: (names, other) => `명령의 옵션이 ${other}와(과) 다릅니다: ${names.join(', ')}`,
  output: (other, here, there) => `출력이 ${other}와(과) 다릅니다. ${lines(here, there)}`,
  solution: (inside, other) =>
    inside
      ? `이 명령은 해답 안에 있지만 ${other}에서는 아닙니다`
      : `이 명령은 해답 밖에 있지만 ${other}에서는 안에 있습니다`,
  check: (names, other) => `검사 항목이 ${other}와(과) 다릅니다: ${names.join(', ')}`,
};

export const lint: typeof english = {
  exam: {
    hint: '시험에는 힌트를 둘 수 없습니다. 학생이 이 파일을 받습니다',
    solution: '시험에는 해답을 둘 수 없습니다. 학생이 이 파일을 받으므로 marking.md에 쓰십시오',
    unsolved: (title) => `\`${title}\`의 해답이 없어 \`run\`과 \`prove\`가 통과시킬 수 없습니다`,
    hiddenHttp:
      '응답은 같은 단계의 보이는 검사 항목이 같은 URL에 그만큼 요청할 때만 제출물에 남습니다. 그렇지 않으면 실행 중인 클러스터에서만 검사할 수 있습니다',
  },
  uncheckedChange: (command) =>
    `\`${command}\`은(는) 스웜을 바꾸지만, 이 단계의 아래쪽에 그 결과를 보는 검사 항목이 없습니다. \`yaml check\`를 추가하십시오`,
  splitChecks: (command) =>
    `\`${command}\` 명령이 한 단계의 검사 항목들 사이에 있습니다. \`check\`는 단계의 끝에서 모든 항목을 함께 판정하므로 여기서 새 단계(\`##\`)를 시작하십시오`,
  slowPattern: (regex) =>
    `/${regex}/에는 반복 안에 또 반복이 있습니다. 어떤 응답은 이 식을 끝없이 붙잡아 두고, 그러면 중단되어 일치하지 않는 것으로 처리됩니다. 반복 안에 반복을 두지 말고 쓰세요`,
  fixedSleep: (command) =>
    `\`${command}\`은(는) 정해진 시간 동안 기다립니다. 검사 항목이 기다리게 하거나(\`within\`) 조건이 참이 되면 끝나는 반복문을 쓰십시오`,
  searchedOutput: (tool, listing, kinds) =>
    `\`${tool}\`(으)로 \`${listing}\`의 출력 문자열을 찾습니다. 스웜을 직접 살펴보는 검사 항목을 쓰십시오(${oneOf(kinds)})`,
  asItWas: (words) =>
    `본문에 "${words}"라고 쓰여 있지만, 단계가 시작될 때 있던 것이나 그 뒤에 한 일을 확인하는 검사 항목이 없습니다: \`same\`, \`previous\`, \`made\`, \`since\`를 쓰십시오`,
  unlistedImage: (image) => `이미지 \`${image}\`이(가) \`needs.images\`에 없습니다`,
  unownedService: (name) => `서비스 \`${name}\`이(가) \`owns.services\`에 없어서 \`reset\`이 제거하지 않습니다`,
  unnamedService: '`--name`이 없는 서비스는 `owns.services`에 쓸 수 없어서 `reset`이 제거하지 않습니다',
  unownedStack: (stack) =>
    `스택 \`${stack}\`의 서비스(\`${stack}_…\`)가 \`owns.services\`에 없어서 \`reset\`이 제거하지 않습니다`,
  dockerSubcommand: (command, word, meant) =>
    `\`docker ${command}\`에는 \`${word}\` 명령이 없습니다${didYouMean(meant)}`,
  dockerCommand: (word, meant) => `docker에는 \`${word}\` 명령이 없습니다 (혹시 \`${meant}\`입니까?)`,
  pointsSum: (total, sum) => `\`points: ${total}\`이(가) 검사 항목의 점수를 더한 값 ${sum}과(와) 다릅니다`,
  brokenLink: (path) => `링크가 가리키는 \`${path}\`이(가) 없습니다`,
  brokenAnchor: (anchor, path, near) =>
    `링크가 가리키는 제목 \`#${anchor}\`이(가) ${path === '' ? '이 파일' : `\`${path}\``}에 없습니다${
      near === undefined ? '' : ` (혹시 \`#${near}\`입니까?)`
    }`,
  challengeHints: (found, fewest) => `도전 과제에는 힌트가 ${fewest}개 이상 있어야 합니다. 지금은 ${found}개입니다`,
  challengeSolution: '도전 과제에는 해답이 있어야 합니다. `<details><summary>해답</summary>` 안에 명령을 쓰십시오',
  challengeChecks: '도전 과제에는 검사 항목이 있어야 합니다. 없으면 해냈는지 알 수 없습니다',
  drift,
};
