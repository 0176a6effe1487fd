import type { submission as english } from '../en/submission.ts';

export const submission: typeof english = {
  read: {
    tooLarge: (file) => `${file}: 제출 파일로는 너무 큽니다`,
    notPacked: (file) => `${file}: 제출 파일이 아니거나 손상되었습니다. 압축을 풀 수 없습니다`,
    tooManyLines: (file, most) => `${file}:${most + 1}: 제출 파일로는 줄이 너무 많습니다`,
    tooLong: (file, line) => `${file}:${line}: 제출 파일의 줄로는 너무 깁니다`,
    notCanonical: (file, line) =>
      `${file}:${line}: swarmlab이 쓴 줄이 아닙니다. UTF-8로 된 JSON이어야 하고, 각 키는 한 번만 나오며, 불필요한 공백이 없어야 합니다`,
    wrong: (file, line, path) =>
      `${file}:${line}: swarmlab이 쓴 줄이 아닙니다${path === '' ? '' : `. ${path}이(가) 없거나, 알 수 없거나, 범위를 벗어났습니다`}`,
    noSeal: (file) => `${file}: 제출 파일이 온전하지 않습니다. 처음이나 끝이 없습니다`,
    afterSeal: (file, line) => `${file}:${line}: 제출 파일이 끝난 뒤에 다른 내용이 있습니다`,
  },
  doubts: {
    number: (lab, is, expected) => `${lab} 실습의 ${expected}번째 시도가 있어야 할 곳에 ${is}번째 시도가 있습니다`,
    chain: (lab, number) =>
      `${lab} 실습의 ${number}번째 시도가 바로 앞줄과 이어지지 않습니다. 둘 중 하나가 바뀌었거나, 사이의 줄이 빠졌습니다`,
    seal: '파일이 만들어진 뒤에 바뀌었습니다',
    edited: (lab, number) =>
      `${lab} 실습의 ${number}번째 시도가 기록될 때 스웜에 남긴 것과 다릅니다. 나중에 바뀌었습니다`,
    clocksApart: (lab, number) =>
      `${lab} 실습의 ${number}번째 시도가 그 안의 내용을 엔진이 보여 주기 한참 전에 기록되었다고 합니다. 컴퓨터와 엔진의 시계가 서로 다릅니다`,
    handedInBefore: (lab, number) =>
      `${lab} 실습의 ${number}번째 시도에 있는 내용을 엔진이 보여 주기 한참 전에 제출했다고 합니다`,
    future: '아직 오지 않은 때의 것입니다',
    unknownHost: (host) => `HTTP 응답에 나온 ${host}은(는) 파일에 있는 어느 컨테이너의 이름도 아닙니다`,
    unnoticed: (id, what) => `서비스 ${id}의 ${what}이(가) 전과 다른데 마지막으로 바뀐 시각은 같습니다`,
    idForm: (id) => `"${id}"은(는) Docker가 붙이는 형식의 id가 아닙니다`,
    twice: (id) => `${id}이(가) 한 번의 관찰에 두 번 나옵니다`,
    taskChanged: (id, what) => `${id} 태스크의 ${what} 값이 전과 다릅니다. 태스크에서 이 값은 바뀌지 않습니다`,
    stateBack: (id, from, to) => `${id} 태스크의 상태가 ${from}에서 ${to}(으)로 되돌아갑니다`,
    stateInside: (id, to) => `${id} 태스크가 더 나중 상태 뒤에 ${to} 상태로 보였습니다`,
    serviceChanged: (id, what) => `${id} 서비스의 ${what} 값이 전과 다릅니다. 서비스에서 이 값은 바뀌지 않습니다`,
    unknownNode: (id, node) => `${id} 태스크가 어느 관찰에도 없는 ${node} 노드에서 실행되고 있습니다`,
    twoSwarms: (id) => `${id} 태스크가 두 스웜에서 나타납니다`,
    otherContainer: (task, id) =>
      `${id} 컨테이너는 ${task} 태스크의 것이라고 하지만, 그 태스크의 컨테이너는 다른 것입니다`,
    beforeService: (id) => `${id} 태스크가 그 서비스보다 먼저 만들어졌습니다`,
    afterLook: (id) => `${id}이(가) 관찰된 뒤에 만들어졌습니다`,
    begunAfter: '관찰이 실습이나 단계 또는 기록의 시작보다 앞섭니다',
    beforeSwarm: '관찰이 스웜보다 앞섭니다',
    looksOrder: '앞의 관찰보다 더 이른 관찰이 있습니다',
    attemptsOrder: (lab, number) => `${lab} 실습의 ${number}번째 시도가 바로 앞의 시도보다 이릅니다`,
    afterHandIn: (lab, number) => `${lab} 실습의 ${number}번째 시도가 파일보다 나중입니다`,
    taskLost: (id) => `${id} 태스크는 전에 보였는데, 같은 기록의 나중 관찰에는 없습니다`,
  },
};
