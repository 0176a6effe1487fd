import { expect } from 'chai';
import { answer, second, service, task } from '../../judge/observation.fixture.ts';
import type { Expectation, PortSpec, ServiceExpectation, ServiceSeen, UpdateState } from '../../model.ts';
import { causes, evidence, ids, swarm, troubled } from '../diagnose.fixture.ts';

const port = (published: number, target = 5000, mode: PortSpec['mode'] = 'ingress'): PortSpec => ({
  published,
  target,
  protocol: 'tcp',
  mode,
});
const wants = (changes: Partial<ServiceExpectation>): Expectation => ({
  kind: 'service',
  service: 'simple',
  ...changes,
});
const asks = (url = 'http://docker-node1:8000/'): Expectation => ({
  kind: 'http',
  urls: [url],
  requests: 1,
  answers: true,
});

describe('what services tell of mistakes', () => {
  it('service-misspelt: another has nearly that name', () => {
    const of = (...names: string[]) =>
      causes(swarm([], {}, { services: names.map((name) => service({ name, ports: [] })) }), { keys: ['service'] });
    const [first] = of('other', 'simpel');
    expect(first).to.include({
      id: 'service-misspelt',
      says: 'there is no service named simple, and there is one named simpel',
      next: 'docker service inspect --pretty simpel',
    });
    const missing = (...names: string[]) => of(...names).map(({ id }) => id);
    expect(missing('web')).to.deep.equal(['service-missing']);
    expect(missing('simple1', 'simple2'), 'who could tell which').to.deep.equal(['service-missing']);
  });

  it('other-name: the only service has the image that is expected', () => {
    const expectation = wants({ image: 'simplenode:0.1' });
    const of = (...names: string[]) =>
      ids(swarm([], {}, { services: names.map((name) => service({ name, ports: [] })) }), {
        expectation,
        keys: ['service'],
      });
    expect(of('web')).to.deep.equal(['other-name']);
    expect(of('web', 'front'), 'any of them may be another').to.deep.equal(['service-missing']);
    expect(of('simpel'), 'a slip tells more').to.deep.equal(['service-misspelt']);
    const other = swarm([], {}, { services: [service({ name: 'web', image: 'b' })] });
    expect(ids(other, { expectation, keys: ['service'] })).to.deep.equal(['service-missing']);
  });

  describe('of their last update:', () => {
    const of = (state: UpdateState, message = '', tasks = [task(1)]) =>
      causes(swarm(tasks, { updateStatus: { state, message } }), {
        expectation: wants({ image: 'b' }),
        keys: ['image'],
      });

    it('update-paused, with the task at which it failed', () => {
      const failed = troubled('rejected', 'invalid', { slot: 2 });
      const [first] = of('paused', 'update paused due to failure', [task(1), failed]);
      expect(first).to.include({
        id: 'update-paused',
        says: 'the update of simple is paused: "update paused due to failure"; simple.2 is rejected on docker-node1 ("invalid")',
        next: 'docker service update --image b simple',
      });
      expect(of('rollback_paused')[0]?.matters).to.include('stopped the rollback');
    });

    it('rolled-back', () => {
      expect(of('rollback_completed', 'rollback completed')[0]?.id).to.equal('rolled-back');
      expect(of('rollback_started')[0]?.id).to.equal('rolled-back');
      const seen = swarm([task(1)], { updateStatus: { state: 'rollback_completed', message: '' } });
      const tasks = (image: string): Expectation => ({
        kind: 'tasks',
        service: 'simple',
        groups: { running: [{ image }] },
      });
      expect(ids(seen, { expectation: tasks('b'), keys: ['running'] })).to.deep.equal(['rolled-back']);
      expect(ids(seen, { expectation: tasks('simplenode:0.1'), keys: ['running'] }), 'it has that').to.deep.equal([]);
      expect(ids(seen, { keys: ['replicas'] }), 'an old one').to.deep.equal([]);
    });

    it('update-unfinished', () => {
      const [first] = of('updating');
      expect(first).to.include({ id: 'update-unfinished' });
      expect(first?.matters).to.include('1 task at a time');
    });

    it('nothing where it is through, or where that state is asked for', () => {
      expect(of('completed')).to.deep.equal([]);
      const paused = swarm([task(1)], { updateStatus: { state: 'paused', message: 'x' } });
      const expectation: Expectation = {
        kind: 'update',
        service: 'simple',
        state: 'paused',
        parallelism: { op: '=', value: 2, text: '2' },
      };
      expect(ids(paused, { expectation, keys: ['parallelism'] })).to.deep.equal([]);
    });
  });

  it('port-taken: another service publishes the port', () => {
    const expectation = wants({ ports: [port(8000)] });
    const holder = service({ id: 'other', name: 'holder' });
    const of = (services: ServiceSeen[], keys: string[]) => causes(swarm([], {}, { services }), { expectation, keys });
    const [first] = of([holder], ['service']);
    expect(first).to.include({
      id: 'port-taken',
      says: 'holder publishes 8000:5000',
      next: 'docker service inspect --pretty holder',
    });
    expect(of([service({ ports: [] }), holder], ['ports'])[0]?.id).to.equal('port-taken');
    expect(of([{ ...holder, ports: [port(8000, 5000, 'host')] }], ['service'])[0]?.id).to.equal('service-missing');
    expect(of([service(), holder], ['labels'])).to.deep.equal([]);
  });

  it('wrong-target-port: nothing listens where a published port leads', () => {
    const listening = [{ taskId: task(1).id, ports: [5000] }];
    const of = (target: number, expectation: Expectation, keys: string[], open = listening) =>
      causes(swarm([task(1)], { ports: [port(8000, target)] }), {
        expectation,
        keys,
        known: evidence({ listening: open }),
      });
    const [first] = of(80, asks(), ['status']);
    expect(first).to.include({
      id: 'wrong-target-port',
      says: 'simple publishes 8000:80',
      next: 'docker service update --publish-rm 80 --publish-add published=8000,target=5000 simple',
    });
    expect(of(80, wants({ ports: [port(8000)] }), ['ports'])[0]?.id).to.equal('wrong-target-port');
    const several = [{ taskId: task(1).id, ports: [22, 5000] }];
    expect(of(80, asks(), ['status'], several)[0]?.next).to.equal('docker service inspect --pretty simple');
    expect(of(5000, asks(), ['status'])).to.deep.equal([]);
    expect(of(80, asks(), ['status'], []), 'nobody knows').to.deep.equal([]);
  });

  it('host-mode: a node without a task is asked for a port in mode host', () => {
    const of = (mode: PortSpec['mode'], url: string) => {
      const answers = [answer(url), { url, body: '', error: 'refused' }];
      return causes(swarm([task(1)], { ports: [port(8000, 5000, mode)] }, { answers }), {
        expectation: asks(url),
        keys: ['status'],
      });
    };
    const [first] = of('host', 'http://docker-node2:8000/');
    expect(first).to.include({
      id: 'host-mode',
      says: 'simple publishes 8000:5000/tcp/host',
      next: 'docker service update --publish-rm published=8000,target=5000,mode=host --publish-add published=8000,target=5000 simple',
    });
    expect(first?.matters).to.include('docker-node1. docker-node2 runs none.');
    expect(of('host', 'http://docker-node1:8000/')).to.deep.equal([]);
    expect(of('ingress', 'http://docker-node2:8000/')).to.deep.equal([]);
  });

  it('nothing-published: no service publishes the port that is asked', () => {
    const of = (ports: PortSpec[]) => causes(swarm([task(1)], { ports }), { expectation: asks(), keys: ['status'] });
    expect(of([])[0]).to.include({ id: 'nothing-published', says: 'no service publishes a port' });
    expect(of([port(8001)])[0]?.says).to.equal('simple publishes 8001:5000');
    expect(of([port(8000)])).to.deep.equal([]);
    const unbegun = swarm([], {}, { services: [] });
    expect(ids(unbegun, { expectation: asks(), keys: ['status'] })).to.deep.equal([]);
  });

  it('never-updated: an update is asked for, and the service is as it was created', () => {
    const expectation: Expectation = { kind: 'update', service: 'simple', state: 'completed' };
    const [first] = causes(swarm([task(1)]), { expectation, keys: ['state'] });
    expect(first).to.include({
      id: 'never-updated',
      says: 'simple was created at 22:13:20 UTC and never updated since',
    });
    expect(ids(swarm([task(1)], { hasPrevious: true }), { expectation, keys: ['state'] })).to.deep.equal([]);
    const goneBack: Expectation = { kind: 'update', service: 'simple', state: 'rollback_completed' };
    const failed = (at: number) =>
      troubled('failed', 'task: non-zero exit (1)', { id: `${at}`, createdAt: second(at), exit: 1 });
    const loop = [task(1, { createdAt: second(20), since: second(25) }), failed(10), failed(0)];
    const [fails] = causes(swarm(loop, {}, { at: second(26) }), { expectation: goneBack, keys: ['state'] });
    expect(fails).to.include({ id: 'never-updated', next: 'docker service logs --tail 20 simple' });
    expect(fails?.matters).to.include('nothing to go back to');
    expect(ids(swarm(loop, {}, { at: second(26) })), 'as long as one of the loop runs').to.deep.equal([
      'container-exits',
    ]);
    expect(ids(swarm(loop.slice(0, 2), {}, { at: second(26) })), 'one may have been stopped by hand').to.deep.equal([]);
    expect(second(0)).to.equal(Date.UTC(2023, 10, 14, 22, 13, 20));
  });

  describe('what a challenge asks to find out is told outside of one only:', () => {
    it('other-replicas', () => {
      const expectation = wants({ replicas: { running: 2, desired: 2 } });
      const [first] = causes(swarm([task(1)]), { expectation });
      expect(first).to.include({
        id: 'other-replicas',
        says: 'simple asks for 1 replica',
        next: 'docker service scale simple=2',
      });
      expect(ids(swarm([task(1)]), { expectation, challenge: true })).to.deep.equal([]);
      expect(ids(swarm([task(1)], { replicas: 2 }), { expectation })).to.deep.equal([]);
    });

    it('wrong-mode', () => {
      const expectation = wants({ mode: 'global' });
      const [first] = causes(swarm([task(1)]), { expectation, keys: ['mode'] });
      expect(first).to.include({ id: 'wrong-mode', next: 'docker service rm simple' });
      expect(ids(swarm([task(1)]), { expectation, keys: ['mode'], challenge: true })).to.deep.equal([]);
    });
  });

  it('is nothing without a swarm', () => {
    const nowhere = swarm([], {}, { swarm: false, services: [], nodes: [] });
    expect(ids(nowhere, { expectation: asks(), keys: ['status'] })).to.deep.equal([]);
  });
});
