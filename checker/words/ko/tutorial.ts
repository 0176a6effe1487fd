import type { Obstacle, Other, OtherKind, ThingKind } from '../../model.ts';
import type { tutorial as english, Share } from '../en/tutorial.ts';

const things: Record<ThingKind, string> = {
  service: '서비스',
  network: '네트워크',
  volume: '볼륨',
  secret: '시크릿',
  config: '컨피그',
  stack: '스택',
  container: '컨테이너',
  image: '이미지',
  file: '파일',
  variable: '변수',
  nodes: '노드',
  tasks: '태스크',
  machine: '머신',
};

const othersOf: Record<OtherKind, string> = {
  service: '서비스',
  container: '컨테이너',
  volume: '볼륨',
  network: '네트워크',
  secret: '시크릿',
  config: '컨피그',
  image: '이미지',
  stack: '스택',
  node: '노드',
  swarm: '스웜을 떠나는 노드',
  file: '파일',
  machine: '머신',
};

function reached({ others = [], count: all = 0 }: Obstacle, most = Number.POSITIVE_INFINITY): string[] {
  const told = others.slice(0, most);
  const isFirst = ({ kind, node }: Other, at: number) =>
    told.findIndex((other) => other.kind === kind && other.node === node) === at;
  const groups = told.filter(isFirst).map(({ kind, node }) => {
    const group = told.filter((other) => other.kind === kind && other.node === node);
    const names = group.map(({ name }) => name).join(', ');
    return `${node === undefined ? '' : `${node}의 `}${othersOf[kind]} ${names}`;
  });
  return [...groups, ...(all > told.length ? [`그 밖에 ${all - told.length}개`] : [])];
}

function mayDestroy(place: string, script: string[], found: Obstacle): string {
  const what = found.others?.length
    ? `이 글에서 만들지 않은 것을 제거하거나 멈추거나 바꿉니다.\n  ${reached(found).join('\n  ')}`
    : '무엇을 제거하거나 멈추거나 바꿀지 실행하기 전에는 알 수 없습니다.';
  return `${place}: ${script.join('\n  ')}\n${what}\n실행할까요? [y/N] `;
}

function obstacle(found: Obstacle): string {
  const { kind, what, thing, line } = found;
  const name = `${thing ? `${things[thing]} ` : ''}\`${what}\``;
  switch (kind) {
    case 'placeholder':
      return `${name} 자리에 알맞은 값을 직접 넣어야 합니다`;
    case 'unset':
      if (thing === 'machine') return `\`${what}\` 값은 다른 기기의 터미널에서만 정해집니다`;
      return `${name} 값을 정하는 명령이 위에 없습니다`;
    case 'foreign':
      return `${name}은(는) 글쓴이의 환경에만 있습니다`;
    case 'terminal':
      return `${name}에는 터미널이 필요합니다`;
    case 'endless':
      return `${name}은(는) 스스로 끝나지 않습니다`;
    case 'internet':
      return `${name}에는 인터넷이 필요합니다`;
    case 'host':
      return `${name}은(는) 머신 자체의 설정을 바꿉니다`;
    case 'gone':
      return `${name}에 필요한 것을 ${line}번째 줄에서 제거했습니다`;
    case 'destroys': {
      const others = found.others?.length ? `(${reached(found, 6).join('; ')})` : '';
      return `${name}은(는) 이 글에서 만들지 않은 것${others}까지 건드립니다. --yes-destroy 또는 --throwaway를 쓰면 실행합니다`;
    }
    case 'alternative':
      return `${name} 탭 대신 ${line}번째 줄이 있는 탭을 실행합니다`;
    case 'windows':
      return 'Windows 프롬프트에서 입력하는 명령입니다';
    case 'container':
      return '컨테이너 안에서 입력하는 명령입니다';
    case 'node':
      return `클러스터에 ${name} 노드가 없습니다`;
    case 'image':
      return `${name} 이미지가 어느 노드에도 없고, 응답하는 레지스트리도 없습니다`;
    case 'program':
      return `노드에 ${name} 프로그램이 없습니다`;
    case 'missing':
      return `${name}이(가) 없습니다. ${line === undefined ? '위에는 만드는 명령이 없습니다' : `${line}번째 줄에서 만들어야 합니다`}`;
    case 'unchanged':
      if (thing === 'machine') return `${line}번째 줄에서 다른 머신으로 옮겨 가야 합니다`;
      return `${thing === 'nodes' || thing === 'tasks' ? things[thing] : name}의 상태가 글과 다릅니다. ${line}번째 줄에서 바꾸어야 합니다`;
    case 'exists':
      return `${name}이(가) 이미 있습니다`;
    case 'placement':
      return `${name}을(를) 어느 노드에서 실행할지는 스웜이 정합니다`;
    case 'beside':
      return `위에서 만들지 않은 ${name}도 있습니다`;
    case 'over':
      return `${name}은(는) ${line}번째 줄에서 제거했고, 컨테이너도 이미 사라졌습니다`;
  }
}

function total({ run, all, unjudged }: Share): string {
  const parts = [`명령 ${all}개 중 ${run}개를 실행했습니다`];
  if (run < all) parts.push(`${all - run}개는 실행할 수 없습니다`);
  if (unjudged > 0) parts.push(`${unjudged}개는 판정하지 않았습니다`);
  return parts.join('. ');
}

export const tutorial: typeof english = {
  total,
  obstacle,
  mayDestroy,
  notRunnable: (found) => `실행할 수 없음: ${obstacle(found)}`,
  notJudged: (found) => `판정하지 않음: ${obstacle(found)}`,
  notRead: (dialect) =>
    `여기에 명령이 있지만 건너뜁니다: ${dialect === '' ? '펜스가 없는 글' : `\`${dialect}\``}은(는) 명령으로 읽지 않습니다(\`sh\`나 \`console\` 펜스에 넣으세요)`,
  unclosed: '이 펜스는 닫히지 않았습니다: 첫 빈 줄 아래는 글로 봅니다',
  onlyUnread: '실행할 것이 없습니다: 여기 있는 명령은 읽지 못하는 형식입니다',
  onlyInText: '실행할 것이 없습니다: 명령이 글 속에만 있고(첫 명령이 여기입니다) 입력하라는 표시가 없습니다',
  nothing:
    '실행할 것이 없습니다. 이 파일에는 셸 명령 블록이 없습니다(실습은 프런트매터로 시작합니다. `---` 아래에 `id:`, `title:`, `minutes:`를 쓰고 다시 `---`를 쓰십시오)',
};
