import { expect } from 'chai';
import { node, range, task } from '../../judge/observation.fixture.ts';
import type { Expectation, NodeSeen } from '../../model.ts';
import { causes, swarm, troubled } from '../diagnose.fixture.ts';

const threeReady: Expectation = { kind: 'nodes', ready: range('3') };
const onThree: Expectation = { kind: 'tasks', service: 'simple', groups: { running: [{ nodes: range('3') }] } };
const of = (third: Partial<NodeSeen>, expectation: Expectation, keys: string[], tasks = [task(1)]) =>
  causes(swarm(tasks, {}, { nodes: [node(1), node(2), node(3, third)] }), { expectation, keys });

describe('what nodes tell of mistakes', () => {
  it('node-down: one is to be counted, to run a task or to answer, and is down', () => {
    const down = { state: 'down' } as const;
    const [first, ...others] = of(down, threeReady, ['ready']);
    expect(others).to.deep.equal([]);
    expect(first).to.include({
      id: 'node-down',
      says: 'the status of docker-node3 is down, its availability active',
      next: 'swarmlab up',
    });
    expect(of(down, onThree, ['running'])[0]?.id).to.equal('node-down');
    const url = 'http://docker-node3:8000/';
    const http: Expectation = { kind: 'http', urls: [url], requests: 1, answers: true };
    expect(of(down, http, ['status'])[0]?.id).to.equal('node-down');
    expect(of(down, { ...http, urls: ['http://docker-node1:8000/'] }, ['status'])).to.deep.equal([]);
  });

  it('node-drained and node-paused: one takes no tasks, and is needed for them', () => {
    for (const [availability, id] of [
      ['drain', 'node-drained'],
      ['pause', 'node-paused'],
    ] as const) {
      const [first] = of({ availability }, onThree, ['running']);
      expect(first).to.include({ id, next: 'docker node update --availability active docker-node3' });
      const named: Expectation = { ...onThree, groups: { running: [{ nodes: ['docker-node3'] }] } };
      expect(of({ availability }, named, ['running'])[0]?.id).to.equal(id);
      const elsewhere: Expectation = { ...onThree, groups: { running: [{ nodes: ['docker-node1'] }] } };
      expect(of({ availability }, elsewhere, ['running'])).to.deep.equal([]);
      const fewer: Expectation = { ...onThree, groups: { running: [{ nodes: range('2') }] } };
      expect(of({ availability }, fewer, ['running'])).to.deep.equal([]);
    }
  });

  it('a task that finds no node tells that they are needed', () => {
    const waits = troubled(
      'pending',
      'no suitable node (1 node not available for new tasks; scheduling constraints not satisfied on 2 nodes)',
    );
    const runs: Expectation = { kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } };
    const found = of({ availability: 'drain' }, runs, ['replicas'], [waits]);
    expect(found.map(({ id }) => id)).to.include('node-drained');
  });

  it('a global service runs on fewer nodes without them', () => {
    const everywhere: Expectation = { kind: 'service', service: 'simple', replicas: { running: 3, desired: 3 } };
    const seen = swarm(
      [task(1)],
      { mode: 'global' },
      { nodes: [node(1), node(2, { availability: 'drain' }), node(3)] },
    );
    expect(causes(seen, { expectation: everywhere })[0]?.id).to.equal('node-drained');
  });

  it('node-joined-twice: the entry to remove is named by its id, as two have the name', () => {
    const nodes = [node(1), node(2), node(3, { state: 'down' }), node(3, { id: 'again', joinedAt: Date.now() })];
    const noneDown: Expectation = { kind: 'nodes', ready: range('3'), down: range('0') };
    const found = causes(swarm([task(1)], {}, { nodes }), { expectation: noneDown, keys: ['down'] });
    expect(found.map(({ id, next }) => [id, next])).to.deep.equal([['node-joined-twice', 'docker node rm node-3']]);
    expect(of({ state: 'down' }, noneDown, ['ready', 'down'])[0]?.id).to.equal('node-down');
  });

  it('count as they joined last', () => {
    const nodes = [node(1), node(2), node(3, { state: 'down' }), node(3, { id: 'again', joinedAt: Date.now() })];
    expect(causes(swarm([task(1)], {}, { nodes }), { expectation: threeReady, keys: ['ready'] })).to.deep.equal([]);
  });

  it('are no mistake where nothing hangs on them', () => {
    const ready: Expectation = { kind: 'nodes', managers: range('2') };
    expect(of({ state: 'down' }, ready, ['managers'])).to.deep.equal([]);
    const labels: Expectation = { kind: 'service', service: 'simple', labels: { a: 'b' } };
    expect(of({ availability: 'drain' }, labels, ['labels'])).to.deep.equal([]);
  });
});
