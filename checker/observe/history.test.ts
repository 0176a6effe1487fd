import { expect } from 'chai';
import type { ContainerSeen, TaskSeen, TaskState } from '../model.ts';
import { TaskHistory } from './history.ts';

function task(id: string, state: TaskState, changes: Partial<TaskSeen> = {}): TaskSeen {
  const since = changes.since ?? 1;
  const desired = changes.desired ?? 'running';
  return {
    id,
    serviceId: 'service-1',
    service: 'simple',
    slot: 1,
    nodeId: 'node-1',
    nodeName: 'docker-node1',
    desired,
    state,
    since,
    createdAt: 1,
    image: 'simplenode:0.1',
    message: '',
    error: '',
    seen: [{ state, desired, since }],
    ...changes,
  };
}

describe('the history of tasks', () => {
  let history: TaskHistory;
  let clock: number;
  beforeEach(() => {
    history = new TaskHistory();
    clock = 0;
  });
  const take = (tasks: TaskSeen[], containers: ContainerSeen[] = []) => {
    clock += 10;
    return history.take(tasks, clock, containers);
  };
  const states = () =>
    history.all().map(({ seen }) => seen.map(({ state, desired, since }) => `${state}/${desired} ${since}`));

  it('has every state that a task was seen in, oldest first, each once', () => {
    take([task('a', 'preparing', { since: 1 })]);
    take([task('a', 'running', { since: 2 })]);
    take([task('a', 'running', { since: 2 })]);
    take([task('a', 'running', { since: 2, desired: 'shutdown' })]);
    take([task('a', 'shutdown', { since: 3, desired: 'shutdown' })]);
    expect(states()).to.deep.equal([
      ['preparing/running 1', 'running/running 2', 'running/shutdown 2', 'shutdown/shutdown 3'],
    ]);
  });

  describe('of a container with a health check', () => {
    const its = (health?: ContainerSeen['health'], failingStreak?: number): ContainerSeen[] => [
      {
        node: 'docker-node1',
        id: 'container-1',
        name: 'simple.1.a',
        state: 'running',
        service: 'simple',
        taskId: 'a',
        taskName: 'simple.1',
        image: 'simplenode:0.1',
        imageId: 'sha256:1',
        ...(health ? { health } : {}),
        ...(failingStreak === undefined ? {} : { failingStreak }),
      },
    ];
    const healths = () =>
      history.all()[0]?.seen.map(({ state, since, noticedAt, health = 'none', failingStreak = 0 }) => {
        return `${state} ${since}: ${health} ${failingStreak}, noticed at ${noticedAt}`;
      });

    it('has every change of its health, and when it was noticed', () => {
      take([task('a', 'starting', { since: 5 })], its('starting', 0));
      take([task('a', 'running', { since: 15 })], its('healthy', 0));
      take([task('a', 'running', { since: 15 })], its('healthy', 1));
      take([task('a', 'running', { since: 15 })], its('healthy', 1));
      take([task('a', 'running', { since: 15 })], its('unhealthy', 2));
      take([task('a', 'failed', { since: 55 })]);
      expect(healths()).to.deep.equal([
        'starting 5: starting 0, noticed at 10',
        'running 15: healthy 0, noticed at 20',
        'running 15: healthy 1, noticed at 30',
        'running 15: unhealthy 2, noticed at 50',
        'failed 55: none 0, noticed at 60',
      ]);
    });

    it('has a health that came back', () => {
      take([task('a', 'running')], its('healthy', 2));
      take([task('a', 'running')], its('healthy', 0));
      expect(healths()).to.have.length(2);
    });

    it('takes it as it was while its node does not list its containers', () => {
      take([task('a', 'running')], its('healthy', 0));
      take([task('a', 'running')]);
      take([task('a', 'running')], its('healthy', 0));
      expect(healths()).to.have.length(1);
    });
  });

  it('knows since when the API shows a task no more', () => {
    take([task('a', 'running'), task('b', 'running')]);
    take([task('b', 'running')]);
    take([task('b', 'running')]);
    expect(history.all().map(({ id, erasedAt }) => [id, erasedAt])).to.deep.equal([
      ['a', 20],
      ['b', undefined],
    ]);
    const [again] = take([task('a', 'running')]);
    expect(again).not.to.have.property('erasedAt');
  });

  it('gives what is there now, with the states from before', () => {
    take([task('a', 'preparing')]);
    const [now] = take([task('a', 'running', { error: 'new' })]);
    expect(now).to.include({ state: 'running', error: 'new' });
    expect(now?.seen).to.have.length(2);
  });

  it('keeps tasks that swarm erased as they were last, and all of them oldest first', () => {
    take([task('b', 'running', { createdAt: 2 }), task('a', 'running', { createdAt: 1 })]);
    expect(take([task('c', 'running', { createdAt: 1.5 })]).map(({ id }) => id)).to.deep.equal(['c']);
    take([]);
    expect(history.all().map(({ id, state }) => `${id} ${state}`)).to.deep.equal([
      'a running',
      'c running',
      'b running',
    ]);
  });

  it('keeps what a container held, also when it is gone', () => {
    take([task('a', 'running', { containerId: 'container-1' })]);
    history.note('a', 'simplenode:0.2');
    history.note('unknown', 'simplenode:0.3');
    const [now] = take([task('a', 'failed')]);
    expect(now).to.include({ state: 'failed', content: 'simplenode:0.2', containerId: 'container-1' });
    expect(history.all()).to.have.length(1);
  });

  it('takes the newest container, and no content where none is known', () => {
    take([task('a', 'running', { containerId: 'old' })]);
    const [now] = take([task('a', 'running', { containerId: 'new' })]);
    expect(now).to.include({ containerId: 'new' });
    expect(now).not.to.have.property('content');
  });

  it('keeps the names of a service and a node that are gone', () => {
    take([task('a', 'running')]);
    const [gone] = take([task('a', 'running', { service: 'service-1', nodeName: 'node-1' })]);
    expect(gone).to.include({ service: 'simple', nodeName: 'docker-node1' });
  });

  it('takes names when they come to be known', () => {
    take([task('a', 'pending', { nodeId: '', nodeName: '' })]);
    const [unknown] = take([task('a', 'assigned', { nodeName: 'node-1' })]);
    expect(unknown).to.include({ nodeName: 'node-1' });
    const [known] = take([task('a', 'running', { service: 'renamed' })]);
    expect(known).to.include({ nodeName: 'docker-node1', service: 'renamed' });
  });
});
