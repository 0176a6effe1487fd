import { expect } from 'chai';
import type { Expectation } from '../../model.ts';
import { judge } from '../judge.ts';
import { answer, ended, observation, range, service, task } from '../observation.fixture.ts';

const seen = observation({
  services: [service({ labels: { tier: 'web', more: '1' }, health: { cmd: 'true' } })],
  tasks: [
    task(1, { content: 'simplenode:0.2' }),
    task(2, { desired: 'shutdown' }),
    ended(2, { id: 'old', exit: 1, error: 'x' }),
  ],
  answers: [answer('http://a/'), answer('http://a/'), { url: 'http://a/', body: '', error: 'refused' }],
});

/** Both sides as a student reads them. */
const cases: [Expectation, string, string][] = [
  [
    { kind: 'service', service: 'simple' },
    'service simple',
    'service simple, 1/2 replicas running, image simplenode:0.1',
  ],
  [
    {
      kind: 'service',
      service: 'simple',
      mode: 'global',
      replicas: { running: 2, desired: 2 },
      image: 'a',
      ports: [],
      labels: { tier: 'db', other: 'x' },
      update: { delay: 1500 },
      rollback: { order: 'stop-first' },
      health: { retries: 3 },
    },
    'service simple, global, 2/2 replicas running, image a, published ports none, label tier=db, label other=x, ' +
      '--update-delay 1.5s, --rollback-order stop-first, --health-retries 3',
    'service simple, replicated, 1/2 replicas running, image simplenode:0.1, published ports 8000:5000, label tier=web, ' +
      '--update-parallelism 1, --rollback-parallelism 1, --health-cmd "true"',
  ],
  [
    {
      kind: 'tasks',
      service: 'simple',
      groups: { running: [{ count: range('>=1'), image: 'a', nodes: range('2') }], shutdown: [{ nodes: ['n'] }] },
    },
    'simple has at least 1 running task with a on 2 nodes; at least 1 shutdown task on n',
    '1 running: simple.1 simplenode:0.1 on docker-node1; 1 shutdown: simple.2 simplenode:0.1 on docker-node2 (exit 1, "x")',
  ],
  [
    { kind: 'history', service: 'simple', slot: 'every', shows: [{}, { state: 'failed', exit: 1 }], count: range('2') },
    'every slot of simple shows a task <- failed (exit 1), in all 2 tasks',
    'simple.1: running simplenode:0.1 (content of simplenode:0.2) on docker-node1; ' +
      'simple.2: running (desired shutdown) simplenode:0.1 on docker-node2 <- shutdown (exit 1, "x")',
  ],
  [
    { kind: 'history', service: 'simple', slot: 2, shows: [], count: range('2') },
    'slot 2 of simple shows 2 tasks',
    'simple.1: running simplenode:0.1 (content of simplenode:0.2) on docker-node1; ' +
      'simple.2: running (desired shutdown) simplenode:0.1 on docker-node2 <- shutdown (exit 1, "x")',
  ],
  [
    {
      kind: 'update',
      service: 'simple',
      state: 'paused',
      order: 'start-first',
      parallelism: range('1'),
      message: { literal: 'm' },
    },
    'the update of simple: paused, message "m", start-first, 1 task at a time',
    'no update has happened',
  ],
  [
    { kind: 'http', urls: ['http://a/'], requests: 3, answers: true, status: 200, body: { regex: '^a', flags: 'i' } },
    'http://a/ answers (3 requests each): status 200, body /^a/i',
    'http://a/: 200 "Hello V0.1: 0123456789ab" (2 times); http://a/: refused',
  ],
  [
    { kind: 'http', urls: ['http://a/', 'http://b/'], requests: 1, answers: true, answeredBy: range('2') },
    'http://a/ and http://b/ answer: from 2 containers',
    'http://a/: 200 "Hello V0.1: 0123456789ab" (2 times); http://a/: refused',
  ],
  [{ kind: 'http', urls: ['http://c/'], requests: 1, answers: true }, 'http://c/ answers', 'nothing was asked'],
  [
    { kind: 'http', urls: ['http://c/'], requests: 1, answers: false },
    'nothing answers at http://c/',
    'nothing was asked',
  ],
  [
    { kind: 'absent', service: 'gone', containers: true },
    'no service gone, and no container of it on any node',
    'nothing of gone is left',
  ],
];

describe('expected and actual, in words', () => {
  it('do not call an image by a name that another has', () => {
    const other = observation({ tasks: [task(1, { content: 'other' })] });
    const judged = judge({ kind: 'history', service: 'simple', slot: 1, shows: [{}] }, other);
    expect(judged.actual).to.equal(
      'simple.1: running simplenode:0.1 (content of an image that is not of this kit) on docker-node1',
    );
  });

  for (const [expectation, expected, actual] of cases)
    it(expected, () => expect(judge(expectation, seen)).to.deep.include({ expected, actual }));

  it('leave open what a silent node may have', () => {
    const silent = observation({ services: [], tasks: [], silent: ['docker-node3'] });
    const judged = judge({ kind: 'absent', service: 'gone', containers: true }, silent);
    expect(judged.actual).to.equal('nothing of gone seen');
  });
});
