import { expect } from 'chai';
import type {
  Expectation,
  Observation,
  ServiceExpectation,
  ServiceSeen,
  Specification,
  TaskSeen,
} from '../../model.ts';
import { judge } from '../judge.ts';
import { ended, observation, range, second, service, task } from '../observation.fixture.ts';
import { fails } from '../verdict.fixture.ts';

const began = { after: second(100), by: second(100) };

/** Made as long after the service as was seen on a cluster: 1.5 ms, and 0.1 ms from one to the next. */
const firsts = (...slots: number[]) => slots.map((slot) => task(slot, { createdAt: second(0.0015 + slot / 10_000) }));
const anew = (slot: number, at: number) => task(slot, { createdAt: second(at), since: second(at + 1) });

const isService = (wanted: Partial<ServiceExpectation>): Expectation => ({
  kind: 'service',
  service: 'simple',
  ...wanted,
});

function holds(wanted: Expectation, seen: Observation): boolean {
  return judge(wanted, seen).holds;
}

describe('the same service', () => {
  const same = isService({ same: 'service' });

  it('is the one that was there when the step began', () => {
    expect(holds(same, observation({ stepBegan: began }))).to.equal(true);
  });

  it('is not one that was created since, and waiting does not mend that', () => {
    const services = [service({ createdAt: second(101) })];
    const starting = [task(1, { createdAt: second(101), state: 'starting' })];
    const { keys, why, converging } = fails(same, observation({ services, tasks: starting, stepBegan: began }));
    expect(keys).to.deep.equal(['same']);
    expect(why).to.match(/^simple was created again after this step began \(at \d\d:\d\d:\d\d\)$/);
    expect(converging).to.equal(undefined);
  });

  it('is any where nobody knows when the step began, or only that it was later than something', () => {
    const services = [service({ createdAt: second(101) })];
    for (const known of [{}, { stepBegan: { after: second(50) } }]) {
      const judgement = judge(same, observation({ services, ...known }));
      expect(judgement.holds).to.equal(true);
      expect(judgement.actual).to.match(/when this step began is not known/);
    }
  });

  it('may have other tasks, where only the service is asked for', () => {
    expect(holds(same, observation({ tasks: [task(1), anew(2, 120)], stepBegan: began }))).to.equal(true);
  });
});

describe('what only the step begun anew can mend', () => {
  const running = (wanted: string): Expectation => ({
    kind: 'tasks',
    service: 'simple',
    groups: { running: [{ count: range(wanted), made: 'before-step' }, { count: range('>=0') }] },
  });
  const isLost = (wanted: Expectation, changes: Partial<Observation>) =>
    fails(wanted, observation({ tasks: [...firsts(1), anew(2, 120)], stepBegan: began, ...changes })).lasting === true;

  it('is a service that was to stay and is gone, or was to show what became of it', () => {
    const gone = { services: [], tasks: [] };
    expect(isLost(isService({ same: 'service' }), gone)).to.equal(true);
    expect(isLost(isService({ previous: { replicas: 2 } }), gone)).to.equal(true);
    expect(isLost(running('>=1'), gone)).to.equal(true);
    expect(isLost(isService({ image: 'simplenode:0.1' }), gone)).to.equal(false);
    expect(isLost(isService({ previous: false }), gone)).to.equal(false);
    const { stepBegan: _, ...unknown } = observation(gone);
    expect(fails(isService({ same: 'service' }), unknown)).not.to.have.property('lasting');
  });

  it('is a task from before that is over, and not one that is yet to come', () => {
    expect(isLost(running('>=2'), {})).to.equal(true);
    expect(isLost(running('>=2'), { tasks: firsts(1, 2).map((one) => ({ ...one, state: 'starting' })) })).to.equal(
      false,
    );
    expect(isLost(running('<=0'), {})).to.equal(false);
  });
});

