import { expect } from 'chai';
import type { Observation, ServiceSeen, TaskSeen, UpdateExpectation } from '../../model.ts';
import { ended, globalTask, observation, range, second, service, task } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

function wanted(others: Partial<UpdateExpectation>): UpdateExpectation {
  return { kind: 'update', service: 'simple', ...others };
}

function updated(
  tasks: TaskSeen[],
  changes: Partial<ServiceSeen> = {},
  others: Partial<Observation> = {},
): Observation {
  const updateStatus = {
    state: 'completed',
    message: 'update completed',
    startedAt: second(100),
    completedAt: second(200),
  } as const;
  return observation({ services: [service({ updateStatus, ...changes })], tasks, ...others });
}

/** A slot's exchange, in seconds: when the new task was created, when it ran, when the old one stopped. */
function exchange(slot: number, created: number, ran: number, stopped: number): TaskSeen[] {
  return [
    task(slot, { id: `new-${slot}`, createdAt: second(created), since: second(ran), image: 'simplenode:0.2' }),
    ended(slot, { id: `old-${slot}`, createdAt: second(1), since: second(stopped) }),
  ];
}

const startFirst = [...exchange(1, 100.1, 102, 104), ...exchange(2, 112, 114, 116)];
const stopFirst = [...exchange(1, 100.1, 104, 102), ...exchange(2, 114, 118, 116)];
const gap = { op: '>=', value: 10_000, text: '>=10s' } as const;

