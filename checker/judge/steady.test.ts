import { expect } from 'chai';
import type { Expectation, HttpExpectation, Observation, ServiceSeen, TaskSeen } from '../model.ts';
import {
  answer,
  container,
  ended,
  globalTask,
  observation,
  range,
  second,
  service,
  task,
} from './observation.fixture.ts';
import { unsteadiness } from './steady.ts';
import { fails, holds, why } from './verdict.fixture.ts';

/** Tasks of slot 1 as `GET /tasks` shows them: when each was made and when it ended, then the one that runs since. */
function slot(ends: [made: number, ended: number][], [made, since]: [number, number], changes: Partial<TaskSeen> = {}) {
  const over = ends.map(([createdAt, end], index) =>
    ended(1, {
      id: `ended-${index}`,
      state: 'failed',
      exit: 1,
      createdAt: second(createdAt),
      since: second(end),
      ...changes,
    }),
  );
  return [
    ...over,
    task(1, { id: 'now', createdAt: second(made), since: second(since), image: changes.image ?? 'simplenode:0.1' }),
  ];
}

function at(seconds: number, tasks: TaskSeen[], changes: Partial<ServiceSeen> = {}, others: Partial<Observation> = {}) {
  const simple = service({ replicas: 1, restartDelay: 0, ...changes });
  return observation({ at: second(seconds), services: [simple], tasks, ...others });
}

function steadyFrom(tasks: TaskSeen[], changes: Partial<ServiceSeen> = {}): number | undefined {
  const now = tasks.find(({ id }) => id === 'now') as TaskSeen;
  const since = (now.since - second(0)) / 1000;
  return Array.from({ length: 1000 }, (_, tenth) => since + tenth / 10).find(
    (moment) => !unsteadiness(now, at(moment, tasks, changes)),
  );
}

// Lives of 3 s, restarted at once, as seen on engine 26.1.5.
const crashing = slot(
  [
    [31.3, 35.2],
    [35.2, 39],
    [39.1, 42.7],
    [42.8, 46.7],
  ],
  [46.8, 49],
);

