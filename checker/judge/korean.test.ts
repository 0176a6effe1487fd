import { expect } from 'chai';
import type { Command, Expectation, Observation } from '../model.ts';
import { speak } from '../words/index.ts';
import { judgeCommand } from './command.ts';
import { consoleDifferences } from './console/index.ts';
import { converging } from './converging.ts';
import { judge } from './judge.ts';
import {
  answer,
  container,
  ended,
  globalTask,
  node,
  observation,
  range,
  second,
  service,
  task,
} from './observation.fixture.ts';

const url = 'http://docker-node1:8000/';
const error = 'task: non-zero exit (143): dockerexec: unhealthy container';

/** One replica of two runs; the other is being replaced after its health check failed. A node is down. */
const healing = observation({
  services: [service({ labels: { tier: 'web' }, updateStatus: { state: 'completed', message: 'update completed' } })],
  tasks: [
    task(1),
    task(2, { id: 'new', state: 'starting', createdAt: second(60) }),
    ended(2, { id: 'old', state: 'failed', exit: 143, error }),
  ],
  nodes: [node(1), node(2), node(3, { state: 'down' })],
  containers: [container(task(1), { name: 'simple.1' })],
  silent: ['docker-node3'],
  answers: [answer(url), answer(url), { url, body: '', error: 'connection refused' }],
});

const updated = observation({
  services: [service({ updateStatus: { state: 'completed', message: 'update completed', startedAt: second(100) } })],
  tasks: [
    task(1, { id: 'new-1', createdAt: second(101), since: second(102) }),
    ended(1, { id: 'old-1', createdAt: second(1), since: second(104) }),
    task(2, { id: 'new-2', createdAt: second(105), since: second(107) }),
    ended(2, { id: 'old-2', createdAt: second(1), since: second(109.5) }),
  ],
});

const noSwarm = observation({ swarm: false, services: [], tasks: [], nodes: [], containers: [] });

interface Case {
  of: Expectation;
  seen?: Observation;
  expected: string;
  actual: string;
  why: string[];
}

