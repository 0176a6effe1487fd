import { expect } from 'chai';
import { ended, node, range, second, service, task } from '../judge/observation.fixture.ts';
import type { Expectation } from '../model.ts';
import { evidence, swarm, troubled } from './diagnose.fixture.ts';
import { diagnoseCheck } from './index.ts';

/** The first cause of a check that does not hold, among the checks of its step. */
function first(
  seen: Parameters<typeof diagnoseCheck>[1],
  expectation: Expectation,
  keys: string[],
  known = evidence(),
) {
  const step = [expectation, ...others];
  return diagnoseCheck({ expectation, keys, challenge: false, step }, seen, known)[0];
}

let others: Expectation[] = [];
const runs = (count: number): Expectation => ({
  kind: 'service',
  service: 'simple',
  replicas: { running: count, desired: count },
});

describe('the cause that explains all facts', () => {
  beforeEach(() => {
    others = [];
  });

  it('of a task that waits is the drained node that fits, not the constraint', () => {
    const error =
      'no suitable node (scheduling constraints not satisfied on 2 nodes; 1 node not available for new tasks)';
    const nodes = [node(1), node(2, { availability: 'drain' }), node(3)];
    const constraints = ['node.hostname==docker-node2'];
    const cause = first(swarm([troubled('pending', error)], { constraints }, { nodes }), runs(1), ['replicas']);
    expect(cause).to.include({ id: 'node-drained', next: 'docker node update --availability active docker-node2' });
  });

  it('of a limit a node is the drained node, where the limit fits with it', () => {
    const error = 'no suitable node (max replicas per node limit exceed; 1 node not available for new tasks)';
    const nodes = [node(1), node(2), node(3, { availability: 'drain' })];
    const waits = troubled('pending', error, { slot: 3 });
    const of = (replicas: number) =>
      first(swarm([task(1), task(2), waits], { replicas, maxPerNode: 1 }, { nodes }), runs(replicas), ['replicas'])?.id;
    expect(of(3)).to.equal('node-drained');
    expect(of(4)).to.equal('too-many-per-node');
  });

  it('of an update that stands still is its order, where the old task has what the new one needs', () => {
    const next = troubled('pending', 'no suitable node (host-mode port already in use on 3 nodes)', {
      createdAt: second(9),
    });
    const changes = {
      update: { order: 'start-first' },
      updateStatus: { state: 'updating', message: 'update in progress' },
    } as const;
    const update: Expectation = { kind: 'update', service: 'simple', state: 'completed' };
    expect(first(swarm([task(1), next], changes), update, ['state'])).to.include({
      id: 'start-first-stuck',
      next: 'docker service update --update-order stop-first simple',
    });
    expect(first(swarm([next], changes), update, ['state'])?.id).to.equal('host-port-taken');
  });

  it('of a release that does not live is that it is asked for, whatever else was changed', () => {
    const failed = ended(1, {
      state: 'failed',
      image: 'simplenode:0.3',
      exit: 1,
      error: 'task: non-zero exit (1)',
    });
    const seen = swarm([failed, task(2)], { image: 'simplenode:0.3', replicas: 5 });
    const wanted: Expectation = { ...runs(5), kind: 'service', service: 'simple', image: 'simplenode:0.2' };
    const next = 'docker service update --image simplenode:0.2 simple';
    expect(first(seen, wanted, ['replicas', 'image'])).to.include({ id: 'other-image', next });
    others = [wanted];
    const running: Expectation = { kind: 'tasks', service: 'simple', groups: { running: [{ count: range('5') }] } };
    expect(first(seen, running, ['running'])).to.include({ id: 'other-image', next });
  });

  it('of a rollback that nobody’s failure made is who asked for it, with what is to be changed', () => {
    const updateStatus = { state: 'rollback_completed', message: 'rollback completed' } as const;
    const wanted: Expectation = { ...runs(4), kind: 'service', service: 'simple', image: 'simplenode:0.1' };
    const seen = swarm([task(1), task(2)], { image: 'simplenode:0.2', replicas: 2, updateStatus });
    const cause = first(seen, wanted, ['replicas', 'image']);
    expect(cause).to.include({
      id: 'rolled-back',
      next: 'docker service update --image simplenode:0.1 --replicas 4 simple',
    });
    expect(cause?.matters).to.include('takes back the last change').and.not.to.include('the update failed');
  });

  it('of a slot that stays empty is that its attempts are used up', () => {
    const last = ended(1, { state: 'failed', exit: 1, error: 'task: non-zero exit (1)' });
    const cause = first(swarm([last], { restartAttempts: 7 }), runs(1), ['replicas']);
    expect(cause?.id).to.equal('attempts-used-up');
    expect(cause?.matters).to.include('7 times').and.not.to.include('Swarm starts it again');
    const again = task(1, { createdAt: second(9), state: 'ready', desired: 'ready' });
    expect(first(swarm([last, again], { restartAttempts: 7 }), runs(1), ['replicas'])?.id).to.equal('container-exits');
  });

  it('of a service that is missing is never one that must stay', () => {
    const wanted: Expectation = { ...runs(2), kind: 'service', service: 'simple', image: 'simplenode:0.1' };
    const everywhere = service({ id: 'other', name: 'everywhere', ports: [] });
    const seen = swarm([], {}, { services: [everywhere] });
    expect(first(seen, wanted, ['service'])?.id).to.equal('other-name');
    others = [{ kind: 'service', service: 'everywhere', mode: 'global' }];
    const cause = first(seen, wanted, ['service']);
    expect(cause?.id).to.equal('service-missing');
    expect(cause?.matters).to.include('create it');
    others = [...others, { kind: 'service', service: 'simple', previous: true }];
    expect(first(seen, wanted, ['service'])?.matters).to.include('begin the step anew');
  });

  it('of a port that is taken is the service that is not to be there any more', () => {
    const holder = service({ id: 'old', name: 'old' });
    const port = { published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' } as const;
    const wanted: Expectation = { kind: 'service', service: 'front', ports: [port] };
    const next = () => first(swarm([], {}, { services: [holder] }), wanted, ['service'])?.next;
    expect(next()).to.equal('docker service inspect --pretty old');
    others = [{ kind: 'absent', service: 'old', containers: true }];
    expect(next()).to.equal('docker service rm old');
  });

  it('of probes that nobody answers yet is the time to start; of others it is not', () => {
    const error = 'task: non-zero exit (137): dockerexec: unhealthy container';
    const stopped = troubled('failed', error, { message: 'starting', exit: 137 });
    const seen = swarm([stopped], { health: { interval: 3000, retries: 3 } });
    const next = (exit: number, output: string) =>
      first(
        seen,
        runs(1),
        ['replicas'],
        evidence({ probes: [{ taskId: stopped.id, health: 'unhealthy', exit, output }] }),
      )?.next;
    expect(next(7, '')).to.equal('docker service update --health-start-period 40s simple');
    expect(next(1, '')).to.include('docker service inspect');
  });
});