describe('the same tasks', () => {
  const same = isService({ same: 'tasks' });
  const of = (...tasks: TaskSeen[]) => observation({ tasks, stepBegan: began });

  it('are those that were there when the step began', () => {
    expect(holds(same, of(...firsts(1, 2)))).to.equal(true);
  });

  it('are not those that scaling to nothing and up again made', () => {
    const { keys, why } = fails(same, of(anew(1, 120), anew(2, 120)));
    expect(keys).to.deep.equal(['same']);
    expect(why).to.match(/simple\.1 \(made at .*simple\.2 \(made at /);
  });

  it('are not there where one replica was scaled away and back: the other is the first one still', () => {
    expect(fails(same, of(...firsts(1), anew(2, 120))).why).to.not.include('simple.1');
  });

  it('do not count what is over: a task that ended before the step began leaves its trace', () => {
    const old = ended(1, { createdAt: second(1), id: 'old' });
    expect(holds(same, of(old, task(1, { createdAt: second(50) })))).to.equal(true);
  });

  it('are not those of another service of that name', () => {
    const services = [service({ createdAt: second(101) })];
    expect(fails(same, observation({ services, stepBegan: began })).why).to.include('created again');
  });
});

describe('the specification from before', () => {
  const now: Partial<ServiceSeen> = { replicas: 5, hasPrevious: true };
  const { id: _, createdAt: __, updatedAt: ___, hasPrevious: ____, ...plain } = service();
  const was = (wanted: Specification, seen: Partial<ServiceSeen>, tasks: TaskSeen[] = firsts(1, 2)) => {
    return [isService({ previous: wanted }), observation({ services: [service({ ...now, ...seen })], tasks })] as const;
  };

  it('is compared as the service itself is', () => {
    expect(holds(...was({ replicas: 2 }, { previous: plain }))).to.equal(true);
    expect(holds(...was({ ports: plain.ports, image: 'simplenode:0.1' }, { previous: plain }))).to.equal(true);
    expect(holds(...was({ labels: { a: 'b' } }, { previous: plain }))).to.equal(false);
    const { keys, why } = fails(...was({ update: { parallelism: 2 } }, { previous: plain }));
    expect(keys).to.deep.equal(['previous']);
    expect(why).to.include('before its last change').and.include('--update-parallelism is 1, not 2');
  });

  it('is not there where the service was never changed', () => {
    expect(fails(...was({ replicas: 2 }, { hasPrevious: false })).keys).to.deep.equal(['previous']);
  });

  it('of fewer replicas is shown by the tasks, where more changes came after', () => {
    const tasks = [...firsts(1, 2), anew(3, 2.1), anew(4, 2.14), anew(5, 2.14)];
    expect(holds(...was({ replicas: 2 }, { previous: { ...plain, replicas: 3 } }, tasks))).to.equal(true);
    expect(holds(...was({ replicas: 2 }, { previous: { ...plain, replicas: 5 } }, tasks))).to.equal(true);
  });

  it('of fewer replicas is shown too where one of the first was healed', () => {
    const healed = [ended(1, { state: 'failed', id: 'first', createdAt: second(0.0015) }), anew(1, 9)];
    const tasks = [...healed, ...firsts(2), anew(3, 12)];
    expect(holds(...was({ replicas: 2 }, { previous: { ...plain, replicas: 3 } }, tasks))).to.equal(true);
  });

  it('never had two where all were made at once, whatever a scaling to the same number left', () => {
    const tasks = firsts(1, 2, 3, 4, 5);
    expect(holds(...was({ replicas: 2 }, { previous: { ...plain, replicas: 5 } }, tasks))).to.equal(false);
  });

  it('shows no first two where they were scaled away', () => {
    const tasks = [1, 2, 3, 4, 5].map((slot) => anew(slot, 22 + slot / 10_000));
    expect(holds(...was({ replicas: 2 }, { previous: { ...plain, replicas: 0 } }, tasks))).to.equal(false);
  });

  describe('with another port', () => {
    const old = [{ published: 8121, target: 5000, protocol: 'tcp', mode: 'ingress' } as const];
    const moved = (spec: string) => [ended(1, { id: 'old', spec: 'a', createdAt: second(0.0015) }), task(1, { spec })];

    it('is shown by tasks that were replaced and are made from the same, also where a label came after', () => {
      expect(holds(...was({ ports: old }, { previous: plain }, moved('a')))).to.equal(true);
    });

    it('is not shown by those that --force replaced', () => {
      expect(holds(...was({ ports: old }, { previous: plain }, moved('b')))).to.equal(false);
    });
  });
});

describe('tasks by when they were made', () => {
  const two = [...firsts(1, 2), anew(3, 2.1)];
  const of = (wanted: object): Expectation => ({
    kind: 'tasks',
    service: 'simple',
    groups: { running: [{ count: range('2'), ...wanted }, { count: range('>=1') }] },
  });

  it('are with the service those of one go with it', () => {
    expect(holds(of({ made: 'with-service' }), observation({ tasks: two }))).to.equal(true);
    expect(holds(of({ made: 'with-service' }), observation({ tasks: firsts(1, 2, 3) }))).to.equal(false);
    expect(
      holds(of({ made: 'with-service' }), observation({ tasks: [1, 2, 3].map((slot) => anew(slot, 20)) })),
    ).to.equal(false);
  });

  it('are later all others', () => {
    const later = of({ count: range('1'), made: 'later' });
    expect(holds(later, observation({ tasks: two }))).to.equal(true);
    expect(fails(later, observation({ tasks: firsts(1, 2, 3) })).why).to.include('made later than the service');
  });

  it('are before the step or in it', () => {
    const tasks = [...firsts(1, 2), anew(3, 120)];
    expect(holds(of({ made: 'before-step' }), observation({ tasks, stepBegan: began }))).to.equal(true);
    expect(holds(of({ count: range('1'), made: 'in-step' }), observation({ tasks, stepBegan: began }))).to.equal(true);
    expect(holds(of({ made: 'in-step' }), observation({ tasks, stepBegan: began }))).to.equal(false);
    // Nobody fails for what nobody saw.
    for (const made of ['before-step', 'in-step'])
      expect(holds(of({ count: range('3'), made }), observation({ tasks })), made).to.equal(true);
  });
});

describe('since the step began', () => {
  it('is what a task came to then', () => {
    const shows = [{ state: 'running' as const }, { state: 'failed' as const, since: 'step' as const }];
    const wanted: Expectation = { kind: 'history', service: 'simple', slot: 'any', shows };
    const failedAt = (at: number, more = {}) =>
      observation({
        tasks: [task(1), ended(1, { state: 'failed', since: second(at), id: 'old', createdAt: second(0) })],
        ...more,
      });
    expect(holds(wanted, failedAt(110, { stepBegan: began }))).to.equal(true);
    expect(fails(wanted, failedAt(90, { stepBegan: began })).why).to.include('before this step began');
    expect(holds(wanted, failedAt(90))).to.equal(true);
    expect(holds(wanted, failedAt(99.9, { stepBegan: began, clocksWithin: 200 }))).to.equal(true);
  });

  it('is an update that began then', () => {
    const wanted: Expectation = { kind: 'update', service: 'simple', state: 'completed', since: 'step' };
    const at = (seconds: number) =>
      observation({
        stepBegan: began,
        services: [service({ updateStatus: { state: 'completed', message: '', startedAt: second(seconds) } })],
      });
    expect(holds(wanted, at(101))).to.equal(true);
    expect(fails(wanted, at(99)).keys).to.deep.equal(['since']);
  });
});
