import { expect } from 'chai';
import type {
  Expectation,
  HistoryExpectation,
  HttpExpectation,
  Observation,
  ServiceExpectation,
  ServiceSeen,
  TasksExpectation,
  UpdateExpectation,
} from '../../model.ts';
import { answer, container, ended, node, observation, range, second, service, task } from '../observation.fixture.ts';
import { fails } from '../verdict.fixture.ts';

function keys(expectation: Expectation, seen: Observation): string[] {
  return fails(expectation, seen).keys;
}

const noSwarm = observation({ swarm: false, services: [], tasks: [], nodes: [], containers: [] });
const noService = observation({ services: [], tasks: [], containers: [] });
const count = range('9');

describe('the keys that are not met', () => {
  it('are `service` where there is none, and no other', () => {
    const of = { service: 'simple' };
    const claims: Expectation[] = [
      { kind: 'service', ...of, image: 'a', replicas: { running: 2, desired: 2 } },
      { kind: 'tasks', ...of, groups: { running: [{ count }] } },
      { kind: 'containers', ...of, running: count },
      { kind: 'history', ...of, slot: 'any', shows: [{ state: 'failed' }] },
      { kind: 'update', ...of, state: 'completed' },
    ];
    for (const expectation of claims)
      for (const seen of [noService, noSwarm])
        expect(keys(expectation, seen), expectation.kind).to.deep.equal(['service']);
  });

  describe('of a service', () => {
    const of = (wanted: Partial<ServiceExpectation>, changes: Partial<ServiceSeen> = {}, others = {}) =>
      keys({ kind: 'service', service: 'simple', ...wanted }, observation({ services: [service(changes)], ...others }));

    it('are each its own', () => {
      expect(of({ mode: 'global' })).to.deep.equal(['mode']);
      expect(of({ replicas: { running: 2, desired: 3 } })).to.deep.equal(['replicas']);
      expect(of({ replicas: { running: 1, desired: 2 } })).to.deep.equal(['replicas']);
      expect(of({ image: 'a' })).to.deep.equal(['image']);
      expect(of({ ports: [] })).to.deep.equal(['ports']);
      expect(of({ labels: { tier: 'web' } })).to.deep.equal(['labels']);
    });

    it('are each there once, in order', () => {
      expect(
        of({ labels: { a: 'b', c: 'd' }, ports: [], image: 'a', replicas: { running: 9, desired: 9 }, mode: 'global' }),
      ).to.deep.equal(['mode', 'replicas', 'image', 'ports', 'labels']);
    });

    it('are `image` for another content too', () => {
      const tasks = [task(1, { content: 'simplenode:0.2' })];
      expect(of({ image: 'simplenode:0.1' }, {}, { tasks })).to.deep.equal(['image']);
    });

    it('are settings as a lab writes them', () => {
      const update = { delay: 1, failureAction: 'pause', maxFailureRatio: 0.5 } as const;
      const health = { cmd: 'true', startPeriod: 1 };
      expect(of({ update, rollback: { order: 'start-first' } })).to.deep.equal([
        'update.delay',
        'update.failure-action',
        'update.max-failure-ratio',
        'rollback.order',
      ]);
      expect(of({ health }, { health: { cmd: 'false' } })).to.deep.equal(['health.cmd', 'health.start-period']);
      expect(of({ health }, { health: { cmd: 'true' } })).to.deep.equal(['health.start-period']);
    });

    it('are all of a health check that there is not', () => {
      expect(of({ health: { cmd: 'true', startPeriod: 1 } })).to.deep.equal(['health.cmd', 'health.start-period']);
    });
  });

  it('of tasks are states', () => {
    const of = (groups: TasksExpectation['groups'], seen = observation()) =>
      keys({ kind: 'tasks', service: 'simple', groups }, seen);
    expect(of({ running: [{ count }], shutdown: [{ image: 'a' }] })).to.deep.equal(['running', 'shutdown']);
    expect(of({ running: [{ nodes: ['docker-node9'] }] })).to.deep.equal(['running']);
    const stray = observation({ tasks: [task(1), task(2, { image: 'b' })] });
    expect(of({ running: [{ image: 'simplenode:0.1' }] }, stray)).to.deep.equal(['running']);
    // A task on a lost node is told of only where the running ones are not as expected.
    const lost = observation({ nodes: [node(1), node(2, { state: 'down' })] });
    expect(of({ running: [{ count: range('1') }], failed: [{ count }] }, lost)).to.deep.equal(['failed']);
    expect(of({ running: [{ count }] }, lost)).to.deep.equal(['running']);
  });

  it('of containers are their number and their names', () => {
    const all = { kind: 'containers', service: 'simple', running: count, named: 'task.id' } as const;
    const seen = observation({ containers: [container(task(1), { name: 'a' })] });
    expect(keys(all, seen)).to.deep.equal(['running', 'named']);
    expect(keys({ ...all, running: range('1') }, seen)).to.deep.equal(['named']);
    const silent = observation({ silent: ['docker-node3'] });
    expect(keys({ ...all, running: range('2') }, silent)).to.deep.equal(['running', 'named']);
    expect(keys({ kind: 'containers', service: 'simple', named: 'task.id' }, silent)).to.deep.equal(['named']);
  });

  it('of a history are the slot, what it shows and how much', () => {
    const history: HistoryExpectation = { kind: 'history', service: 'simple', slot: 'any', shows: [] };
    const failed: HistoryExpectation = { ...history, shows: [{ state: 'failed' }] };
    expect(keys(failed, observation())).to.deep.equal(['shows']);
    expect(keys({ ...failed, slot: 2 }, observation())).to.deep.equal(['shows']);
    expect(keys({ ...history, count }, observation())).to.deep.equal(['count']);
    expect(keys({ ...failed, count }, observation())).to.deep.equal(['shows', 'count']);
    expect(keys({ ...failed, slot: 9 }, observation())).to.deep.equal(['slot']);
    expect(keys(failed, observation({ tasks: [] }))).to.deep.equal(['slot']);
  });

  describe('of an update', () => {
    const updateStatus = { state: 'completed', message: 'done', startedAt: second(100) } as const;
    const exchanged = [
      task(1, { id: 'new', createdAt: second(101), since: second(102) }),
      ended(1, { id: 'old', createdAt: second(1), since: second(104) }),
    ];
    const of = (wanted: Partial<UpdateExpectation>, tasks = exchanged) =>
      keys(
        { kind: 'update', service: 'simple', ...wanted },
        observation({ services: [service({ updateStatus })], tasks }),
      );
    const gap = { op: '>=', value: 10_000, text: '>=10s' } as const;

    it('are each its own', () => {
      expect(of({ state: 'paused' })).to.deep.equal(['state']);
      expect(of({ message: { literal: 'x' } })).to.deep.equal(['message']);
      expect(of({ order: 'stop-first' })).to.deep.equal(['order']);
      expect(of({ parallelism: range('2') })).to.deep.equal(['parallelism']);
      expect(of({ gap })).to.deep.equal(['gap']);
    });

    it('are all that is claimed where nothing can be told', () => {
      const how = { order: 'start-first', parallelism: range('1') } as const;
      expect(of({ state: 'completed', ...how }, [])).to.deep.equal(['order', 'parallelism']);
      const [dead, old] = [
        ended(1, { id: 'new', createdAt: second(101) }),
        ended(1, { id: 'old', since: second(104) }),
      ];
      expect(of({ parallelism: range('1'), gap }, [dead, old])).to.deep.equal(['parallelism', 'gap']);
      expect(keys({ kind: 'update', service: 'simple', state: 'completed', ...how }, observation())).to.deep.equal([
        'state',
        'order',
        'parallelism',
      ]);
    });
  });

  it('of an answer are all that is claimed of it where there is none', () => {
    const url = 'http://docker-node1:8000/';
    const http: HttpExpectation = { kind: 'http', urls: [url], requests: 1, answers: true };
    const hello = { literal: 'Hello' };
    const refused = observation({ answers: [{ url, body: '', error: 'connection refused' }] });
    const said = observation({ answers: [answer(url, { status: 500 })] });
    expect(keys(http, refused)).to.deep.equal(['answers']);
    expect(keys({ ...http, status: 200, body: hello }, refused)).to.deep.equal(['answers', 'status', 'body']);
    expect(keys({ ...http, status: 200 }, observation())).to.deep.equal(['answers', 'status']);
    expect(keys({ ...http, status: 200, body: hello }, said)).to.deep.equal(['status', 'body']);
    expect(keys({ ...http, status: 500, body: hello }, said)).to.deep.equal(['body']);
    expect(keys({ ...http, answeredBy: range('>=2') }, said)).to.deep.equal(['answeredBy']);
    expect(keys({ ...http, answers: false }, said)).to.deep.equal(['answers']);
  });

  it('of nodes are their counts', () => {
    const counts = {
      kind: 'nodes',
      ready: range('2'),
      down: range('1'),
      managers: range('2'),
      workers: range('9'),
    } as const;
    expect(keys(counts, observation())).to.deep.equal(['ready', 'down', 'managers', 'workers']);
    expect(keys({ ...counts, down: range('0') }, observation())).to.deep.equal(['ready', 'managers', 'workers']);
    expect(keys({ kind: 'nodes', down: range('0') }, noSwarm)).to.deep.equal(['down']);
  });

  it('of what should be gone are the service and its containers', () => {
    const gone = { kind: 'absent', service: 'simple', containers: true } as const;
    expect(keys(gone, observation())).to.deep.equal(['service']);
    expect(keys(gone, { ...noService, tasks: [task(1)] })).to.deep.equal(['service']);
    expect(keys(gone, { ...noService, containers: [container(task(1))] })).to.deep.equal(['containers']);
    expect(keys(gone, { ...noService, silent: ['docker-node3'] })).to.deep.equal(['containers']);
    expect(keys({ ...gone, beside: 'web' }, noService)).to.deep.equal(['beside']);
    expect(keys(gone, noSwarm)).to.deep.equal(['service']);
  });
});