const cases: Case[] = [
  {
    of: {
      kind: 'service',
      service: 'simple',
      mode: 'global',
      replicas: { running: 2, desired: 3 },
      image: 'simplenode:0.2',
      ports: [],
      labels: { tier: 'db', other: 'x' },
      update: { delay: 10_000 },
      health: { retries: 3 },
    },
    expected:
      '서비스 simple, global, 레플리카 2/3 실행 중, 이미지 simplenode:0.2, 퍼블리시한 포트 없음, 레이블 tier=db, 레이블 other=x, ' +
      '--update-delay 10s, --health-retries 3',
    actual:
      '서비스 simple, replicated, 레플리카 1/2 실행 중, 이미지 simplenode:0.1, 퍼블리시한 포트 8000:5000, 레이블 tier=web, ' +
      '--update-parallelism 1, 헬스 체크 없음',
    why: [
      '모드가 replicated입니다 (기대: global)',
      '서비스가 요청한 레플리카는 2개입니다 (기대: 3개)',
      '실행 중인 태스크가 1개입니다 (기대: 2개): simple.2 태스크가 starting 상태 (docker-node2)',
      '서비스의 이미지가 simplenode:0.1입니다 (기대: simplenode:0.2)',
      '기대하지 않은 포트가 퍼블리시되어 있습니다: 8000:5000',
      '레이블 tier의 값이 "web"입니다 (기대: "db")',
      '레이블 other의 값이 없습니다 (기대: "x")',
      '--update-delay 값이 없습니다 (기대: 10s)',
      '서비스 자체의 헬스 체크가 없습니다: --health-cmd 값이 없습니다',
    ],
  },
  {
    of: { kind: 'service', service: 'simpel' },
    expected: '서비스 simpel',
    actual: '지금 있는 서비스: simple',
    why: ['이름이 simpel인 서비스가 없습니다: 지금 있는 서비스: simple'],
  },
  {
    of: { kind: 'service', service: 'simple' },
    seen: noSwarm,
    expected: '서비스 simple',
    actual: '매니저 노드가 스웜에 속해 있지 않습니다',
    why: ['매니저 노드가 스웜에 속해 있지 않습니다: `docker swarm init` 전에는 아무것도 읽을 수 없습니다'],
  },
  {
    of: {
      kind: 'tasks',
      service: 'simple',
      groups: {
        running: [{ count: range('2'), image: 'simplenode:0.2', nodes: range('>=2') }],
        failed: [{ nodes: ['docker-node1', 'docker-node3'] }],
      },
    },
    expected:
      'simple 서비스에 running 태스크 2개 (이미지 simplenode:0.2, 노드 2개 이상); ' +
      'failed 태스크 1개 이상 (노드 docker-node1, docker-node3)',
    actual:
      'running 태스크 1개: simple.1 (이미지 simplenode:0.1, docker-node1); ' +
      `failed 태스크 1개: simple.2 (이미지 simplenode:0.1, docker-node2, 종료 코드 143, "${error}")`,
    why: [
      '이미지가 simplenode:0.2인 running 태스크가 0개입니다 (기대: 2개)',
      '이미지가 simplenode:0.2인 running 태스크가 노드 0개에 있습니다 (기대: 노드 2개 이상)',
      'simple.1 태스크가 실행 중인데 (docker-node1) 이미지가 simplenode:0.1입니다 (기대: simplenode:0.2)',
      'failed 태스크가 노드 1개에 있습니다 (기대: 노드 docker-node1, docker-node3): docker-node2',
    ],
  },
  {
    of: { kind: 'containers', service: 'simple', running: range('>=2'), named: 'task.id' },
    expected:
      'simple 서비스의 실행 중인 컨테이너 2개 이상; 모든 컨테이너의 이름은 태스크 이름, 점, 태스크 ID를 이은 것',
    actual: 'simple.1 (docker-node1에서 running)',
    why: [
      '실행 중인 컨테이너가 1개입니다 (기대: 2개 이상)',
      'docker-node1의 컨테이너 이름이 simple.1입니다 (기대: simple.1.task-1-0)',
      '응답하지 않은 노드가 있어 그곳의 컨테이너를 알 수 없습니다: docker-node3',
    ],
  },
  {
    of: {
      kind: 'history',
      service: 'simple',
      slot: 2,
      shows: [
        { state: 'running', node: 'docker-node1' },
        { state: 'shutdown', exit: 137, error: { literal: 'OOM' }, image: 'a' },
        { state: 'failed', exit: 1, error: { literal: 'OOM' } },
      ],
      count: range('<2'),
    },
    expected:
      'simple 서비스의 슬롯 2: running (docker-node1) <- shutdown a (종료 코드 137, 오류에 "OOM" 포함) <- ' +
      'failed (종료 코드 1, 오류에 "OOM" 포함), 모두 태스크 2개 미만',
    actual:
      'simple.1: running simplenode:0.1 (docker-node1); ' +
      `simple.2: starting simplenode:0.1 (docker-node2) <- failed (종료 코드 143, "${error}")`,
    why: [
      'simple.2: 가장 최근 태스크는 상태가 starting입니다 (기대: running)',
      'simple.2: 가장 최근 태스크는 노드가 docker-node2입니다 (기대: docker-node1)',
      'simple.2: 최근 순으로 2번째 태스크는 상태가 failed입니다 (기대: shutdown)',
      'simple.2: 최근 순으로 2번째 태스크는 종료 코드가 143입니다 (기대: 137)',
      `simple.2: 최근 순으로 2번째 태스크는 오류가 "${error}"입니다 (기대: "OOM")`,
      'simple.2: 최근 순으로 2번째 태스크는 이미지가 다릅니다: 이미지가 simplenode:0.1입니다 (기대: a)',
      'simple.2: 최근 순으로 3번째 태스크가 없습니다 (기대: failed (종료 코드 1, 오류에 "OOM" 포함))',
      'simple.2: 태스크가 모두 2개입니다 (기대: 2개 미만)',
    ],
  },
  {
    of: { kind: 'history', service: 'simple', slot: 'any', shows: [{ desired: 'shutdown' }] },
    seen: observation(),
    expected: 'simple 서비스의 어느 한 슬롯: 태스크 (원하는 상태 shutdown)',
    actual: 'simple.1: running simplenode:0.1 (docker-node1); simple.2: running simplenode:0.1 (docker-node2)',
    why: [
      '그런 슬롯이 없습니다. 가장 가까운 simple.1 슬롯에서 다른 점: ' +
        '가장 최근 태스크는 원하는 상태가 running입니다 (기대: shutdown)',
    ],
  },
  {
    of: {
      kind: 'update',
      service: 'simple',
      state: 'paused',
      message: { literal: 'paused' },
      order: 'stop-first',
      parallelism: range('2'),
      gap: { op: '>=', value: 10_000, text: '>=10s' },
    },
    seen: updated,
    expected:
      'simple 서비스의 업데이트: paused, 메시지 "paused", stop-first, 한 번에 태스크 2개, 태스크 사이의 간격 10초 이상',
    actual:
      'completed ("update completed"), ' +
      'simple.1 순서 start-first: 이전 태스크가 중지되기 2초 전에 새 태스크가 실행되었습니다, ' +
      'simple.2 순서 start-first: 이전 태스크가 중지되기 2.5초 전에 새 태스크가 실행되었습니다, ' +
      '한 번에 만든 태스크는 최대 1개, 태스크 사이의 간격은 최소 3초',
    why: [
      '상태가 completed입니다 (기대: paused)',
      '메시지가 "update completed"입니다 (기대: "paused")',
      'simple.1 슬롯이 start-first 순서로 업데이트되었습니다: 이전 태스크가 중지되기 2초 전에 새 태스크가 실행되었습니다',
      'simple.2 슬롯이 start-first 순서로 업데이트되었습니다: 이전 태스크가 중지되기 2.5초 전에 새 태스크가 실행되었습니다',
      '--update-parallelism 값이 1입니다 (기대: 2)',
      '한 태스크가 실행된 뒤 다음 태스크가 만들어지기까지 3초 걸렸습니다 (기대: 10초 이상)',
    ],
  },
  {
    of: { kind: 'update', service: 'simple', order: 'start-first' },
    expected: 'simple 서비스의 업데이트: start-first',
    actual: 'completed ("update completed"), 어떻게 진행되었는지 알 수 없음',
    why: ['알 수 없습니다: 엔진이 업데이트가 시작된 시각을 알려 주지 않습니다'],
  },
  {
    of: {
      kind: 'http',
      urls: [url],
      requests: 3,
      answers: true,
      status: 404,
      body: { regex: '^Hello', flags: '' },
      answeredBy: range('>=2'),
    },
    expected: `응답이 있음: ${url} (3번씩 요청); 상태 코드 404, 본문 /^Hello/, 응답한 컨테이너 2개 이상`,
    actual: `${url}: 200 "Hello V0.1: 0123456789ab" (2번); ${url}: connection refused`,
    why: [
      `${url} 주소의 응답 상태 코드가 200입니다 (기대: 404) (2번)`,
      `${url} 주소에서 쓸 수 있는 응답을 받지 못했습니다: connection refused`,
      '응답한 스웜 컨테이너가 0개입니다 (기대: 2개 이상): 컨테이너를 밝힌 응답이 없습니다',
    ],
  },
  {
    of: { kind: 'nodes', ready: range('3'), managers: range('1'), workers: range('>=3') },
    expected: '노드 수: ready 3개, managers 1개, workers 3개 이상',
    actual: '노드: docker-node1 (리더, ready), docker-node2 (워커, ready), docker-node3 (워커, down)',
    why: [
      'ready 노드가 2개입니다 (기대: 3개): docker-node1, docker-node2',
      'workers 노드가 2개입니다 (기대: 3개 이상): docker-node2, docker-node3',
    ],
  },
  {
    of: { kind: 'absent', service: 'simple', containers: true },
    expected: 'simple 서비스가 없음, 어느 노드에도 그 서비스의 컨테이너가 없음',
    actual: 'simple 서비스가 있습니다 (태스크 3개)',
    why: [
      'simple 서비스가 있습니다 (태스크 3개)',
      '응답하지 않은 노드가 있어 그곳의 컨테이너를 알 수 없습니다: docker-node3',
    ],
  },
];

