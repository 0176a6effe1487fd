import { expect } from 'chai';
import type { Check } from '../../model.ts';
import { parseLab } from '../index.ts';
import { lineOf, sample } from '../sample.fixture.ts';

const { lab } = parseLab(sample, 'lab.md');
const checks = (lab?.steps ?? [])
  .flatMap(({ blocks }) => blocks)
  .filter((block): block is Check => block.type === 'check');

function only(kind: string): Check['expect'][] {
  return checks.map((check) => check.expect).filter((expectation) => expectation.kind === kind);
}

describe('expectations', () => {
  it('say where they stand and how they are judged', () => {
    const { expect: _, ...first } = checks[0] as Check;
    const hint = 'look at `docker service ls`';
    const line = lineOf(sample, '- service: simple');
    expect(first).to.deep.equal({ type: 'check', file: 'lab.md', line, within: 90_000, for: 5_000, points: 3, hint });
    const { expect: __, ...second } = checks[1] as Check;
    const defaults = { within: 60_000, for: 0, points: 1 };
    expect(second).to.deep.equal({ type: 'check', file: 'lab.md', line: lineOf(sample, '- tasks:'), ...defaults });
  });

  it('service', () => {
    expect(only('service')).to.deep.equal([
      {
        kind: 'service',
        service: 'simple',
        mode: 'replicated',
        replicas: { running: 2, desired: 2 },
        image: 'simplenode:0.1',
        ports: [
          { published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' },
          { published: 53, target: 53, protocol: 'udp', mode: 'host' },
        ],
        labels: { tier: 'web' },
        update: {
          parallelism: 1,
          delay: 10_000,
          order: 'start-first',
          failureAction: 'pause',
          monitor: 5_000,
          maxFailureRatio: 0.2,
        },
        rollback: { order: 'stop-first' },
        health: { cmd: 'curl -f localhost', interval: 10_000, timeout: 3_000, retries: 3, startPeriod: 90_000 },
      },
    ]);
  });

  it('service, with one number for its replicas', () => {
    const text = sample.replace('replicas: 2/2', 'replicas: 3');
    const [check] = parseLab(text, 'lab.md').lab?.steps[1]?.blocks.filter((block) => block.type === 'check') ?? [];
    expect(check?.expect).to.have.property('replicas').that.deep.equals({ running: 3, desired: 3 });
  });

  it('service, with ranges, files and no health check', () => {
    const text = sample
      .replace('replicas: 2/2', 'replicas: 2/2\n  configs: [a, { name: b, target: /etc/b }]')
      .replace(/parallelism: 1, delay: 10s/, 'parallelism: "<=2", delay: ">=10s"')
      .replace(/ {2}health: \{[^}]*\}/, '  health: none');
    const [check] = parseLab(text, 'lab.md').lab?.steps[1]?.blocks.filter((block) => block.type === 'check') ?? [];
    expect(check?.expect).to.deep.include({ configs: ['a', { name: 'b', target: '/etc/b' }], health: 'none' });
    expect(check?.expect)
      .to.have.property('update')
      .that.deep.includes({
        parallelism: { op: '<=', value: 2, text: '<=2' },
        delay: { op: '>=', value: 10_000, text: '>=10s' },
      });
  });

  it('tasks', () => {
    expect(only('tasks')).to.deep.equal([
      {
        kind: 'tasks',
        service: 'simple',
        groups: {
          running: [
            {
              count: { op: '=', value: 2, text: '2' },
              image: 'simplenode:0.2',
              nodes: { op: '>=', value: 2, text: '>=2' },
            },
          ],
          shutdown: [{ count: { op: '=', value: 2, text: '2' } }],
          failed: [
            { count: { op: '<', value: 1, text: '<1' }, image: 'simplenode:0.1' },
            { nodes: ['docker-node1', 'docker-node2'] },
          ],
        },
      },
    ]);
  });

  it('containers', () => {
    const running = { op: '>=', value: 2, text: '>=2' };
    expect(only('containers')).to.deep.equal([{ kind: 'containers', service: 'simple', running, named: 'task.id' }]);
  });

  it('history', () => {
    expect(only('history')).to.deep.equal([
      {
        kind: 'history',
        service: 'simple',
        slot: 'any',
        shows: [{ state: 'running' }, { state: 'failed', exit: 143, error: { literal: 'unhealthy container' } }],
      },
      { kind: 'history', service: 'web', slot: 2, shows: [], count: { op: '=', value: 5, text: '5' } },
    ]);
  });

  it('update', () => {
    expect(only('update')).to.deep.equal([
      {
        kind: 'update',
        service: 'simple',
        state: 'completed',
        order: 'start-first',
        parallelism: { op: '=', value: 1, text: '1' },
        gap: { op: '>=', value: 10_000, text: '>=10s' },
        message: { regex: '^update (completed|paused)', flags: 'i' },
      },
    ]);
  });

  it('http', () => {
    expect(only('http')).to.deep.equal([
      {
        kind: 'http',
        urls: ['http://docker-node1:8000/', 'http://docker-node2:8000/', 'http://docker-node3:8000/'],
        requests: 10,
        status: 200,
        body: { regex: '^Hello V0\\.1: ', flags: '' },
        answeredBy: { op: '>=', value: 2, text: '>=2' },
        answers: true,
      },
      { kind: 'http', urls: ['http://docker-node1:9000/', 'http://docker-node2:9000/'], requests: 1, answers: false },
    ]);
  });

  it('nodes', () => {
    const [ready, managers, workers, down] = [3, 1, 2, 0].map((value) => ({ op: '=', value, text: String(value) }));
    expect(only('nodes')).to.deep.equal([{ kind: 'nodes', ready, managers, workers, down }]);
  });

  it('absent', () => {
    expect(only('absent')).to.deep.equal([{ kind: 'absent', service: 'gone', containers: true }]);
  });
});
