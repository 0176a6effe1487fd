import type { Mounted } from '../../../model.ts';
import type { service as english } from '../../en/judge/service.ts';
import { port } from '../../notation.ts';
import { list } from '../grammar.ts';
import { task } from './task.ts';

type Attachment = Parameters<typeof english.lacks>[0];

const attached: Record<Attachment, string> = { networks: '네트워크', secrets: '시크릿', configs: '설정(config)' };

const mounted = (one: string | Mounted) => (typeof one === 'string' ? one : `${one.name} (파일 ${one.target})`);

type Specified = Parameters<typeof english.before>[0];

const specified = ({ image, ports, labels, networks, secrets, configs }: Specified) => [
  ...(image ? [`이미지 ${image}`] : []),
  ...(ports ? [`퍼블리시한 포트 ${list(ports.map(port))}`] : []),
  ...Object.entries(labels ?? {}).map(([name, value]) => `레이블 ${name}=${value}`),
  ...Object.entries({ networks, secrets, configs }).flatMap(([kind, names]) =>
    names ? [`${attached[kind as Attachment]} ${list(names.map(mounted))}`] : [],
  ),
];

const unchecked = ({ health }: Pick<Specified, 'health'>) => (health === 'none' ? ['헬스 체크 없음'] : []);

export const service: typeof english = {
  facts: ({ service, mode, replicas, previous, settings, ...others }) =>
    [
      `서비스 ${service}`,
      ...(mode ? [mode] : []),
      ...(replicas ? [`레플리카 ${replicas.running}/${replicas.desired} 실행 중`] : []),
      ...specified({ ...others, settings }),
      ...(previous === undefined ? [] : [previous ? '되돌아갈 명세 있음' : '되돌아갈 명세 없음']),
      ...settings,
      ...unchecked(others),
    ].join(', '),
  before: ({ replicas, settings, ...others }) => {
    const had = [
      ...(replicas === undefined ? [] : [`레플리카 ${replicas}개`]),
      ...specified({ ...others, settings }),
      ...settings,
      ...unchecked(others),
    ];
    return `마지막 변경 전: ${had.join(', ')}`;
  },
  mode: (found, wanted) => `모드가 ${found}입니다 (기대: ${wanted})`,
  asksFor: (replicas, wanted) => `서비스가 요청한 레플리카는 ${replicas}개입니다 (기대: ${wanted}개)`,
  everyNode: (nodes, wanted) =>
    `글로벌 서비스는 ready이고 active인 노드마다 하나씩 실행되는데, 그런 노드가 ${nodes.length}개입니다 (기대: ${wanted}개): ${list(nodes)}`,
  tooFew: (running, wanted, idle) =>
    `실행 중인 태스크가 ${running}개입니다 (기대: ${wanted}개)${idle.length > 0 ? `: ${list(idle.map(task.is))}` : ''}`,
  tooMany: (running, wanted) => {
    const each = running.map((one) => `${task.name(one)} (이미지 ${one.image}, ${one.nodeName})`);
    return `실행 중인 태스크가 ${running.length}개입니다 (기대: ${wanted}개): ${list(each)}`;
  },
  image: (found, wanted) => `서비스의 이미지가 ${found}입니다 (기대: ${wanted})`,
  notPublished: (ports) => `퍼블리시되지 않은 포트가 있습니다: ${list(ports)}`,
  publishedToo: (ports) => `기대하지 않은 포트가 퍼블리시되어 있습니다: ${list(ports)}`,
  lacks: (kind, names) => `서비스에 없는 ${attached[kind]}: ${list(names)}`,
  hasToo: (kind, names) => `서비스에 기대하지 않은 ${attached[kind]} 있음: ${list(names)}`,
  elsewhere: (kind, { name, target }, files) =>
    `${attached[kind]} ${name}의 파일이 ${files ? `${list(files)}입니다` : '알려져 있지 않습니다'} (기대: ${target})`,
  label: (name, found, wanted) =>
    `레이블 ${name}의 값이 ${found === undefined ? '없습니다' : `"${found}"입니다`} (기대: "${wanted}")`,
  previous: (found) =>
    found
      ? '서비스에 되돌아갈 명세가 남아 있습니다: 마지막 변경은 스웜이 스스로 되돌린 것이 아닙니다'
      : '서비스에 되돌아갈 명세가 없습니다: 변경한 적이 없거나, 마지막 변경을 스웜이 스스로 되돌렸습니다',
  healthCheck: (settings) => `서비스 자체의 헬스 체크가 있습니다: ${settings.join(' ')} (기대: 없음)`,
  previousDiffers: (differences) => `마지막 변경 전의 서비스가 기대와 다릅니다: ${differences.join('; ')}`,
  noHealthCheck: '서비스 자체의 헬스 체크가 없습니다: --health-cmd 값이 없습니다',
  setting: (flag, found, wanted) =>
    `${flag} 값이 ${found === undefined ? '없습니다' : `${found}입니다`} (기대: ${wanted})`,
};
