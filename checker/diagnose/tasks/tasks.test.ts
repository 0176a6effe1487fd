import { expect } from 'chai';
import { ended, service, task } from '../../judge/observation.fixture.ts';
import type { TaskSeen } from '../../model.ts';
import { causes, evidence, ids, swarm, troubled } from '../diagnose.fixture.ts';

/** Swarm gives such a task exit code 0, though nothing of it ever ran. */
const noImage = (image: string) =>
  troubled('rejected', `No such image: ${image}`, { image, message: 'preparing', exit: 0 });
const waits = (why: string) => troubled('pending', `no suitable node (${why})`);

describe('what tasks tell of mistakes', () => {
  it('image-misspelt: a node has an image with nearly that name', () => {
    const [first, ...others] = causes(swarm([noImage('simplnode:0.1')], { image: 'simplnode:0.1' }));
    expect(others).to.deep.equal([]);
    expect(first).to.include({
      id: 'image-misspelt',
      says: 'simple.1 is rejected on docker-node1 ("No such image: simplnode:0.1")',
      next: 'docker service update --image simplenode:0.1 simple',
    });
    expect(first?.matters).to.include('There is simplenode:0.1: is that the one you mean?');
  });

  it('image-missing: no node has one with nearly that name, or several have', () => {
    for (const image of ['nginx:latest', 'simplenode:0.9']) {
      const [first, ...others] = causes(swarm([noImage(image)], { image }));
      expect(others).to.deep.equal([]);
      expect(first).to.include({ id: 'image-missing', next: 'docker image ls' });
      expect(first?.matters).to.include('The nodes have simplenode:0.1, simplenode:0.2 and simplenode:0.3.');
    }
  });

  it('image-missing: other nodes have it', () => {
    expect(ids(swarm([noImage('simplenode:0.2')]))).to.deep.equal(['image-missing']);
  });

  it('image-missing: what the nodes have is not known', () => {
    const [first] = causes(swarm([noImage('a')]), { known: evidence({ images: [] }) });
    expect(first?.id).to.equal('image-missing');
    expect(first?.matters).not.to.include('The nodes have');
  });

  it('mount-missing: a node has not got the folder', () => {
    const error = 'invalid mount config for type "bind": bind source path does not exist: /nowhere';
    const [first] = causes(swarm([troubled('rejected', error)]));
    expect(first?.id).to.equal('mount-missing');
    expect(first?.matters).to.include('/nowhere must be there on every node');
  });

  it('program-missing: the image has not got the program', () => {
    const error =
      'starting container failed: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "serve": executable file not found in $PATH: unknown';
    const [first, ...others] = causes(swarm([troubled('failed', error, { exit: 127 })]));
    expect(others).to.deep.equal([]);
    expect(first?.id).to.equal('program-missing');
    expect(first?.matters).to.include('no program serve');
    const path = error.replace(
      '"serve": executable file not found in $PATH',
      '"/x": stat /x: no such file or directory',
    );
    expect(ids(swarm([troubled('failed', path)]))).to.deep.equal(['program-missing']);
  });

  it('host-port-taken: another service has the port, or the service itself', () => {
    const ports = [{ published: 8001, target: 5000, protocol: 'tcp', mode: 'host' } as const];
    const waiting = waits('host-mode port already in use on 3 nodes');
    const holder = service({ id: 'other', name: 'holder', ports });
    const mine = service({ ports });
    const [byOther] = causes(swarm([waiting], {}, { services: [mine, holder] }));
    expect(byOther).to.include({ id: 'host-port-taken', next: 'docker service inspect --pretty holder' });
    expect(byOther?.matters).to.include('Service holder has it');
    const [byItself] = causes(swarm([waiting], { ports }));
    expect(byItself?.matters).to.include('This service takes it itself');
  });

  it('no-node-fits: a constraint is met by no node', () => {
    const waiting = waits('scheduling constraints not satisfied on 3 nodes');
    const [first] = causes(swarm([waiting], { constraints: ['node.labels.disk==ssd'] }));
    expect(first).to.include({
      id: 'no-node-fits',
      next: 'docker service update --constraint-rm node.labels.disk==ssd simple',
    });
    const [many] = causes(swarm([waiting], { constraints: ['a==b', 'c==d'] }));
    expect(many?.next).to.equal('docker service inspect --pretty simple');
    expect(many?.matters).to.include('a==b and c==d');
  });

  it('no-resources: more is reserved than a node has left', () => {
    const [first] = causes(swarm([waits('insufficient resources on 3 nodes')]));
    expect(first).to.include({
      id: 'no-resources',
      next: 'docker service update --reserve-cpu 0 --reserve-memory 0 simple',
    });
  });

  it('too-many-per-node: all nodes run as many as they may', () => {
    const [first] = causes(swarm([waits('max replicas per node limit exceed')]));
    expect(first).to.include({
      id: 'too-many-per-node',
      next: 'docker service update --replicas-max-per-node 0 simple',
    });
  });

  it('not-restarted: the restart condition leaves the slot empty', () => {
    const failed = troubled('failed', 'task: non-zero exit (3)', { exit: 3 });
    const complete = troubled('complete', '', { exit: 0 });
    const of = (task: TaskSeen, restart: 'none' | 'on-failure' | 'any') => ids(swarm([task], { restart }));
    expect(of(failed, 'none')).to.deep.equal(['not-restarted']);
    expect(of(complete, 'none')).to.deep.equal(['not-restarted']);
    expect(of(complete, 'on-failure')).to.deep.equal(['not-restarted']);
    expect(of(failed, 'on-failure')).to.deep.equal(['container-exits']);
    expect(of(complete, 'any')).to.deep.equal(['container-exits']);
  });

  it('container-exits: the program ends by itself', () => {
    const [failed] = causes(swarm([troubled('failed', 'task: non-zero exit (3)', { exit: 3 })]));
    expect(failed).to.include({ id: 'container-exits', next: 'docker service logs --tail 20 simple' });
    expect(failed?.matters).to.include('exit code 3');
    const [complete] = causes(swarm([troubled('complete', '', { exit: 0 })]));
    expect(complete?.matters).to.include('exit code 0');
  });

  describe('are looked at', () => {
    const failed = troubled('rejected', 'No such image: a', { createdAt: 1 });

    it('while the next task is on its way', () => {
      expect(ids(swarm([failed, task(1, { createdAt: 2, state: 'preparing' })]))).to.deep.equal(['image-missing']);
    });

    it('not once the next one runs, or none is wanted', () => {
      expect(ids(swarm([failed, task(1, { createdAt: 2 })]))).to.deep.equal([]);
      expect(ids(swarm([{ ...failed, desired: 'remove' }]))).to.deep.equal([]);
      expect(ids(swarm([ended(1)]))).to.deep.equal([]);
    });

    it('not where tasks need not run, or one that fails is asked for', () => {
      const seen = swarm([failed]);
      const of = { service: 'simple' };
      expect(ids(seen, { keys: ['labels'] })).to.deep.equal([]);
      expect(
        ids(seen, { expectation: { kind: 'history', ...of, slot: 1, shows: [{ state: 'failed' }] } }),
      ).to.deep.equal([]);
      expect(ids(seen, { expectation: { kind: 'absent', ...of, containers: true } })).to.deep.equal([]);
    });
  });
});