describe('a task that runs', () => {
  const young = at(50.5, crashing);

  it('is not yet running for any check where those before it ended again and again', () => {
    const says = /has run for 1\.5s, and counts as running after [\d.]+s: the 4 tasks before it ended/;
    const url = 'http://docker-node1:8000/';
    const named = { service: 'simple' } as const;
    expect(why({ kind: 'service', ...named, replicas: { running: 1, desired: 1 } }, young)).to.match(says);
    expect(why({ kind: 'tasks', ...named, groups: { running: [{ count: range('1') }] } }, young)).to.match(says);
    expect(why({ kind: 'history', ...named, slot: 1, shows: [{ state: 'running' }] }, young)).to.match(says);
    expect(why({ kind: 'containers', ...named, running: range('1') }, young)).to.include('0, expected 1');
    // Its container is still listed where its task is known to have ended already, and runs before its task does.
    for (const state of ['failed', 'starting'] as const) {
      const other = { ...young, tasks: young.tasks.map((one) => (one.id === 'now' ? { ...one, state } : one)) };
      expect(why({ kind: 'containers', ...named, running: range('1') }, other)).to.include('0, expected 1');
    }
    const http: HttpExpectation = { kind: 'http', urls: [url], requests: 1, answers: true };
    const judged = fails(http, { ...young, answers: [answer(url)] });
    expect(judged.why).to.match(says);
    expect(judged.keys).to.deep.equal(['answers']);
    expect(judged.deadEnd?.why).to.include('4 tasks in a row ended alike');
    holds({ ...http, answers: false }, { ...young, services: [service({ ports: [] })], answers: [{ url, body: '' }] });
  });

  it('is one too many all the same', () => {
    const named = { service: 'simple' } as const;
    const none = { running: 0, desired: 1 };
    expect(why({ kind: 'service', ...named, replicas: none }, young)).to.include('1 task runs, expected 0');
    expect(why({ kind: 'tasks', ...named, groups: { running: [{ count: range('0') }] } }, young)).to.include(
      '1 running',
    );
    expect(why({ kind: 'containers', ...named, running: range('0') }, young)).to.include('1, expected 0');
  });

  it('must outlive those that ended in a row, whatever their restart delay', () => {
    expect(steadyFrom(crashing)).to.be.greaterThan(49 + 4.9);
    const [twenty, delayed] = [
      slot(
        [
          [0, 21],
          [21.1, 42],
        ],
        [42.1, 43],
      ),
      slot(
        [
          [0, 20.8],
          [20.9, 46.5],
        ],
        [46.6, 52.5],
      ),
    ];
    expect(steadyFrom(twenty)).to.be.within(43 + 21, 43 + 30);
    expect(steadyFrom(delayed, { restartDelay: 5000 })).to.be.within(52.5 + 21, 52.5 + 30);
    // Ended with 0, or refused by the node: a slot that is filled again and again all the same.
    for (const state of ['complete', 'rejected'] as const)
      expect(
        steadyFrom(
          slot(
            [
              [0, 21],
              [21.1, 42],
            ],
            [42.1, 43],
            { state, exit: 0 },
          ),
        ),
      ).to.be.greaterThan(43 + 20);
  });

  it('counts after its monitor where one before it ended, as when a container is killed', () => {
    const healed = slot([[0, 100]], [100, 106]);
    expect(steadyFrom(healed)).to.equal(106 + 5);
    expect(steadyFrom(healed, { update: { monitor: 10_000 } })).to.equal(106 + 10);
    // Killed again minutes later: that is no loop.
    expect(
      steadyFrom(
        slot(
          [
            [0, 100],
            [100, 300],
          ],
          [300, 306],
        ),
      ),
    ).to.equal(306 + 5);
    holds({ kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } }, at(112, healed));
  });

  it('counts once it is older than its monitor where nothing else speaks against it', () => {
    expect(steadyFrom(slot([], [0.5, 2]))).to.equal(2 + 5);
    expect(steadyFrom(slot([], [0.5, 2]), { update: { monitor: 8000 } })).to.equal(2 + 8);
    expect(
      why({ kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } }, at(3, slot([], [0.5, 2]))),
    ).to.match(/has run for 1s, and counts as running after 5s: a program that crashes/);
    // Replaced by an update, moved off a drained node, or another image before it.
    expect(steadyFrom(slot([[0, 100]], [100, 102], { state: 'shutdown' }))).to.equal(102 + 5);
    const other = slot(
      [
        [0, 3],
        [3, 6],
      ],
      [6, 8],
    ).map((one) => (one.id === 'now' ? one : { ...one, image: 'simplenode:0.3' }));
    expect(steadyFrom(other)).to.equal(8 + 5);
    const stopped = [
      ...crashing.slice(0, 3),
      ended(1, { id: 'stopped', createdAt: second(42.8), since: second(46.7) }),
      ...crashing.slice(-1),
    ];
    expect(steadyFrom(stopped)).to.equal(49 + 5);
    // A job's task is to end.
    expect(steadyFrom(crashing, { mode: 'replicated-job' })).to.equal(49);
  });

  it('says that its update is under way while it is', () => {
    const tasks = slot([[0, 100]], [100, 102], { state: 'shutdown' });
    const updateStatus = { state: 'updating', message: '', startedAt: second(99) } as const;
    const one: Expectation = { kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } };
    expect(why(one, at(103, tasks, { updateStatus }))).to.include('its update is under way');
    const through = { ...updateStatus, state: 'completed', completedAt: second(103) } as const;
    expect(why(one, at(103, tasks, { updateStatus: through }))).to.include('a program that crashes');
  });

  it('must stay for some time where the swarm keeps no history and nothing else made it', () => {
    // Task history limit 0 or 1: of a loop only the latest is shown, 12 s after its service was made.
    expect(steadyFrom(slot([], [12.9, 13.9]))).to.be.within(13.9 + 12, 13.9 + 14);
    expect(steadyFrom(slot([], [500, 501]))).to.equal(501 + 30);
    expect(steadyFrom(slot([], [500, 501]), { updatedAt: second(499) })).to.equal(501 + 5);
    const completed = { state: 'completed', message: '', startedAt: second(450), completedAt: second(505) } as const;
    expect(steadyFrom(slot([], [500, 501]), { updateStatus: completed })).to.equal(501 + 5);
    // A global service's task may come with its node.
    const on = globalTask(1, { id: 'now', createdAt: second(500), since: second(501) });
    expect(steadyFrom([on], { mode: 'global' })).to.equal(501 + 5);
  });

  it('is held against what was recorded, where swarm has forgotten it', () => {
    const shown = crashing.slice(-1);
    const history = crashing.map((one) => (one.id === 'now' ? one : { ...one, erasedAt: one.since }));
    const recorded = at(
      49.5,
      shown,
      { updatedAt: second(46) },
      { history, watchedSince: second(0), containers: shown.map((one) => container(one)) },
    );
    expect(why({ kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } }, recorded)).to.include(
      'the 4 tasks before it ended',
    );
  });
});