describe('update', () => {
  it('says when none has happened', () => {
    const judged = fails(wanted({ state: 'completed' }), observation());
    expect(judged.actual).to.equal('no update has happened');
    expect(judged.why).to.include('no update has happened');
    expect(why(wanted({}), observation({ services: [] }))).to.include('no service named simple');
  });

  it('compares state and message', () => {
    holds(wanted({ state: 'completed', message: { literal: 'completed' } }), updated(startFirst));
    holds(wanted({ message: { regex: '^UPDATE', flags: 'i' } }), updated(startFirst));
    expect(why(wanted({ state: 'paused', message: { literal: 'Update' } }), updated(startFirst))).to.equal(
      'the state is completed, not paused; the message is "update completed", expected "Update"',
    );
    const updating = updated(startFirst, { updateStatus: { state: 'updating', message: '' } });
    expect(fails(wanted({ state: 'completed' }), updating).converging).to.equal('simple is being updated');
  });

  describe('of a right roll-out', () => {
    const careful = wanted({ state: 'completed', order: 'start-first', parallelism: range('1'), gap });
    const fromTo = { ...careful, from: 'simplenode:0.1', to: 'simplenode:0.2' };
    const set = { image: 'simplenode:0.2', update: { parallelism: 1, delay: 10_000, order: 'start-first' } } as const;
    /** The task of the roll-out in slot 1 is over, and another of the same image runs in its place. */
    const replacedAgain = (state: 'failed' | 'shutdown', on = 1) => [
      task(1, { id: 'again', on, createdAt: second(300), since: second(306), image: 'simplenode:0.2' }),
      ended(1, { id: 'new-1', createdAt: second(100.1), since: second(300), state, image: 'simplenode:0.2' }),
      ...startFirst.slice(1),
    ];

    it('takes nothing what heals or moves a task afterwards', () => {
      for (const tasks of [replacedAgain('failed'), replacedAgain('shutdown', 3)])
        for (const claim of [careful, fromTo]) holds({ ...claim, gap: undefined as never }, updated(tasks, set));
      // Then the setting says how it went.
      expect(
        why(careful, updated(replacedAgain('failed'), { ...set, update: { ...set.update, order: 'stop-first' } })),
      ).to.equal('the order of simple.1 cannot be told: when its new task began to run was not recorded');
      expect(
        why(careful, updated(replacedAgain('failed'), { ...set, update: { ...set.update, delay: 1000 } })),
      ).to.include('no gap to measure');
    });

    it('is not measured by who waited for whom where one of a pair moved afterwards', () => {
      // Two at a time, drained later: as seen, when the gap was told as -7.9s.
      const pairs = [
        ...exchange(1, 100.1, 102, 104),
        ...exchange(2, 100.1, 102.5, 104.5),
        ...exchange(3, 112.1, 114, 116),
        ...exchange(4, 112.6, 114.4, 116.4),
      ].map((one) =>
        one.id === 'new-1'
          ? { ...one, state: 'shutdown' as const, desired: 'shutdown' as const, since: second(300) }
          : one,
      );
      const moved = task(1, {
        id: 'moved',
        on: 3,
        createdAt: second(300),
        since: second(303),
        image: 'simplenode:0.2',
      });
      const two = { ...set, update: { ...set.update, parallelism: 2 } };
      holds({ ...fromTo, parallelism: range('2') }, updated([moved, ...pairs], two));
    });

    it('is still known by its images where Swarm has forgotten it, or updated the service again', () => {
      const services = (changes: Partial<ServiceSeen>) =>
        observation({ services: [service({ ...set, ...changes })], tasks: startFirst });
      holds(fromTo, services({ hasPrevious: true }));
      const forced = startFirst.flatMap((one) =>
        one.id.startsWith('new')
          ? [
              { ...one, id: `forced-${one.slot}`, createdAt: second(400), since: second(402) },
              { ...one, state: 'shutdown' as const, desired: 'shutdown' as const, since: second(403) },
            ]
          : [one],
      );
      const updateStatus = {
        state: 'completed',
        message: '',
        startedAt: second(399),
        completedAt: second(420),
      } as const;
      holds(fromTo, observation({ services: [service({ ...set, updateStatus })], tasks: forced }));
      expect(why(careful, services({ hasPrevious: true }))).to.equal(
        'Swarm has forgotten the update, since the service was changed after it',
      );
      expect(why({ ...fromTo, message: { literal: 'x' } }, services({ hasPrevious: true }))).to.include(
        'Swarm has forgotten',
      );
      expect(why({ ...fromTo, from: 'simplenode:0.0' }, services({}))).to.include(
        'no task is known that an update took from',
      );
      const half = observation({ services: [service(set)], tasks: [...startFirst.slice(0, 2), task(2)] });
      expect(why(fromTo, half)).to.include('Swarm has forgotten');
    });

    it('is judged as a whole where it was corrected half-way', () => {
      // Slot 1 went stop-first; what was typed then took slots 2 and 3 in the right order.
      const corrected = [...exchange(1, 90, 94, 92), ...exchange(2, 100.1, 102, 104), ...exchange(3, 112, 114, 116)];
      for (const claim of [careful, fromTo])
        expect(why(claim, updated(corrected, set))).to.include('simple.1 was updated stop-first');
      const { updateStatus: _, ...forgotten } = updated(corrected, set).services[0] as ServiceSeen;
      expect(why(fromTo, observation({ services: [forgotten], tasks: corrected }))).to.include(
        'simple.1 was updated stop-first',
      );
    });
  });

  describe('order', () => {
    it('is told by which came first in every slot that was replaced', () => {
      const watched = startFirst.map((one) => ({ ...one, seen: [{ ...one, desired: 'running' as const }] }));
      expect(holds(wanted({ order: 'start-first' }), updated(watched)).source).to.equal('api');
      holds(wanted({ order: 'start-first' }), updated(startFirst));
      holds(wanted({ order: 'stop-first' }), updated(stopFirst));
      expect(why(wanted({ order: 'stop-first' }), updated(startFirst)).split('; ')).to.deep.equal([
        'simple.1 was updated start-first: its new task ran 2s before the old one stopped',
        'simple.2 was updated start-first: its new task ran 2s before the old one stopped',
      ]);
      expect(why(wanted({ order: 'start-first' }), updated(stopFirst))).to.include('simple.1 was updated stop-first');
      const mixed = [...startFirst.slice(0, 2), ...stopFirst.slice(2)];
      expect(why(wanted({ order: 'start-first' }), updated(mixed))).to.match(/^simple\.2 was updated stop-first[^;]*$/);
    });

    it('is either when both came at one moment', () => {
      const tasks = exchange(1, 100, 102, 102);
      holds(wanted({ order: 'start-first' }), updated(tasks));
      holds(wanted({ order: 'stop-first' }), updated(tasks));
    });

    it('is either where the clocks of two nodes do not tell', () => {
      const [fresh, old] = exchange(1, 100.1, 102, 102.5) as [TaskSeen, TaskSeen];
      const elsewhere = [fresh, { ...old, nodeId: 'another' }];
      expect(why(wanted({ order: 'stop-first' }), updated(elsewhere, {}, { clocksWithin: 200 }))).to.include(
        'start-first',
      );
      const { actual } = holds(wanted({ order: 'stop-first' }), updated(elsewhere, {}, { clocksWithin: 300 }));
      expect(actual).to.include('within 600ms, and the clocks of their nodes tell no more');
      const same = [fresh, { ...old, nodeId: fresh.nodeId }];
      expect(why(wanted({ order: 'stop-first' }), updated(same, {}, { clocksWithin: 300 }))).to.include('start-first');
    });

    it('is told of an old task that stopped before the update by its node`s clock alone', () => {
      const behind = [...exchange(1, 100.1, 104, 99.8)];
      expect(why(wanted({ order: 'stop-first' }), updated(behind))).to.include('no old task has been stopped');
      holds(wanted({ order: 'stop-first' }), updated(behind, {}, { clocksWithin: 300 }));
    });

    it('is told by the slots that the update replaced only', () => {
      const others = [task(3), task(4, { createdAt: second(100.1), since: second(103) })];
      holds(wanted({ order: 'start-first' }), updated([...startFirst, ...others]));
      const before = [...startFirst, ...exchange(3, 101, 103, 50)];
      holds(wanted({ order: 'start-first' }), updated(before));
      expect(why(wanted({ order: 'start-first' }), updated([task(1), task(2)]))).to.include('no task is known');
      const still = [task(1, { id: 'new', createdAt: second(101), since: second(102) }), task(1, { id: 'old' })];
      expect(why(wanted({ order: 'start-first' }), updated(still))).to.include('no old task has been stopped');
    });

    it('takes tasks from the moment of its start to that of its end', () => {
      const limits = [
        ...exchange(1, 100, 102, 104),
        task(2, { id: 'late', createdAt: second(200), since: second(203) }),
        ended(2, { id: 'old-2', createdAt: second(99.999), since: second(201) }),
      ];
      expect(why(wanted({ order: 'start-first' }), updated(limits))).to.match(
        /^simple\.2 was updated stop-first[^;]*$/,
      );
      const after = limits.map((one) => (one.id === 'late' ? { ...one, createdAt: second(200.001) } : one));
      holds(wanted({ order: 'start-first' }), updated(after));
    });

    it('takes the first new task of a slot that ran', () => {
      const tasks = [
        task(1, { id: 'second', createdAt: second(107), since: second(109) }),
        ended(1, { id: 'first', createdAt: second(101), since: second(106), state: 'failed', seen: ran(102) }),
        ended(1, { id: 'old', since: second(103) }),
      ];
      holds(wanted({ order: 'start-first' }), updated(tasks));
      const rejected = tasks.map((one) =>
        one.id === 'first' ? { ...one, state: 'rejected' as const, seen: [] } : one,
      );
      expect(why(wanted({ order: 'start-first' }), updated(rejected))).to.include('stopped 6s before the new one ran');
    });

    it('is not told by what happened after the update', () => {
      const healed = [
        task(1, { id: 'healed', createdAt: second(300), since: second(306) }),
        ended(1, { id: 'new-1', createdAt: second(100.1), since: second(299), state: 'failed', seen: ran(102) }),
        ...startFirst.slice(1),
      ];
      const judged = holds(wanted({ order: 'start-first', parallelism: range('1') }), updated(healed));
      expect(judged.source).to.equal('recorded');
    });

    it('is stop-first where an old task stopped and no new one ever ran', () => {
      const tasks = [
        ended(1, { id: 'new', state: 'rejected', createdAt: second(101), since: second(102) }),
        ended(1, { id: 'old', since: second(101.5) }),
      ];
      expect(why(wanted({ order: 'start-first' }), updated(tasks))).to.include('no new one has run');
    });

    it('cannot be told where a moment was not recorded', () => {
      const dead = ended(1, { id: 'new-1', state: 'failed', createdAt: second(100.1), since: second(150) });
      const unknown = [dead, ...startFirst.slice(1)];
      expect(why(wanted({ order: 'start-first' }), updated(unknown))).to.equal(
        'the order of simple.1 cannot be told: when its new task began to run was not recorded',
      );
      const reaped = [1, 2, 3, 4, 5].map((at) => ended(1, { id: `${at}`, createdAt: second(100 + at) }));
      expect(why(wanted({ order: 'start-first' }), updated(reaped))).to.include('cannot be told: the tasks that');
      const { startedAt: _, ...status } = updated([]).services[0]?.updateStatus ?? { state: 'updating', message: '' };
      const unstarted = updated(startFirst, { updateStatus: status });
      expect(why(wanted({ order: 'start-first' }), unstarted)).to.include('when the update began');
    });

    it('is told by erased tasks that were recorded', () => {
      const tasks = startFirst.filter(({ state }) => state === 'running');
      const seen = updated(tasks, {}, { history: startFirst, watchedSince: second(0) });
      expect(holds(wanted({ order: 'start-first' }), seen).source).to.equal('recorded');
      const lost = startFirst.map((one) => (one.id === 'old-2' ? { ...one, state: 'running' as const } : one));
      expect(why(wanted({ order: 'start-first' }), { ...seen, history: lost })).to.include(
        'the order of simple.2 cannot be told: when its old task stopped was not recorded',
      );
      expect(why(wanted({ order: 'start-first' }), updated(tasks))).to.include('no task is known');
    });

    it('is told by node in a global service', () => {
      const tasks = startFirst.map(({ slot = 0, ...one }) => ({ ...globalTask(slot), ...one }));
      holds(wanted({ order: 'start-first' }), updated(tasks, { mode: 'global' }));
    });
  });

  describe('parallelism', () => {
    it('may be a range: at most two holds for one at a time, and not for all at once', () => {
      holds(wanted({ parallelism: range('<=2') }), updated(startFirst));
      holds(wanted({ parallelism: range('>=1') }), updated(startFirst));
      expect(why(wanted({ parallelism: range('<=2') }), updated(startFirst, { update: { parallelism: 0 } }))).to.equal(
        '--update-parallelism is 0, not <=2',
      );
      expect(why(wanted({ parallelism: range('>=2') }), updated(startFirst))).to.equal(
        '--update-parallelism is 1, not >=2',
      );
    });

    const pairs = [
      ...exchange(1, 101, 103, 104),
      ...exchange(2, 101, 104, 105),
      ...exchange(3, 114, 116, 117),
      ...exchange(4, 114.5, 117, 118),
    ];

    it('is the most that were in the making at a time, and the setting', () => {
      holds(wanted({ parallelism: range('1') }), updated(startFirst));
      holds(wanted({ parallelism: range('2') }), updated(pairs, { update: { parallelism: 2 } }));
      expect(why(wanted({ parallelism: range('1') }), updated(pairs, { update: { parallelism: 2 } }))).to.equal(
        '2 tasks were in the making at a time, expected at most 1; --update-parallelism is 2, not 1',
      );
      expect(why(wanted({ parallelism: range('1') }), updated(pairs))).to.match(/^2 tasks were in the making[^;]*$/);
    });

    it('must be reached where there are slots enough', () => {
      const oneByOne = [1, 2, 3, 4].flatMap((slot) => exchange(slot, 90 + slot * 10, 92 + slot * 10, 93 + slot * 10));
      const setting = { update: { parallelism: 2 } };
      expect(why(wanted({ parallelism: range('2') }), updated(oneByOne, setting))).to.equal(
        'never more than 1 task was in the making at a time, expected 2',
      );
      holds(wanted({ parallelism: range('2') }), updated(oneByOne.slice(0, 6), setting));
      expect(why(wanted({ parallelism: range('2') }), updated(oneByOne.slice(0, 6)))).to.include(
        '--update-parallelism is 1, not 2',
      );
    });

    it('is the setting of a rollback after a rollback', () => {
      const back = {
        ...service().updateStatus,
        state: 'rollback_completed',
        message: '',
        startedAt: second(100),
      } as const;
      const changes = { updateStatus: back, update: { parallelism: 1 }, rollback: { parallelism: 2 } };
      holds(wanted({ parallelism: range('2') }), updated(pairs, changes));
      expect(why(wanted({ parallelism: range('1') }), updated(startFirst, changes))).to.include(
        '--rollback-parallelism is 2',
      );
    });

    it('counts a task that fails on its way until it has failed', () => {
      const rejected = [
        ended(1, { id: 'a', state: 'rejected', createdAt: second(101), since: second(105) }),
        ended(1, { id: 'b', since: second(103) }),
      ];
      holds(wanted({ parallelism: range('1') }), updated([...rejected, ...exchange(2, 105, 107, 108)]));
      expect(
        why(wanted({ parallelism: range('1') }), updated([...rejected, ...exchange(2, 104, 107, 108)])),
      ).to.include('2 tasks');
    });

    it('cannot be told of a task that is over, unless it was watched from the first', () => {
      const dead = ended(1, { id: 'new-1', state: 'failed', createdAt: second(100.1), since: second(103) });
      const tasks = [dead, ...startFirst.slice(1)];
      expect(why(wanted({ parallelism: range('1') }), updated(tasks))).to.include('the pace cannot be told');
      expect(why(wanted({ parallelism: range('1') }), updated(tasks, {}, { watchedSince: second(101) }))).to.include(
        'cannot be told',
      );
      holds(wanted({ parallelism: range('1') }), updated(tasks, {}, { watchedSince: second(0) }));
    });

    it('is not more because a node`s clock is ahead', () => {
      const ahead = [...exchange(1, 100, 102.3, 104), ...exchange(2, 102.1, 104, 105)];
      expect(why(wanted({ parallelism: range('1') }), updated(ahead))).to.include('2 tasks were in the making');
      holds(wanted({ parallelism: range('1') }), updated(ahead, {}, { clocksWithin: 300 }));
    });
  });

  describe('gap', () => {
    it('is the least from one that ran to the creation of the next', () => {
      const { actual } = holds(wanted({ gap }), updated(startFirst));
      expect(actual).to.include('at least 10s between one and the next');
      const early = [...exchange(1, 100, 102, 104), ...exchange(2, 112, 114, 115), ...exchange(3, 123.999, 126, 127)];
      expect(why(wanted({ gap }), updated(early))).to.equal(
        '9.999s went by between one task running and the next being created, expected at least 10s',
      );
    });

    it('is that of each of the workers that update at the same time', () => {
      const pairs = [
        ...exchange(1, 100, 102, 104),
        ...exchange(2, 100, 104, 105),
        ...exchange(3, 112, 115, 116),
        ...exchange(4, 114, 116, 117),
      ];
      holds(wanted({ gap }), updated(pairs));
      const soon = [...pairs.slice(0, 6), ...exchange(4, 113, 116, 117)];
      expect(why(wanted({ gap }), updated(soon))).to.include('9s went by');
    });

    it('may be shorter by what the clocks of nodes may differ', () => {
      const ahead = [...exchange(1, 100, 102.3, 104), ...exchange(2, 112, 114, 115)];
      expect(why(wanted({ gap }), updated(ahead))).to.include('9.7s went by');
      expect(why(wanted({ gap }), updated(ahead, {}, { clocksWithin: 299 }))).to.include('9.7s went by');
      holds(wanted({ gap }), updated(ahead, {}, { clocksWithin: 300 }));
      const atMost = { op: '<=', value: 9_500, text: '<=9.5s' } as const;
      holds(wanted({ gap: atMost }), updated(ahead, {}, { clocksWithin: 200 }));
      expect(why(wanted({ gap: atMost }), updated(ahead, {}, { clocksWithin: 199 }))).to.include('9.7s went by');
      const exactly = { op: '=', value: 9_500, text: '9.5s' } as const;
      holds(wanted({ gap: exactly }), updated(ahead, {}, { clocksWithin: 200 }));
      expect(why(wanted({ gap: exactly }), updated(ahead, {}, { clocksWithin: 199 }))).to.include('9.7s went by');
    });

    it('needs two batches', () => {
      expect(why(wanted({ gap }), updated(startFirst.slice(0, 2)))).to.include('only one batch, of 1 task');
      const both = [...exchange(1, 100, 102, 104), ...exchange(2, 100, 103, 104)];
      expect(why(wanted({ gap }), updated(both))).to.include('only one batch, of 2 tasks');
    });
  });
});

function ran(at: number): TaskSeen['seen'] {
  return [{ state: 'running', desired: 'running', since: second(at) }];
}
