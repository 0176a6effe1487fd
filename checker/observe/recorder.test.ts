import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { BrokenError } from '../errors.ts';
import type { Observation } from '../model.ts';
import { apiContainer, apiService, apiTask, type FakeCluster, fakeCluster } from './cluster.fixture.ts';
import { type Limits, type Recorder, record } from './recorder.ts';

describe('the recorder', () => {
  let fake: FakeCluster;
  let recorder: Recorder;
  const begin = async (limits?: Limits) => {
    recorder = await record(fake.cluster, limits);
  };
  const until = async (holds: (seen: Observation) => boolean): Promise<Observation> => {
    for (;;) {
      const seen = await recorder.next();
      if (holds(seen)) return seen;
    }
  };
  const run = (state: Parameters<typeof apiTask>[2]) => {
    fake.tasks = [apiTask('simple', 1, state)];
  };
  const is = (state: string) => (seen: Observation) => seen.tasks[0]?.state === state;

  beforeEach(() => {
    fake = fakeCluster();
    fake.services = [apiService('simple')];
  });
  afterEach(() => {
    recorder?.stop();
    for (const node of fake.nodes) node.health = 'well';
  });

  it('sees the swarm as it is', async () => {
    run('running');
    fake.nodes[0].containers = [apiContainer(apiTask('simple', 1, 'running'), 'simple')];
    const before = Date.now();
    await begin();
    const seen = await recorder.now();
    expect(seen).to.include({ swarm: true });
    expect(seen.nodes.map(({ name, role, leader }) => `${name} ${role} ${leader}`)).to.deep.equal([
      'docker-node1 manager true',
      'docker-node2 worker false',
      'docker-node3 worker false',
    ]);
    expect(seen.services.map(({ name }) => name)).to.deep.equal(['simple']);
    expect(seen.tasks[0]).to.include({ service: 'simple', nodeName: 'docker-node1', state: 'running' });
    expect(seen.containers[0]).to.include({ node: 'docker-node1', service: 'simple', taskName: 'simple.1' });
    expect(seen.silent).to.deep.equal([]);
    expect(seen.at).to.be.within(before, Date.now() + 1);
    expect(seen.watchedSince).to.be.within(before, seen.at);
  });

  it('sees that there is no swarm', async () => {
    fake.swarm = false;
    await begin();
    expect(await recorder.now()).to.deep.include({ swarm: false, nodes: [], services: [], tasks: [] });
  });

  it('sees a change of a task, of which no event tells, within 300 ms', async () => {
    run('preparing');
    await begin();
    for (const state of ['starting', 'running', 'failed', 'shutdown'] as const) {
      await recorder.next();
      const since = performance.now();
      run(state);
      await until(is(state));
      expect(performance.now() - since).to.be.below(300);
    }
  });

  it('is woken by an event of any node', async () => {
    await begin();
    for (const node of fake.nodes) {
      await recorder.now();
      const since = performance.now();
      node.event();
      await recorder.next();
      expect(performance.now() - since, node.name).to.be.below(140);
    }
  });

  it('looks once for events that come together, and looks at all where they never end', async () => {
    await begin();
    await recorder.now();
    const { looks } = fake;
    for (let count = 0; count < 20; count += 1) fake.nodes[0].event();
    await recorder.next();
    expect(fake.looks).to.equal(looks + 1);
    const flood = setInterval(() => fake.nodes[1].event(), 2);
    await pause(300);
    clearInterval(flood);
    expect(fake.looks).to.be.at.least(looks + 5);
  });

  it('rests as long as a look took, where looks are work', async () => {
    const looks: number[] = [];
    fake.delay = 100; // of each of a look's three questions
    fake.onLook = () => looks.push(performance.now());
    await begin();
    for (let count = 0; count < 3; count += 1) await recorder.next();
    const [, second = 0, third = 0] = looks;
    expect(third - second).to.be.at.least(580);
  });

  it('keeps what swarm erased, with all the states it was seen in', async () => {
    await begin();
    for (const state of ['preparing', 'running'] as const) {
      run(state);
      await recorder.now();
    }
    fake.tasks = [];
    fake.services = [];
    const { tasks, history } = await recorder.now();
    expect(tasks).to.deep.equal([]);
    expect(history.map(({ service, state, seen }) => [service, state, seen.map((one) => one.state)])).to.deep.equal([
      ['simple', 'running', ['preparing', 'running']],
    ]);
  });

  it('tells at any time what it saw until then, and asks nobody', async () => {
    run('running');
    await begin();
    await recorder.now();
    const before = Date.now();
    for (const node of fake.nodes) node.health = 'dead';
    expect(recorder.recorded().map(({ service, state }) => `${service} ${state}`)).to.deep.equal(['simple running']);
    expect(recorder.clock()).to.be.within(before - 500, Date.now() + 500); // the answer may be late on a busy machine
  });

  it('puts the times of nodes whose clocks are wrong on the manager`s clock', async () => {
    const at = (moment: string, slot: number, state: 'running' | 'assigned') =>
      apiTask('simple', slot, state, { Status: { State: state, Timestamp: moment } });
    fake.nodes[0].skew = 60_000;
    fake.nodes[1].skew = 90_000;
    fake.nodes[2].skew = 60_100; // what is too little to be measured is none
    fake.tasks = [
      at('2026-01-02T03:04:10Z', 1, 'running'),
      at('2026-01-02T03:04:40Z', 2, 'running'),
      at('2026-01-02T03:04:10Z', 3, 'running'),
      { ...at('2026-01-02T03:04:05Z', 2, 'assigned'), ID: 'waits' },
    ];
    await begin();
    const { tasks, at: now } = await recorder.now();
    const since = tasks.map((task) => Math.round((task.since - Date.parse('2026-01-02T03:04:10Z')) / 1000));
    expect(since).to.deep.equal([0, 0, 0, -5]);
    expect(now - Date.now()).to.be.within(59_000, 61_000);
  });

  it('says by how much clocks may differ, where the nodes do not share one', async () => {
    fake.nodes[2].skew = 150; // too little to be told from the time of an answer
    await begin();
    expect((await recorder.now()).clocksWithin).to.be.within(150, 1500);
    recorder.stop();
    recorder = await record({ ...fake.cluster, driver: 'containers' });
    expect(await recorder.now()).not.to.have.property('clocksWithin');
  });

  it('begins also where a node does not tell its time', async () => {
    fake.nodes[2].health = 'hung';
    run('running');
    recorder = await record(fake.cluster, { node: 50, look: 5000 }, false);
    expect((await recorder.services()).map(({ name }) => name)).to.deep.equal(['simple']);
  });

  it('keeps how healthy a task was', async () => {
    const task = apiTask('simple', 1, 'running');
    fake.tasks = [task];
    fake.nodes[0].containers = [apiContainer(task, 'simple', { Status: 'Up 5 seconds (healthy)' })];
    await begin();
    await recorder.now();
    fake.nodes[0].containers = [apiContainer(task, 'simple', { Status: 'Up 9 seconds (unhealthy)' })];
    const { history } = await recorder.now();
    expect(history[0]?.seen.map(({ health, failingStreak }) => [health, failingStreak])).to.deep.equal([
      ['healthy', 2],
      ['unhealthy', 2],
    ]);
  });

  it('keeps what a task`s container held when the container is gone', async () => {
    const task = apiTask('simple', 1, 'running');
    fake.tasks = [task, apiTask('other', 2, 'running', { Spec: { ContainerSpec: { Image: 'nginx' } } })];
    fake.nodes[0].containers = [apiContainer(task, 'simple')];
    fake.nodes[1].containers = [apiContainer(apiTask('other', 2, 'running'), 'other', { ImageID: 'sha256:2' })];
    fake.contentOf = async (node, imageId) => `what ${node.name} holds as ${imageId}`;
    await begin();
    const seen = await recorder.now();
    expect(seen.tasks.map(({ content }) => content)).to.deep.equal(['what docker-node1 holds as sha256:1', undefined]);
    fake.nodes[0].containers = [];
    fake.tasks = [];
    expect((await recorder.now()).history[0]?.content).to.equal('what docker-node1 holds as sha256:1');
  });

  it('lists containers again after an event, and else only now and then', async () => {
    await begin();
    await recorder.now();
    const [first, second] = fake.nodes;
    const listed = [first.listed, second.listed];
    await recorder.next();
    await recorder.next();
    expect([first.listed, second.listed]).to.deep.equal(listed);
    second.event();
    await recorder.next();
    expect([first.listed - (listed[0] ?? 0), second.listed - (listed[1] ?? 0)]).to.deep.equal([0, 1]);
  });

  it('sees what happened to containers while they were being listed', async () => {
    const [, second] = fake.nodes;
    second.containers = [apiContainer(apiTask('simple', 1, 'running'), 'simple')];
    fake.delay = 60;
    await begin();
    await recorder.now();
    second.event();
    const { listed } = second;
    while (second.listed === listed) await pause(5);
    second.containers = []; // not in the answer that is on its way
    second.event();
    const since = performance.now();
    await until(({ containers }) => containers.length === 0);
    expect(performance.now() - since).to.be.below(500);
  });

  it('says now only what it looked for after it was asked', async () => {
    fake.delay = 30;
    await begin();
    for (let count = 1; count <= 12; count += 1) {
      await pause(count * 11);
      fake.tasks = [apiTask('simple', count, 'running')];
      fake.nodes[2].containers = [apiContainer(apiTask('simple', count, 'running'), 'simple')]; // its event is late
      const seen = await recorder.now();
      expect(seen.tasks.map(({ slot }) => slot)).to.deep.equal([count]);
      expect(seen.containers.map(({ taskId }) => taskId)).to.deep.equal([`simple-${count}`]);
    }
  });

  it('takes one look for all who ask at once', async () => {
    await begin();
    await recorder.now();
    const { looks } = fake;
    const all = await Promise.all([recorder.now(), recorder.now(), recorder.next()]);
    expect(fake.looks).to.equal(looks + 1);
    expect(new Set(all).size).to.equal(1);
  });

  describe('where a node does not answer', () => {
    const limits = { node: 80, look: 160 };

    it('names it as silent, and sees all else', async () => {
      run('running');
      await begin();
      await recorder.now();
      fake.nodes[1].health = 'dead';
      const seen = await recorder.now();
      expect(seen.silent).to.deep.equal(['docker-node2']);
      expect(seen.tasks).to.have.length(1);
      fake.nodes[1].health = 'well';
      expect((await recorder.now()).silent).to.deep.equal([]);
    });

    it('is not held up by one that hangs', async () => {
      run('preparing');
      await begin({ node: 400, look: 2000 });
      await recorder.now();
      fake.nodes[1].health = 'hung';
      expect((await recorder.now()).silent).to.deep.equal(['docker-node2']);
      run('running');
      fake.nodes[1].event(); // it says something all the same: no reason to wait for it again
      const since = performance.now();
      expect((await until(is('running'))).silent).to.deep.equal(['docker-node2']);
      expect(performance.now() - since).to.be.below(300);
      fake.nodes[1].health = 'well';
      await until(({ silent }) => silent.length === 0);
    });

    it('says which it is', async () => {
      await begin(limits);
      await recorder.assertAlive();
      for (const health of ['dead', 'hung'] as const) {
        fake.nodes[2].health = health;
        const error = await broken(recorder.assertAlive());
        expect(error.message).to.equal('docker-node3: its engine does not answer');
        expect(error.next).to.equal('swarmlab up --cluster fake');
        expect(error.cause).to.be.instanceOf(Error);
      }
    });

    it('fails where it is the manager', async () => {
      await begin(limits);
      fake.nodes[0].health = 'dead';
      expect((await broken(recorder.now())).message).to.include('docker-node1: list tasks: ');
      fake.nodes[0].health = 'hung';
      expect((await broken(recorder.now())).message).to.equal('docker-node1: its engine does not answer');
      fake.nodes[0].health = 'well';
      expect(await recorder.now()).to.include({ swarm: true });
    });

    it('is given more time on a slow cluster', async () => {
      fake.cluster.patience = async () => 5;
      await begin(limits);
      fake.nodes[2].health = 'hung';
      const since = performance.now();
      await broken(recorder.assertAlive());
      expect(performance.now() - since).to.be.at.least(395);
    });

    it('does not begin, and leaves nothing behind', async () => {
      fake.nodes[1].health = 'dead';
      for (const delay of [0, 30]) {
        fake.delay = delay;
        expect((await broken(record(fake.cluster))).message).to.equal('docker-node2: its engine does not answer');
        await pause(60);
        expect(fake.nodes.map((node) => node.heard())).to.deep.equal([false, false, false]);
      }
    });

    it('is broken at once where it hung up, and so is all that waits', async () => {
      await begin(limits);
      await recorder.now();
      const waiting = [broken(recorder.now()), broken(recorder.next())];
      fake.nodes[2].health = 'dead';
      fake.nodes[2].hangUp();
      for (const error of await Promise.all([...waiting, broken(recorder.now())]))
        expect(error.message).to.equal('docker-node3: its engine does not answer');
      expect(recorder.broken.reason).to.be.instanceOf(BrokenError);
    });

    for (const number of [0, 1] as const) {
      it(`is broken where docker-node${number + 1} hangs while nobody asks for a look`, async () => {
        await begin(limits);
        await recorder.now();
        fake.nodes[number].health = 'hung';
        const since = performance.now();
        await new Promise((resolve) => recorder.broken.addEventListener('abort', resolve));
        expect(recorder.broken.reason).to.be.instanceOf(BrokenError);
        expect(recorder.broken.reason.message).to.equal(`docker-node${number + 1}: its engine does not answer`);
        expect(performance.now() - since).to.be.within(limits.node, 4000);
        const services = recorder.services();
        if (number === 0) expect(await broken(services)).to.equal(recorder.broken.reason);
        else expect((await services).map(({ name }) => name)).to.deep.equal(['simple']);
      });
    }

    it('is whole again where it hung for a moment only', async () => {
      await begin(limits);
      await recorder.now();
      fake.nodes[1].health = 'hung';
      await until(({ silent }) => silent.length > 0);
      fake.nodes[1].health = 'well';
      await until(({ silent }) => silent.length === 0);
      await pause(2 * limits.node);
      expect(recorder.broken.aborted).to.equal(false);
    });

    it('is listened to again where it hung up and lives', async () => {
      await begin(limits);
      fake.nodes[2].hangUp();
      await pause(20);
      expect(recorder.broken.aborted).to.equal(false);
      await recorder.now();
      const since = performance.now();
      fake.nodes[2].event();
      await recorder.next();
      expect(performance.now() - since).to.be.below(140);
    });
  });

  it('needs no answer of a node that is stopped on purpose, and all the same of every other', async () => {
    await begin({ node: 200, look: 1000 });
    recorder.excuse('docker-node3');
    fake.nodes[2].health = 'hung';
    expect((await recorder.now()).silent).to.deep.equal(['docker-node3']);
    await recorder.assertAlive();
    fake.nodes[1].health = 'hung';
    const error = await recorder.assertAlive().catch((cause: Error) => cause);
    expect(error).to.be.instanceOf(BrokenError).and.have.property('message').that.includes('docker-node2');
  });

  it('begins beside a manager that is stopped on purpose, and asks another', async () => {
    run('running');
    fake.nodes[0].health = 'hung';
    recorder = await record(fake.cluster, undefined, true, ['docker-node1']);
    expect((await recorder.now()).tasks[0]).to.include({ state: 'running' });
    expect(await recorder.services()).to.have.length(1);
  });

  it('waits out an election: until then nobody can tell of the swarm', async () => {
    await begin();
    recorder.excuse('docker-node1');
    for (const node of fake.nodes) node.health = 'dead';
    const seen = recorder.now();
    await pause(400);
    fake.nodes[1].health = 'well';
    fake.nodes[2].health = 'well';
    expect((await seen).swarm).to.equal(true);
  });

  it('needs answers of a node again once it was started', async () => {
    await begin({ node: 200, look: 1000 });
    recorder.excuse('docker-node3');
    fake.nodes[2].health = 'dead';
    expect(await recorder.expectAgain('docker-node3').catch((cause: Error) => cause)).to.be.instanceOf(BrokenError);
    fake.nodes[2].health = 'well';
    await recorder.expectAgain('docker-node3');
    expect([...recorder.excused]).to.deep.equal([]);
    expect((await recorder.now()).silent).to.deep.equal([]);
  });

  it('ends, and so does all that waits for it', async () => {
    await begin();
    const waiting = [recorder.next(), recorder.now()];
    recorder.stop();
    const { looks } = fake;
    for (const late of [...waiting, recorder.now(), recorder.next()]) {
      const error = await late.then(
        () => undefined,
        (cause: Error) => cause,
      );
      expect(error?.message).to.equal('the recorder was stopped');
    }
    expect(fake.nodes.map((node) => node.heard())).to.deep.equal([false, false, false]);
    await pause(250);
    expect(fake.looks).to.equal(looks);
  });
});

async function broken(promise: Promise<unknown>): Promise<BrokenError> {
  const error = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).to.be.instanceOf(BrokenError);
  return error as BrokenError;
}
