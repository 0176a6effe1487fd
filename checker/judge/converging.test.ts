import { expect } from 'chai';
import type { ContainerSeen, Expectation, Observation } from '../model.ts';
import { converging } from './converging.ts';
import { container, ended, node, observation, service, task } from './observation.fixture.ts';

const simple: Expectation = { kind: 'service', service: 'simple' };
const progress = (changes: Partial<Observation>) => converging(simple, observation(changes));

describe('converging', () => {
  it('is nothing when the swarm has come to rest', () => {
    expect(progress({})).to.equal(undefined);
    expect(progress({ tasks: [task(1), task(2), ended(2, { state: 'failed', id: 'old' })] })).to.equal(undefined);
  });

  it('is a task on its way, and why one waits', () => {
    const error = 'no suitable node (3 nodes not available)';
    const pending = task(2, { state: 'pending', nodeId: '', nodeName: '', error });
    expect(progress({ tasks: [task(1, { state: 'preparing' }), pending] })).to.equal(
      `simple.1 is preparing on docker-node1 and simple.2 is pending ("${error}")`,
    );
    expect(progress({ tasks: [task(1), task(2, { state: 'ready', desired: 'ready' })] })).to.include('waits to start');
    expect(progress({ tasks: [task(1), task(2, { state: 'failed' })] })).to.include('about to be replaced');
  });

  it('is a task that is to stop, but not one that cannot say so any more', () => {
    const stopping = [task(1), task(2), task(3, { desired: 'remove' })];
    expect(progress({ tasks: stopping })).to.equal('simple.3 is stopping on docker-node3');
    expect(progress({ tasks: stopping, nodes: [node(1), node(2), node(3, { state: 'down' })] })).to.equal(undefined);
    const never = task(3, { desired: 'shutdown', state: 'pending', nodeId: '' });
    expect(progress({ tasks: [task(1), task(2), never] })).to.equal(undefined);
  });

  it('is a task on a node that went down, until it is moved', () => {
    expect(progress({ nodes: [node(1), node(2, { state: 'down' })] })).to.include(
      'about to be moved from docker-node2',
    );
  });

  it('is a slot that has no task yet', () => {
    expect(progress({ tasks: [task(1)] })).to.equal('simple has tasks for 1 of 2 replicas');
  });

  it('is an update or a rollback', () => {
    const during = (state: 'updating' | 'rollback_started' | 'paused') =>
      progress({ services: [service({ updateStatus: { state, message: '' } })] });
    expect(during('updating')).to.equal('simple is being updated');
    expect(during('rollback_started')).to.equal('simple is being rolled back');
    expect(during('paused')).to.equal(undefined);
  });

  it('is a health probe that fails or has not succeeded yet, of a container that still runs', () => {
    const [one, two] = [container(task(1)), container(task(2), { health: 'unhealthy', failingStreak: 2 })];
    expect(progress({ containers: [one, two] })).to.equal(
      'simple.2 fails its health probe on docker-node2 (2 in a row)',
    );
    expect(progress({ containers: [{ ...two, state: 'exited' }] })).to.equal(undefined);
    const tasks = [task(1), task(2, { state: 'starting' })];
    expect(
      progress({
        tasks,
        containers: [
          { ...one, health: 'healthy', failingStreak: 0 },
          { ...two, health: 'starting', failingStreak: 0 },
        ],
      }),
    ).to.equal('simple.2 is starting on docker-node2: no healthy probe yet');
  });

  it('of an address is that of the services that publish its port', () => {
    const ports = [8000, 80].map((published) => ({ published, target: 1, protocol: 'tcp', mode: 'ingress' }) as const);
    const services = [service({ ports, replicas: 3 }), service({ id: 'web', name: 'web', ports: [], replicas: 3 })];
    const of = (url: string) =>
      converging({ kind: 'http', urls: [url], requests: 1, answers: true }, observation({ services }));
    expect(of('http://docker-node1/')).to.equal('simple has tasks for 2 of 3 replicas');
    expect(of('http://docker-node1:8000/')).to.equal('simple has tasks for 2 of 3 replicas');
    expect(of('https://docker-node1/')).to.equal(undefined);
    expect(of('http://docker-node1:8001/')).to.equal(undefined);
  });

  it('of an address is also what answers there still: of a service that was removed, scaled or moved to another port', () => {
    const gone: Expectation = { kind: 'http', urls: ['http://docker-node1:8001/'], requests: 1, answers: false };
    const of = (changes: Partial<Observation>) => converging(gone, observation(changes));
    // Right after `docker service rm spare`: its name stands on its containers alone, and then on nothing.
    const spare = [1, 2].map((on) =>
      task(on, { id: `spare-${on}`, serviceId: 'spare-id', service: 'spare-id', desired: 'remove' }),
    );
    const [one, two] = spare.map((each) => container(each, { service: 'spare' }));
    const removed = 'container spare-id.1.spare-1 is being removed from docker-node1';
    expect(of({ tasks: [task(1), task(2), ...spare], containers: [one, two] as ContainerSeen[] })).to.include(removed);
    expect(of({ containers: [one] as ContainerSeen[] })).to.equal(removed);
    expect(of({ tasks: [task(1), task(2), ...spare], containers: [] })).to.include('spare-id.1 is being removed');
    expect(of({ containers: [{ ...one, state: 'exited' } as ContainerSeen] })).to.equal(undefined);
    // Moved to 8000: the task from before answers at 8001 until it has stopped.
    const before = task(2, { id: 'before', desired: 'shutdown' });
    expect(of({ tasks: [task(1), task(2), before] })).to.equal('simple.2 is stopping on docker-node2');
    expect(of({ tasks: [task(1), task(2), { ...before, state: 'shutdown' }] })).to.equal(undefined);
    const updateStatus = { state: 'updating', message: '' } as const;
    expect(of({ services: [service({ updateStatus })] })).to.equal('simple is being updated');
    // One that was made anew under the same name.
    expect(of({ containers: [container(task(1)), container(task(3, { id: 'old' }))] })).to.include('simple.3.old');
    // A crash loop elsewhere has no port, and is none of it.
    const other = service({ id: 'web', name: 'web', ports: [] });
    const failed = ended(1, { id: 'failed', serviceId: 'web', service: 'web', state: 'failed', desired: 'running' });
    expect(of({ services: [service(), other], tasks: [task(1), task(2), failed] })).to.equal(undefined);
  });

  it('is what is left of a service that is gone, and of no other', () => {
    const [one, other] = [task(1), task(2, { service: 'web' })];
    const seen = observation({ services: [], tasks: [one, other], containers: [container(one), container(other)] });
    expect(converging({ kind: 'absent', service: 'simple', containers: true }, seen)).to.equal(
      'simple.1 is being removed on docker-node1 and container simple.1.task-1-0 is being removed from docker-node1',
    );
  });

  it('tells a task that waits from one that is just ready', () => {
    expect(progress({ tasks: [task(1), task(2, { state: 'ready' })] })).to.equal('simple.2 is ready on docker-node2');
    expect(progress({ tasks: [task(1), task(2, { state: 'preparing', desired: 'ready' })] })).to.equal(
      'simple.2 is preparing on docker-node2',
    );
  });
});
