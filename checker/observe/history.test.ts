import { expect } from 'chai';
import type { TaskSeen, TaskState } from '../model.ts';
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
  beforeEach(() => {
    history = new TaskHistory();
  });
  const states = () =>
    history.all().map(({ seen }) => seen.map(({ state, desired, since }) => `${state}/${desired} ${since}`));

  it('has every state that a task was seen in, oldest first, each once', () => {
    history.take([task('a', 'preparing', { since: 1 })]);
    history.take([task('a', 'running', { since: 2 })]);
    history.take([task('a', 'running', { since: 2 })]);
    history.take([task('a', 'running', { since: 2, desired: 'shutdown' })]);
    history.take([task('a', 'shutdown', { since: 3, desired: 'shutdown' })]);
    expect(states()).to.deep.equal([
      ['preparing/running 1', 'running/running 2', 'running/shutdown 2', 'shutdown/shutdown 3'],
    ]);
  });

  it('gives what is there now, with the states from before', () => {
    history.take([task('a', 'preparing')]);
    const [now] = history.take([task('a', 'running', { error: 'new' })]);
    expect(now).to.include({ state: 'running', error: 'new' });
    expect(now?.seen).to.have.length(2);
  });

  it('keeps tasks that swarm erased as they were last, and all of them oldest first', () => {
    history.take([task('b', 'running', { createdAt: 2 }), task('a', 'running', { createdAt: 1 })]);
    expect(history.take([task('c', 'running', { createdAt: 1.5 })]).map(({ id }) => id)).to.deep.equal(['c']);
    history.take([]);
    expect(history.all().map(({ id, state }) => `${id} ${state}`)).to.deep.equal([
      'a running',
      'c running',
      'b running',
    ]);
  });

  it('keeps what a container held, also when it is gone', () => {
    history.take([task('a', 'running', { containerId: 'container-1' })]);
    history.note('a', 'simplenode:0.2');
    history.note('unknown', 'simplenode:0.3');
    const [now] = history.take([task('a', 'failed')]);
    expect(now).to.include({ state: 'failed', content: 'simplenode:0.2', containerId: 'container-1' });
    expect(history.all()).to.have.length(1);
  });

  it('takes the newest container, and no content where none is known', () => {
    history.take([task('a', 'running', { containerId: 'old' })]);
    const [now] = history.take([task('a', 'running', { containerId: 'new' })]);
    expect(now).to.include({ containerId: 'new' });
    expect(now).not.to.have.property('content');
  });

  it('keeps the names of a service and a node that are gone', () => {
    history.take([task('a', 'running')]);
    const [gone] = history.take([task('a', 'running', { service: 'service-1', nodeName: 'node-1' })]);
    expect(gone).to.include({ service: 'simple', nodeName: 'docker-node1' });
  });

  it('takes names when they come to be known', () => {
    history.take([task('a', 'pending', { nodeId: '', nodeName: '' })]);
    const [unknown] = history.take([task('a', 'assigned', { nodeName: 'node-1' })]);
    expect(unknown).to.include({ nodeName: 'node-1' });
    const [known] = history.take([task('a', 'running', { service: 'renamed' })]);
    expect(known).to.include({ nodeName: 'docker-node1', service: 'renamed' });
  });
});
