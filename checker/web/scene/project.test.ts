import { expect } from 'chai';
import fc from 'fast-check';
import {
  container,
  ended,
  globalTask,
  node,
  observation,
  second,
  service,
  task,
} from '../../judge/observation.fixture.ts';
import type { Observation } from '../../model.ts';
import { oddText } from '../../report/report.fixture.ts';
import { nothing } from './delta.ts';
import { sceneOf } from './project.ts';
import { most, type Scene, scene } from './scene.ts';

const after = (...observations: Observation[]): Scene =>
  observations.reduce((before, seen) => sceneOf(seen, before), nothing);
const names = ({ tasks }: Scene) => tasks.map(({ id }) => id).sort();

describe('a scene', () => {
  it('has the nodes, the services with their ports, and the tasks', () => {
    const { nodes, services, tasks, ...rest } = after(observation({ silent: ['docker-node2'] }));
    expect(rest).to.deep.equal({ at: second(1000), swarm: true, left: { nodes: 0, services: 0, tasks: 0 } });
    expect(nodes.slice(0, 2)).to.deep.equal([
      {
        ...{ id: 'node-1', name: 'docker-node1', role: 'manager', leader: true },
        ...{ state: 'ready', availability: 'active', silent: false },
      },
      {
        ...{ id: 'node-2', name: 'docker-node2', role: 'worker', leader: false },
        ...{ state: 'ready', availability: 'active', silent: true },
      },
    ]);
    expect(services).to.deep.equal([
      {
        ...{ id: 'service-1', name: 'simple', number: 0, mode: 'replicated', replicas: 2, image: 'simplenode:0.1' },
        ports: [{ published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' }],
      },
    ]);
    expect(tasks[0]).to.deep.equal({
      ...{ id: 'task-1-0', service: 'service-1', slot: 1, node: 'node-1', place: 0, state: 'running' },
      ...{ desired: 'running', since: second(2), createdAt: second(1), image: 'simplenode:0.1' },
      container: 'container-of-task-1-0',
    });
  });

  it('has nothing of labels, constraints, secrets and specifications', () => {
    const secret = 'hunter2';
    const labels = { [secret]: secret };
    const seen = observation({
      nodes: [node(1, { labels, engineLabels: labels })],
      services: [
        service({
          labels,
          constraints: [`node.labels.x==${secret}`],
          secrets: [secret],
          configs: [secret],
          networks: [secret],
          health: { cmd: secret },
          previous: { ...service({ labels }) },
        }),
      ],
      tasks: [task(1, { spec: secret, message: secret, seen: [] })],
    });
    expect(JSON.stringify(after(seen))).not.to.include(secret);
  });

  it('tells how a task failed, and what its probes found', () => {
    const failed = ended(1, { state: 'failed', exit: 137, error: 'task: non-zero exit (137)', since: second(990) });
    const sick = task(2);
    const seen = observation({
      tasks: [failed, sick],
      containers: [container(sick, { health: 'unhealthy', failingStreak: 3 })],
    });
    const [one, two] = after(seen).tasks.sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0));
    expect(one).to.include({ state: 'failed', exit: 137, error: 'task: non-zero exit (137)' });
    expect(two).to.include({ health: 'unhealthy', failures: 3 });
  });

  describe('keeps what ended', () => {
    const at = (seconds: number, changes: Parameters<typeof ended>[1], jobs = false) => {
      const services = [service(jobs ? { mode: 'replicated-job' } : {})];
      const old = ended(1, { id: 'old', since: second(1000), ...changes });
      return names(after(observation({ at: second(1000 + seconds), services, tasks: [old, task(2)] }))).includes('old');
    };

    it('a while: a failure longer than the rest', () => {
      expect([at(29, {}), at(31, {})]).to.deep.equal([true, false]);
      expect([at(299, { state: 'failed' }), at(301, { state: 'failed' })]).to.deep.equal([true, false]);
      expect(at(299, { state: 'rejected' })).to.equal(true);
    });

    it('of a job, which is there to end', () => {
      expect([at(9999, { state: 'complete' }, true), at(9999, { state: 'complete' })]).to.deep.equal([true, false]);
    });

    it('of what swarm erased, though it ran when it was last seen', () => {
      const lost = task(1, { id: 'lost', erasedAt: second(1000) });
      const shown = (seconds: number) =>
        names(after(observation({ at: second(1000 + seconds), tasks: [], history: [lost], services: [] })));
      expect(shown(9)).to.deep.equal(['lost']);
      expect(shown(11)).to.deep.equal([]);
    });

    it('but few of a slot, the newest', () => {
      const past = [1, 2, 3, 4, 5].map((n) => ended(1, { id: `old-${n}`, state: 'failed', since: second(900 + n) }));
      expect(names(after(observation({ tasks: [task(1), ...past] })))).to.deep.equal([
        'old-3',
        'old-4',
        'old-5',
        'task-1-0',
      ]);
    });
  });

  it('keeps the name of a service that is gone for as long as tasks of it are shown', () => {
    const before = observation();
    const history = [task(1, { erasedAt: second(1000) })];
    const { services } = after(before, observation({ services: [], tasks: [], history, at: second(1001) }));
    expect(services).to.have.length(1);
    expect(services[0]).to.include({ name: 'simple', number: 0, gone: true, mode: 'replicated' });
  });

  it('gives a service the number that it had, also when it was made anew, and no two one number', () => {
    const named = (...of: string[]) =>
      observation({
        services: of.map((name, index) => service({ id: `id-${name}-${of.length}`, name, createdAt: second(index) })),
        tasks: [],
      });
    const numbers = ({ services }: Scene) => Object.fromEntries(services.map(({ name, number }) => [name, number]));
    const first = after(named('a', 'b', 'c'));
    expect(numbers(first)).to.deep.equal({ a: 0, b: 1, c: 2 });
    const second_ = sceneOf(named('x', 'c', 'b', 'y'), first);
    expect(numbers(second_)).to.deep.equal({ c: 2, b: 1, x: 0, y: 3 });
  });

  describe('leaves every task in its place', () => {
    const places = ({ tasks }: Scene) => Object.fromEntries(tasks.map(({ id, place }) => [id, place]));

    it('when others come and go', () => {
      const on = (slot: number, id = `t${slot}`) => task(slot, { id, on: 1 });
      const first = after(observation({ tasks: [on(1), on(2), on(3)] }));
      expect(places(first)).to.deep.equal({ t1: 0, t2: 1, t3: 2 });
      const fewer = sceneOf(observation({ tasks: [on(3)] }), first);
      expect(places(fewer)).to.deep.equal({ t3: 2 });
      const more = sceneOf(observation({ tasks: [on(3), on(5), on(4)] }), fewer);
      expect(places(more)).to.deep.equal({ t3: 2, t4: 0, t5: 1 });
    });

    it('and gives the next of a slot the place of the one before it, on the same node', () => {
      const old = ended(1, { id: 'old', on: 1, since: second(999) });
      const first = after(observation({ tasks: [task(2, { on: 1 }), task(1, { id: 'old', on: 1 })] }));
      const next = sceneOf(observation({ tasks: [old, task(1, { id: 'new', on: 1 }), task(2, { on: 1 })] }), first);
      expect(places(next)).to.include({ old: 0, new: 0 });
      const elsewhere = sceneOf(observation({ tasks: [old, task(1, { id: 'new', on: 2 })] }), first);
      expect(places(elsewhere)).to.deep.equal({ old: 0, new: 0 });
    });

    it('of a global service too', () => {
      const mode = { services: [service({ mode: 'global' })] };
      const seen = observation({ ...mode, tasks: [globalTask(1), globalTask(2)] });
      expect(after(seen).tasks.map(({ place }) => place)).to.deep.equal([0, 0]);
    });
  });

  describe('of an update', () => {
    const began = second(900);
    const updating = (state: 'updating' | 'completed' | 'rollback_completed', completedAt?: number) =>
      service({
        replicas: 3,
        update: { parallelism: 2, order: 'start-first' },
        updateStatus: { state, message: 'm', startedAt: began, ...(completedAt ? { completedAt } : {}) },
      });
    const old = (slot: number, gone = false) =>
      task(slot, {
        id: `old-${slot}`,
        spec: 'one',
        ...(gone && { desired: 'shutdown', state: 'shutdown', since: began }),
      });
    const fresh = (slot: number, seconds: number, changes = {}) =>
      task(slot, { id: `new-${slot}-${seconds}`, spec: 'two', createdAt: began + seconds * 1000, ...changes });
    const turns = ({ tasks }: Scene) =>
      Object.fromEntries(tasks.flatMap(({ id, turn }) => (turn === undefined ? [] : [[id, turn]])));

    it('tells the order in which slots are replaced, and how far it is', () => {
      const tasks = [old(1), old(2, true), old(3, true), fresh(3, 1), fresh(2, 5, { state: 'starting' })];
      const seen = observation({ at: began + 6000, services: [updating('updating')], tasks });
      const now = after(seen);
      expect(now.services[0]?.update).to.deep.equal({
        ...{ state: 'updating', message: 'm', order: 'start-first', parallelism: 2, done: 1, of: 3 },
      });
      expect(turns(now)).to.deep.equal({ 'new-3-1': 1, 'new-2-5': 2 });
    });

    it('does not count a task that replaced one that failed, of the new or of the old', () => {
      const again = fresh(3, 4, { id: 'again' });
      const repaired = task(1, { id: 'repaired', spec: 'one', createdAt: began + 2000 });
      const failed = fresh(3, 1, { state: 'failed', desired: 'shutdown', since: began + 3000 });
      const tasks = [repaired, old(2), failed, again];
      const now = after(observation({ at: began + 6000, services: [updating('updating')], tasks }));
      expect(turns(now)).to.deep.equal({ 'new-3-1': 1 });
      expect(now.services[0]?.update).to.include({ done: 1, of: 3 });
    });

    it('has nothing done at its very start', () => {
      const seen = observation({ at: began + 1, services: [updating('updating')], tasks: [old(1), old(2), old(3)] });
      expect(after(seen).services[0]?.update).to.include({ done: 0, of: 3 });
    });

    it('counts those that were never changed when it is taken back', () => {
      const back = task(3, { id: 'back', spec: 'one', createdAt: began + 9000 });
      const tasks = [old(1), old(2), fresh(3, 1, { state: 'failed', desired: 'shutdown' }), back];
      const seen = observation({ at: began + 10_000, services: [updating('rollback_completed')], tasks });
      expect(after(seen).services[0]?.update).to.include({ state: 'rollback_completed', done: 3, of: 3 });
    });

    it('is told for a while after its end', () => {
      const told = (seconds: number) => {
        const services = [updating('completed', began + 1000)];
        const seen = observation({ at: began + 1000 + seconds * 1000, services, tasks: [fresh(1, 1)] });
        const now = after(seen);
        return [now.services[0]?.update?.state, turns(now)];
      };
      expect(told(59)).to.deep.equal(['completed', { 'new-1-1': 1 }]);
      expect(told(61)).to.deep.equal([undefined, {}]);
    });
  });

  it('is bounded, however large the swarm, and says what it leaves out', () => {
    const many = <T>(length: number, make: (n: number) => T) => Array.from({ length }, (_, n) => make(n));
    const seen = observation({
      nodes: many(100, (n) => node(n + 1)),
      services: many(150, (n) => service({ id: `s-${n}`, name: `s-${n}`, createdAt: n })),
      tasks: many(5000, (n) => task(n, { id: `t-${n}`, serviceId: 's-1', on: n % 100 })),
    });
    const now = after(seen);
    expect(now.left).to.deep.equal({ nodes: 40, services: 50, tasks: 4000 });
    expect(scene.safeParse(now).error).to.equal(undefined);
  });

  it('is one line of text wherever others wrote, and what the schema allows, whatever an engine says', function () {
    this.timeout(60_000); // of a busy machine
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 900 }),
      fc.constant(oddText),
      fc.constant('\u202e<b>\u0007\n'),
    );
    const number = fc.oneof(fc.double(), fc.integer(), fc.constant(1e300));
    const anything = fc.record({ text, number, other: text });
    fc.assert(
      fc.property(anything, ({ text, number, other }) => {
        const any = { state: other as never, name: text, image: text };
        const seen = observation({
          nodes: [node(1, { ...any, id: text, role: other as never, availability: other as never })],
          services: [
            service({
              ...{ id: other, name: text, image: text, replicas: number, mode: text as never },
              ports: [{ published: number, target: number, protocol: text as never, mode: other as never }],
              updateStatus: { state: other as never, message: text, startedAt: second(1) },
              update: { parallelism: number, order: text as never },
            }),
          ],
          tasks: [
            task(1, {
              ...{ id: text, serviceId: other, nodeId: text, image: text, error: text, containerId: text },
              ...{ state: other as never, desired: text as never, exit: number, slot: number, nodeName: text },
            }),
          ],
        });
        const now = after(seen);
        expect(scene.safeParse(now).error).to.equal(undefined);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
        expect(JSON.stringify(now)).not.to.match(/\\[nrtbfu]|[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 40 },
    );
    expect(most.error).to.be.below(1000);
  });
});
