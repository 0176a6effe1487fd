import { expect } from 'chai';
import type { Expectation, Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { judge } from '../judge.ts';
import { ended, node, observation, second, service, task } from '../observation.fixture.ts';

const twoRun: Expectation = { kind: 'service', service: 'simple', replicas: { running: 2, desired: 2 } };
const one = (changes: Partial<ServiceSeen> = {}) => service({ replicas: 1, ...changes });
const oneRuns: Expectation = { kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } };

/** What is said of what cannot come: `never`, `not by itself`, or what is under way; undefined where all is at rest. */
function end(seen: Observation, expectation: Expectation = twoRun): string | undefined {
  const judgement = judge(expectation, seen);
  if (judgement.holds) return 'holds';
  if (judgement.deadEnd) return judgement.deadEnd.final ? 'never' : 'not by itself';
  return judgement.converging;
}

function waiting(slot: number, error: string, changes: Partial<TaskSeen> = {}): TaskSeen {
  return task(slot, {
    state: 'pending',
    nodeId: '',
    nodeName: '',
    error: `no suitable node (${error})`,
    message: 'pending task scheduling',
    ...changes,
  });
}

/** A task as Swarm restarts it: each is made when the one before it ends, begins 5 s later, and lives for so long. */
function endings(lives: number[], changes: Partial<TaskSeen> = {}): TaskSeen[] {
  let at = 0;
  return lives.map((life, index) => {
    const createdAt = second(at);
    at += (index === 0 ? 1 : 6) + life;
    const end = { state: 'failed', exit: 1, error: 'task: non-zero exit (1)', message: 'started' } as const;
    return ended(1, { createdAt, since: second(at), ...end, ...changes });
  });
}

