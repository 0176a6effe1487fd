import { expect } from 'chai';
import { container, task } from '../../judge/observation.fixture.ts';
import type { ProbeSeen, TaskSeen } from '../../model.ts';
import { causes, evidence, swarm, troubled } from '../diagnose.fixture.ts';

const error = 'task: non-zero exit (143): dockerexec: unhealthy container';
const ended = (message: string) => troubled('failed', error, { message, exit: 143 });
const of = (sick: TaskSeen, probe?: Omit<ProbeSeen, 'taskId' | 'health'>) =>
  causes(swarm([sick]), {
    known: evidence({ probes: probe ? [{ taskId: sick.id, health: 'unhealthy', ...probe }] : [] }),
  });

describe('what probes tell of mistakes', () => {
  it('probe-missing: the image has not got the program of the health check', () => {
    const [first, ...others] = of(ended('starting'), { exit: 127, output: '/bin/sh: 1: wgett: not found\n' });
    expect(others).to.deep.equal([]);
    expect(first?.id).to.equal('probe-missing');
    expect(first?.says).to.match(/unhealthy container"\); its last probe: exit 127, "\/bin\/sh: 1: wgett: not found"$/);
    expect(first?.next).to.match(/^docker service inspect --format '.*Healthcheck}}' simple$/);
    const engine = { exit: -1, output: 'OCI runtime exec failed: exec: "x": executable file not found in $PATH' };
    expect(of(ended('starting'), engine)[0]?.id).to.equal('probe-missing');
  });

  it('probe-too-slow: a probe takes longer than it may', () => {
    const found = of(ended('started'), { exit: -1, output: 'Health check exceeded timeout (1s)' });
    expect(found.map(({ id }) => id)).to.deep.equal(['probe-too-slow']);
  });

  it('never-healthy: no probe succeeded before the task was stopped, with how long it had', () => {
    const probe = { exit: 7, output: '  % Total\r\n\r  0  0\ncurl: (7) Failed to connect\n' };
    const [first, ...others] = of(ended('starting'), probe);
    expect(others).to.deep.equal([]);
    expect(first?.id).to.equal('never-healthy');
    expect(first?.says).to.include('exit 7, "curl: (7) Failed to connect"');
    expect(first?.matters).to.include('no start period, then 3 failures in a row');
    const seen = swarm([ended('starting')], { health: { startPeriod: 5000, retries: 1 } });
    expect(causes(seen)[0]?.matters).to.include('a start period of 5s, then 1 failure in a row');
  });

  it('unhealthy: probes fail of a task that was healthy', () => {
    expect(of(ended('started'), { exit: 22, output: '404 not found' })[0]?.id).to.equal('unhealthy');
    expect(of(ended('started')).map(({ id }) => id)).to.deep.equal(['unhealthy']);
  });

  it('are not taken for an end of its own where the program ends well when it is told to stop', () => {
    const complete = troubled('complete', '', { message: 'finished', exit: 0 });
    expect(of(complete, { exit: 1, output: '' }).map(({ id }) => id)).to.deep.equal(['unhealthy']);
    expect(of(complete).map(({ id }) => id)).to.deep.equal(['container-exits']);
  });

  it('are asked while the task lives', () => {
    const starting = task(1, { state: 'starting', message: 'starting' });
    const sick = { containers: [container(starting, { health: 'starting', failingStreak: 1 })] };
    expect(causes(swarm([starting], {}, sick)).map(({ id }) => id)).to.deep.equal(['never-healthy']);
    const [first] = causes(swarm([starting], {}, sick));
    expect(first, 'what its probes print').to.include({
      next: `docker inspect --format '{{json .State.Health}}' ${container(starting).name}`,
      node: 'docker-node1',
    });
    const well = { containers: [container(starting, { health: 'starting' })] };
    expect(causes(swarm([starting], {}, well))).to.deep.equal([]);
  });

  it('say nothing where they succeed', () => {
    const running = task(1, { message: 'started' });
    const well = { containers: [container(running, { health: 'healthy', failingStreak: 0 })] };
    expect(causes(swarm([running], {}, well))).to.deep.equal([]);
  });
});
