import { expect } from 'chai';
import { container, node, observation, service, task } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

const gone = { kind: 'absent', service: 'simple', containers: false } as const;
const allGone = { ...gone, containers: true };
const nothing = { services: [], tasks: [], containers: [] };

describe('absent', () => {
  it('holds when neither service nor task is left', () => {
    holds(gone, observation(nothing));
    holds(gone, observation({ ...nothing, tasks: [task(1, { service: 'web' })] }));
    expect(why(gone, observation({ tasks: [] }))).to.equal('service simple exists, with 0 tasks');
    const left = observation({ ...nothing, tasks: [task(1, { desired: 'remove' })] });
    expect(why(gone, left)).to.include('tasks are left: simple.1 is running');
    expect(fails(gone, left).converging).to.equal('simple.1 is being removed on docker-node1');
    const unnamed = task(1, { service: 'service-1', desired: 'remove' });
    const containers = [container(unnamed, { service: 'simple' })];
    expect(why(gone, observation({ ...nothing, tasks: [unnamed], containers }))).to.include('tasks are left');
    expect(fails(gone, observation())).not.to.have.property('converging');
    expect(fails(gone, { ...left, nodes: [node(1, { state: 'down' })] })).not.to.have.property('converging');
  });

  it('looks for containers in any state, on every node, where asked', () => {
    holds(allGone, observation(nothing));
    holds(gone, observation({ ...nothing, containers: [container(task(1))] }));
    holds(gone, observation({ ...nothing, tasks: [task(1, { service: 'web' })], containers: [container(task(2))] }));
    const left = observation({ ...nothing, containers: [container(task(1), { state: 'exited' })] });
    expect(why(allGone, left)).to.equal('containers are left: simple.1.task-1-0 (exited, docker-node1)');
    expect(fails(allGone, left).converging).to.include('is being removed from docker-node1');
    holds(allGone, observation({ ...nothing, containers: [container(task(1, { service: 'web' }))] }));
  });

  it('cannot hold for containers while a node is silent', () => {
    expect(why(allGone, observation({ ...nothing, silent: ['docker-node3'] }))).to.include(
      'docker-node3 did not answer',
    );
    holds(gone, observation({ ...nothing, silent: ['docker-node3'] }));
  });

  it('does not hold on an empty swarm where another service is to be there', () => {
    const beside = { ...gone, beside: 'web' };
    expect(why(beside, observation(nothing))).to.equal('there is no service named web');
    holds(beside, observation({ ...nothing, services: [service({ name: 'web' })] }));
    const both = observation({ services: [service(), service({ id: 'service-2', name: 'web' })] });
    expect(why(beside, both)).to.include('service simple exists');
  });

  it('does not hold for want of a swarm', () => {
    expect(why(gone, observation({ ...nothing, swarm: false }))).to.include('not part of a swarm');
  });
});
