import { expect } from 'chai';
import type { ServiceExpectation, ServiceSeen } from '../../model.ts';
import { observation, service } from '../observation.fixture.ts';
import { holds, why } from '../verdict.fixture.ts';

function wanted(others: Partial<ServiceExpectation>): ServiceExpectation {
  return { kind: 'service', service: 'simple', ...others };
}

function seen(changes: Partial<ServiceSeen>) {
  return observation({ services: [service(changes)] });
}

const update = {
  parallelism: 1,
  delay: 10_000,
  order: 'start-first',
  failureAction: 'rollback',
  monitor: 5_000,
  maxFailureRatio: 0.1,
} as const;

const health = { cmd: 'curl -f http://localhost', interval: 10_000, timeout: 3_000, retries: 3, startPeriod: 10_000 };

describe("a service's settings", () => {
  it('hold when those that are named are as named', () => {
    const rollback = { ...update, order: 'stop-first' as const };
    holds(wanted({ update, rollback: { order: 'stop-first' }, health }), seen({ update, rollback, health }));
    holds(wanted({ update: { delay: 10_000 } }), seen({ update }));
  });

  it('differ each by itself, named as the flag is', () => {
    for (const [setting, value, difference] of [
      ['parallelism', 2, '--update-parallelism is 1, not 2'],
      ['delay', 5_000, '--update-delay is 10s, not 5s'],
      ['order', 'stop-first', '--update-order is start-first, not stop-first'],
      ['failureAction', 'pause', '--update-failure-action is rollback, not pause'],
      ['monitor', 6_000, '--update-monitor is 5s, not 6s'],
      ['maxFailureRatio', 0.2, '--update-max-failure-ratio is 0.1, not 0.2'],
    ] as const)
      expect(why(wanted({ update: { ...update, [setting]: value } }), seen({ update })), setting).to.equal(difference);
    for (const [setting, value, difference] of [
      ['cmd', 'true', '--health-cmd is "curl -f http://localhost", not "true"'],
      ['interval', 11_000, '--health-interval is 10s, not 11s'],
      ['timeout', 1_000, '--health-timeout is 3s, not 1s'],
      ['retries', 2, '--health-retries is 3, not 2'],
      ['startPeriod', 0, '--health-start-period is 10s, not 0s'],
    ] as const)
      expect(why(wanted({ health: { ...health, [setting]: value } }), seen({ health })), setting).to.equal(difference);
  });

  it('report every difference, and keep update and rollback apart', () => {
    const all = why(
      wanted({ update: { delay: 1000, order: 'stop-first' }, rollback: { delay: 10_000 } }),
      seen({ update }),
    );
    expect(all.split('; ')).to.have.length(3);
    expect(all).to.include('--rollback-delay is not set, not 10s');
  });

  it('may be ranges; a parallelism of 0 is more than any', () => {
    const atMost = (value: number) => ({ op: '<=', value, text: `<=${value}` }) as const;
    holds(wanted({ update: { parallelism: atMost(2), delay: atMost(10_000) } }), seen({ update }));
    expect(why(wanted({ update: { parallelism: atMost(2) } }), seen({ update: { parallelism: 3 } }))).to.equal(
      '--update-parallelism is 3, not <=2',
    );
    expect(why(wanted({ update: { parallelism: atMost(2) } }), seen({ update: { parallelism: 0 } }))).to.include(
      'is 0',
    );
    expect(why(wanted({ health: { retries: atMost(2) } }), seen({ health }))).to.equal(
      '--health-retries is 3, not <=2',
    );
  });

  it('`none` is no health check of its own: turned off, or without a command', () => {
    for (const none of [{}, { health: { cmd: 'none' } }, { health: {} }, { health: { retries: 3 } }])
      holds(wanted({ health: 'none' }), seen(none));
    expect(why(wanted({ health: 'none' }), seen({ health: { cmd: 'true', retries: 3 } }))).to.equal(
      'the service has a health check of its own: --health-cmd "true" --health-retries 3; expected none',
    );
  });

  it('compare ratios as the engine keeps them', () => {
    holds(wanted({ update: { maxFailureRatio: 0.1 } }), seen({ update: { maxFailureRatio: 0.10000000149011612 } }));
  });

  it('say when the service has no health check, or not all of its settings', () => {
    expect(why(wanted({ health: { retries: 3 } }), seen({}))).to.include('no health check');
    expect(why(wanted({ health: { retries: 3 } }), seen({ health: { cmd: 'true' } }))).to.include(
      '--health-retries is 0',
    );
    expect(why(wanted({ health: { cmd: 'true' } }), seen({ health: { retries: 3 } }))).to.include(
      '--health-cmd is not set',
    );
  });
});