describe('in Korean', () => {
  before(() => speak('ko'));
  after(() => speak('en'));

  for (const { of, seen = healing, expected, actual, why } of cases)
    it(`${of.kind}: ${why[0]}`, () => {
      expect(judge(of, seen)).to.deep.include({ holds: false, expected, actual, why: why.join('; ') });
    });

  it('is said what is on its way', () => {
    const progress = (seen: Observation) => converging({ kind: 'service', service: 'simple' }, seen);
    const everywhere = [globalTask(1), globalTask(2, { state: 'starting' })];
    const updating = service({ updateStatus: { state: 'updating', message: '' } });
    const probed = [container(task(1), { failingStreak: 2 }), container(task(2), { health: 'starting' })];
    const stopping = [task(1), task(2), task(3, { desired: 'remove' })];
    expect(progress(healing)).to.equal('simple.2 태스크가 starting 상태 (docker-node2)');
    expect(progress(observation({ services: [updating], tasks: [task(1)] }))).to.equal(
      'simple 서비스를 업데이트하는 중, simple 서비스의 레플리카 2개 중 1개만 태스크가 있음',
    );
    expect(progress(observation({ services: [service({ mode: 'global' })], tasks: everywhere }))).to.equal(
      'docker-node2의 simple 태스크가 starting 상태',
    );
    expect(progress(observation({ containers: probed }))).to.equal(
      'simple.1 태스크의 헬스 체크가 2번 연속 실패 (docker-node1), ' +
        'simple.2 태스크가 시작하는 중, 성공한 헬스 체크가 아직 없음 (docker-node2)',
    );
    expect(progress(observation({ tasks: stopping, nodes: [node(1), node(2, { state: 'down' }), node(3)] }))).to.equal(
      'simple.2 태스크를 down 상태인 docker-node2 노드에서 곧 옮김, simple.3 태스크를 중지하는 중 (docker-node3)',
    );
  });

  it('is said how an output differs', () => {
    const ls = ['NAME     REPLICAS', 'simple   2/2'];
    const differ = (shown: string[], stdout: string) => consoleDifferences(shown, stdout).join('; ');
    expect(differ(['a'], 'b')).to.equal('기대: "a" 줄, 실제: "b" 줄');
    expect(differ(['a', 'b'], 'a')).to.equal('출력이 먼저 끝나서 다음이 없습니다: "b" 줄');
    expect(differ(['a'], 'a\nb')).to.equal('출력이 더 이어집니다: "b" 줄');
    expect(differ(ls, ls.join('\n').replace('2/2', '0/2'))).to.equal(
      '1번째 행(simple)의 REPLICAS 열이 "0/2"입니다 (기대: "2/2")',
    );
    expect(differ(ls, 'NAME   REPLICAS')).to.equal('행이 0개입니다: 없음 (기대: 1개: simple)');
    expect(differ(ls, 'x')).to.equal('기대: 열이 NAME, REPLICAS인 표, 실제: "x" 줄');
    expect(differ(['verify: Service converged'], 'verify: x')).to.equal(
      '진행 상황 줄 "verify"의 끝이 "x"입니다 (기대: "Service converged")',
    );
  });

  it('is said what became of a command', () => {
    const place = { file: 'lab.md', line: 1 };
    const command: Command = { type: 'command', ...place, script: 'a', timeout: 90_000, exit: 0, solution: false };
    const run = {
      line: 1,
      node: 'docker-node1',
      script: 'a',
      exit: 1,
      seconds: 1,
      stdout: '',
      stderr: 'no such service',
    };
    expect(judgeCommand(command, run)).to.deep.equal({
      holds: false,
      expected: '종료 코드 0',
      actual: '종료 코드 1',
      why: '종료 코드가 1입니다 (기대: 0): no such service',
    });
    expect(judgeCommand(command, { ...run, exit: 124 })).to.deep.include({
      why: '1분 30초 안에 끝나지 않았습니다 (종료 코드 124): no such service',
    });
    expect(judgeCommand({ ...command, output: { ...place, lines: ['a'] } }, { ...run, exit: 0 })).to.deep.include({
      expected: '종료 코드 0, 그리고 실습에 나온 출력',
      actual: '종료 코드 0, 그러나 다른 출력',
    });
  });
});
