import { expect } from 'chai';
import { container, observation, second, service, task } from '../../judge/observation.fixture.ts';
import type { Check, Expectation, Observation } from '../../model.ts';
import { check } from '../../run/lab.fixture.ts';
import { mutationsOf, whyRejected } from './index.ts';

const hex = (digit: string) => digit.repeat(64);
const tasks = [
  task(1, { id: 'aaaaa-task-1', containerId: hex('a') }),
  task(2, { id: 'bbbbb-task-2', containerId: hex('b') }),
];
const rich = service({
  labels: { tier: 'web', 'com.docker.stack.namespace': 'site' },
  update: {
    parallelism: 2,
    delay: 5000,
    order: 'start-first',
    failureAction: 'pause',
    monitor: 5000,
    maxFailureRatio: 0,
  },
  health: { cmd: 'curl x', interval: 5000 },
  configs: ['motd'],
  configFiles: [{ name: 'motd', target: '/etc/motd' }],
  networks: ['inside'],
  constraints: ['node.role==worker'],
  restart: 'on-failure',
});

/** A step that found the service and its tasks there, and ended so. */
const ended = observation({ services: [rich], tasks, history: tasks, watchedSince: second(0) });
const scene = { began: { ...ended, at: second(500) }, ended };
const all = mutationsOf(scene, true);
const mutation = (id: string) =>
  all.find((one) => one.id === id) ?? expect.fail(`no ${id} in ${all.map((one) => one.id)}`);
const after = (id: string): Observation => mutation(id).apply(ended);
const expecting = (expectation: Expectation): Check => ({ ...check(3), expect: expectation });

describe('mutations', () => {
  it('change what was asked for, and nothing that is as swarm has it anyway', () => {
    const ids = all.map(({ id }) => id);
    expect(ids).to.include.members([
      'simple image simplenode:0.1=simplenode:0.2',
      'simple ports -8000:5000',
      'simple ports 8000:5000=host',
      'simple mode=global',
      'simple replicas 2=3',
      'simple replicas 2=1',
      'simple update.delay 5000=0',
      'simple update.order start-first=stop-first',
      'simple health -',
      'simple health.interval 5000=10000',
      'simple labels.tier -',
      'simple configs -motd',
      'simple configFiles motd=/elsewhere',
      'simple networks -inside',
      'simple constraints -node.role==worker',
      'simple restart on-failure=any',
      'simple -',
      'simple anew',
      'simple tasks=replaced',
      'docker-node2 availability=drain',
    ]);
    expect(ids.filter((id) => /update\.(monitor|failureAction)|com\.docker|rollback/.test(id))).to.deep.equal([]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('give the same each time, and leave what they are made from as it is', () => {
    const before = structuredClone(ended);
    for (const { apply } of all) expect(apply(ended)).to.deep.equal(apply(ended));
    expect(ended).to.deep.equal(before);
    for (const { id, apply } of all) expect(apply(ended), id).not.to.deep.equal(ended);
  });

  it('carry an image into tasks and containers', () => {
    const seen = after('simple image simplenode:0.1=simplenode:0.2');
    expect(seen.services[0]?.image).to.equal('simplenode:0.2');
    for (const one of [...seen.tasks, ...seen.history, ...seen.containers])
      expect(one.image).to.equal('simplenode:0.2');
  });

  it('give a new replica a task and a container of its own, and take them from one that goes', () => {
    const more = after('simple replicas 2=3');
    expect(more.tasks.map(({ slot }) => slot)).to.deep.equal([1, 2, 3]);
    expect(new Set(more.containers.map(({ id }) => id)).size).to.equal(3);
    expect(more.containers.at(-1)?.taskId).to.equal(more.tasks.at(-1)?.id);
    const fewer = after('simple replicas 2=1');
    expect(fewer.services[0]?.replicas).to.equal(1);
    expect([fewer.tasks.length, fewer.history.length, fewer.containers.length]).to.deep.equal([1, 1, 1]);
  });

  it('create a service anew within the step, with no trace of the one before', () => {
    const seen = after('simple anew');
    expect(seen.services.map(({ name, hasPrevious }) => [name, hasPrevious])).to.deep.equal([['simple', false]]);
    expect(seen.services[0]?.createdAt).to.be.above(scene.began.at);
    expect(seen.services[0]?.id).not.to.equal(rich.id);
    for (const one of [...seen.tasks, ...seen.history]) {
      expect(one.serviceId).to.equal(seen.services[0]?.id);
      expect(one.createdAt).to.be.above(scene.began.at);
    }
    expect(
      mutationsOf({ began: { ...ended, services: [], tasks: [] }, ended }, false).map(({ id }) => id),
    ).not.to.include.members(['simple anew']);
  });

  it('replace tasks as a forced update does: the old ones stand below the new', () => {
    const seen = after('simple tasks=replaced');
    expect(seen.tasks.filter(({ state }) => state === 'shutdown').map(({ id }) => id)).to.deep.equal(
      tasks.map(({ id }) => id),
    );
    expect(seen.tasks.filter(({ state }) => state === 'running')).to.have.length(2);
    expect(seen.services[0]?.hasPrevious).to.equal(true);
    expect(seen.containers.map(({ taskId }) => taskId)).not.to.include('aaaaa-task-1');
  });

  const url = 'http://docker-node1:8000/';
  const http = expecting({
    kind: 'http',
    urls: [url],
    requests: 4,
    answers: true,
    body: { regex: '^Hello V0\\.1: [0-9a-f]{12}$', flags: '' },
    answeredBy: { op: '=', value: 2, text: '2' },
  });

  it('are answered over HTTP as they would be', () => {
    const asked = (id: string) => whyRejected(after(id), [http], []) !== undefined;
    expect(whyRejected(ended, [http], [])).to.equal(undefined);
    for (const id of [
      'simple image simplenode:0.1=simplenode:0.2',
      'simple ports -8000:5000',
      'simple ports 8000:5000=8000:5001',
      'simple ports 8000:5000=udp',
      'simple replicas 2=1',
      'simple -',
    ]) {
      expect(asked(id), id).to.equal(true);
    }
    expect(asked('simple labels.tier -')).to.equal(false);
    expect(asked('simple anew')).to.equal(false);
  });

  it('answer on a port of the node itself only where a task is', () => {
    const on3 = expecting({ kind: 'http', urls: ['http://docker-node3:8000/'], requests: 1, answers: true });
    expect(whyRejected(ended, [on3], [])).to.equal(undefined);
    expect(whyRejected(after('simple ports 8000:5000=host'), [on3], [])).to.match(/docker-node3/);
  });

  it('move tasks off a node that is drained', () => {
    const seen = after('docker-node1 availability=drain');
    expect(seen.tasks.map(({ nodeName }) => nodeName)).not.to.include('docker-node1');
    expect(seen.containers.map((one) => one.node)).not.to.include('docker-node1');
    expect(container(tasks[0] ?? task(1)).node).to.equal('docker-node1');
  });
});