describe('what cannot come by itself', () => {
  describe('a task without a node', () => {
    const seen = (error: string, changes: Partial<Observation> = {}) =>
      observation({ tasks: [task(1), waiting(2, error)], ...changes });

    it('waits for ever where no node fits, whatever is in the way', () => {
      for (const error of [
        'scheduling constraints not satisfied on 3 nodes',
        'scheduling constraints not satisfied on 2 nodes; 1 node not available for new tasks',
        'insufficient resources on 3 nodes',
        'host-mode port already in use on 3 nodes',
        'max replicas per node limit exceed; scheduling constraints not satisfied on 1 node',
      ]) {
        expect(end(seen(error)), error).to.equal('never');
      }
      const judgement = judge(twoRun, seen('insufficient resources on 3 nodes'));
      expect(judgement)
        .to.have.property('why')
        .that.includes('nothing that is under way will change it: simple.2 waits');
    });

    it('does so also where others are on their way still', () => {
      const tasks = [task(1, { state: 'preparing' }), waiting(2, 'insufficient resources on 3 nodes')];
      expect(end(observation({ tasks }))).to.equal('never');
    });

    it('may yet have one that comes back, or that is started again', () => {
      const constraints = 'scheduling constraints not satisfied on 2 nodes; 1 node not available for new tasks';
      const with3 = (state: 'unknown' | 'down') =>
        seen(constraints, { nodes: [node(1), node(2), node(3, { state })], services: [service()] });
      expect(end(with3('unknown'))).to.equal(`simple.2 is pending ("no suitable node (${constraints})")`);
      expect(end(with3('down'))).to.equal('not by itself');
    });

    it('may have the place of one that is stopping, or of another service that is updated', () => {
      const stopping = task(3, { desired: 'shutdown' });
      const tasks = [task(1), waiting(2, 'insufficient resources on 3 nodes'), stopping];
      expect(end(observation({ tasks }))).to.include('simple.2 is pending');
      const other = service({ id: 'other', name: 'other', updateStatus: { state: 'updating', message: '' } });
      expect(end(seen('host-mode port already in use on 3 nodes', { services: [service(), other] }))).to.include(
        'simple.2 is pending',
      );
    });

    it('is replaced where the service was changed after it', () => {
      const updateStatus = { state: 'updating', message: '', startedAt: second(9) } as const;
      const services = [service({ updateStatus })];
      expect(end(seen('scheduling constraints not satisfied on 3 nodes', { services }))).to.include('is being updated');
    });

    it('holds an update up for ever that starts new tasks first', () => {
      const updateStatus = { state: 'updating', message: 'update in progress', startedAt: second(3) } as const;
      const services = [
        service({ image: 'simplenode:0.2', updateStatus, update: { order: 'start-first', failureAction: 'pause' } }),
      ];
      const next = waiting(2, 'host-mode port already in use on 3 nodes', {
        image: 'simplenode:0.2',
        createdAt: second(3.001),
      });
      const tasks = [task(1), task(2), next];
      const running = { running: [{ count: { op: '=', value: 2, text: '2' } as const, image: 'simplenode:0.2' }] };
      expect(end(observation({ services, tasks }), { kind: 'tasks', service: 'simple', groups: running })).to.equal(
        'never',
      );
      expect(end(observation({ services, tasks }), { kind: 'update', service: 'simple', state: 'completed' })).to.equal(
        'never',
      );
      const taken = service({ ...services[0], update: { order: 'start-first', failureAction: 'rollback' } });
      expect(end(observation({ services: [taken], tasks }))).not.to.equal('never');
    });
  });

  describe('a task that is started again and again', () => {
    const next = task(1, { createdAt: second(900), state: 'ready', desired: 'ready' });
    const seen = (tasks: TaskSeen[], changes: Partial<ServiceSeen> = {}) =>
      observation({ services: [one(changes)], tasks });

    it('ends again once it ended in the same way three times', () => {
      expect(end(seen([...endings([1, 1, 1]), next]), oneRuns)).to.equal('never');
      expect(end(seen([...endings([1, 1]), next]), oneRuns)).to.include('waits to start');
    });

    it('may end in another way', () => {
      const [first, second = next, third = next] = endings([1, 1, 1]);
      expect(end(seen([first as TaskSeen, { ...second, exit: 2 }, third, next]), oneRuns)).to.include('waits to start');
    });

    it('was perhaps stopped by somebody, where each lived for a while', () => {
      expect(end(seen([...endings([30, 30, 30]), next]), oneRuns)).to.include('waits to start');
    });

    it('is replaced where the service was changed after it, and taken back where an update fails and says so', () => {
      const since = { message: '', startedAt: second(800) };
      const tasks = [...endings([1, 1, 1]), next];
      expect(end(seen(tasks, { updateStatus: { state: 'completed', ...since } }), oneRuns)).to.include('waits to');
      const updateStatus = { state: 'updating', message: '', startedAt: second(0) } as const;
      expect(end(seen(tasks, { updateStatus, update: { failureAction: 'rollback' } }), oneRuns)).to.include('updated');
    });

    it('is what is asked for, where failures are', () => {
      const shows = [{ state: 'failed' as const }, { state: 'failed' as const, exit: 2 }];
      const history: Expectation = { kind: 'history', service: 'simple', slot: 1, shows };
      expect(end(seen([...endings([1, 1, 1]), next]), history)).to.include('waits to start');
    });
  });

  describe('a task whose probes never succeed', () => {
    const error = 'task: non-zero exit (137): dockerexec: unhealthy container';
    const starting = task(1, { createdAt: second(900), state: 'starting', message: 'starting' });
    const stopped = (message: string) => endings([14], { exit: 137, error, message });

    it('is stopped again once one was', () => {
      const seen = observation({ services: [one()], tasks: [...stopped('starting'), starting] });
      expect(end(seen, oneRuns)).to.equal('never');
    });

    it('may be healthy again where it was before, or where it has not been stopped yet', () => {
      const before = observation({ services: [one()], tasks: [...stopped('started'), starting] });
      expect(end(before, oneRuns)).to.include('simple.1 is starting');
      expect(end(observation({ services: [one()], tasks: [starting] }), oneRuns)).to.include('simple.1 is starting');
    });
  });

  it('is a service that is otherwise: only a command changes that', () => {
    const tasks = [task(1, { state: 'preparing' }), task(2)];
    const seen = (changes: Partial<ServiceSeen> = {}) => observation({ services: [service(changes)], tasks });
    const wants = (changes: object): Expectation => ({ kind: 'service', service: 'simple', ...changes });
    expect(end(seen(), wants({ mode: 'global' }))).to.equal('not by itself');
    expect(end(seen(), wants({ image: 'simplenode:0.2' }))).to.equal('not by itself');
    expect(end(seen(), wants({ replicas: { running: 3, desired: 3 } }))).to.equal('not by itself');
    expect(end(seen())).to.include('simple.1 is preparing');
    const back = { updateStatus: { state: 'updating', message: '' }, update: { failureAction: 'rollback' } } as const;
    expect(end(seen(back), wants({ image: 'simplenode:0.2' }))).to.include('is being updated');
    const update: Expectation = { kind: 'update', service: 'simple', state: 'completed' };
    expect(end(seen({ updateStatus: { state: 'paused', message: '' } }), update)).to.equal('not by itself');
  });
});
