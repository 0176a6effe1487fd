import { expect } from 'chai';
import { container, ended, observation, range, task } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

const running = { kind: 'containers', service: 'simple', running: range('2') } as const;
const named = { kind: 'containers', service: 'simple', named: 'task.id' } as const;

describe('containers', () => {
  it('counts those that run, on every node', () => {
    const { actual } = holds(running, observation());
    expect(actual).to.equal('simple.1.task-1-0 running on docker-node1, simple.2.task-2-0 running on docker-node2');
    const more = [task(1), task(2), ended(3)];
    holds(
      running,
      observation({ containers: more.map((one) => container(one, one.slot === 3 ? { state: 'exited' } : {})) }),
    );
    expect(why(running, observation({ containers: [] }))).to.include('running containers: 0, expected 2');
    expect(why(running, observation({ containers: more.map((one) => container(one)) }))).to.include('3, expected 2');
    expect(
      why(running, observation({ containers: [task(1), task(2, { service: 'web' })].map((one) => container(one)) })),
    ).to.include('1, expected 2');
  });

  it('cannot hold while a node is silent', () => {
    expect(why(running, observation({ silent: ['docker-node3'] }))).to.include('docker-node3 did not answer');
    expect(why(named, observation({ silent: ['docker-node2', 'docker-node3'] }))).to.include(
      'docker-node2 and docker-node3',
    );
  });

  it('compares every name, and needs one', () => {
    holds(named, observation());
    const wrong = [container(task(1)), container(task(2), { name: 'simple.2' })];
    expect(why(named, observation({ containers: wrong }))).to.equal(
      'the container simple.2 on docker-node2 should be named simple.2.task-2-0',
    );
    expect(why(named, observation({ containers: [] }))).to.include('no container');
  });

  it('says when there is no service, and when one is on its way', () => {
    expect(why(running, observation({ services: [] }))).to.include('no service named simple');
    const leaving = observation({ containers: [container(task(1)), container(task(2)), container(task(3))] });
    expect(fails(running, leaving).converging).to.equal(
      'container simple.3.task-3-0 is being removed from docker-node3',
    );
  });
});
