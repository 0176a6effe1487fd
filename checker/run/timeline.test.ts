import { expect } from 'chai';
import type { Lab, StepReport, TaskMoment, TaskSeen } from '../model.ts';
import { check, command, lab, step } from './lab.fixture.ts';
import { timelineOf } from './timeline.ts';

const start = 1_700_000_000_000;
/** A moment, in seconds since the lab's start. */
const second = (seconds: number) => start + seconds * 1000;

function task(id: string, seen: TaskMoment[], changes: Partial<TaskSeen> = {}): TaskSeen {
  const last = seen.at(-1) ?? { state: 'new', desired: 'running', since: second(0) };
  return {
    id,
    serviceId: 'service-1',
    service: 'simple',
    slot: 1,
    nodeId: 'node-1',
    nodeName: 'docker-node1',
    desired: last.desired,
    state: last.state,
    since: last.since,
    createdAt: second(1),
    image: 'simplenode:0.1',
    message: 'started',
    error: '',
    containerId: 'container-1',
    seen,
    ...changes,
  };
}

const running: TaskMoment = { state: 'running', desired: 'running', since: second(2), noticedAt: second(2.1) };

function stepReport(id: string, commands: { line: number; script: string; startedAt?: number }[]): StepReport {
  const ran = { node: 'docker-node1', exit: 0, seconds: 1.5, stdout: '', stderr: '' };
  const judged = { verdict: 'pass' as const, expected: 'exit 0', actual: 'exit 0' };
  const zero = { seconds: 0, points: 0, earned: 0 };
  return {
    id,
    title: id,
    line: 1,
    verdict: 'pass',
    ...zero,
    commands: commands.map((one) => ({ ...ran, ...judged, ...one })),
    checks: [],
  };
}

describe('the timeline of a lab', () => {
  const simple = lab('simple', []);
  const create = stepReport('create', [
    { line: 7, script: 'docker service create \\\n  simple\ntrue\n', startedAt: start },
  ]);
  const timeline = (tasks: TaskSeen[], steps = [create], of: Lab = simple, source: 'recorded' | 'api' = 'recorded') =>
    timelineOf(of, steps, { clock: () => second(60), recorded: () => tasks }, source);

  it('begins with the first command and ends now', () => {
    expect(timeline([])).to.deep.include({ source: 'recorded', from: start, to: second(60), tasks: [] });
  });

  it('marks each command that was timed, by its first line', () => {
    const steps = [create, stepReport('look', [{ line: 20, script: 'docker service ls', startedAt: second(9) }])];
    const untimed = stepReport('old', [{ line: 30, script: 'true' }]);
    const mark = { node: 'docker-node1', exit: 0, verdict: 'pass' };
    expect(timeline([], [...steps, untimed]).marks).to.deep.equal([
      { ...mark, step: 'create', line: 7, script: 'docker service create simple …', from: start, to: second(1.5) },
      { ...mark, step: 'look', line: 20, script: 'docker service ls', from: second(9), to: second(10.5) },
    ]);
  });

  it('has of each task what became of it, and no more', () => {
    const failed: TaskMoment = { state: 'failed', desired: 'shutdown', since: second(9.0004), noticedAt: second(9.1) };
    const seen = task('a', [running, failed], { exit: 1, error: 'task: non-zero exit (1)', erasedAt: second(40.0001) });
    expect(timeline([seen]).tasks).to.deep.equal([
      {
        id: 'a',
        service: 'simple',
        slot: 1,
        node: 'docker-node1',
        image: 'simplenode:0.1',
        createdAt: second(1),
        states: [
          { state: 'running', desired: 'running', since: second(2) },
          { state: 'failed', desired: 'shutdown', since: second(9) },
        ],
        erasedAt: second(40),
        exit: 1,
        error: 'task: non-zero exit (1)',
      },
    ]);
    const { slot: _, ...everywhere } = task('b', [running]);
    expect(timeline([everywhere]).tasks[0]).not.to.have.any.keys('slot', 'exit', 'error', 'erasedAt');
  });

  it('counts a state from its own time, a new desired state or health from when it was noticed', () => {
    const seen: TaskMoment[] = [
      { ...running, health: 'healthy' },
      { ...running, noticedAt: second(20), health: 'healthy', failingStreak: 1 },
      { ...running, noticedAt: second(30), desired: 'shutdown' },
      { state: 'shutdown', desired: 'shutdown', since: second(29.9), noticedAt: second(31) },
    ];
    const [only] = timeline([task('a', seen)]).tasks;
    expect(
      only?.states.map(({ since, state, desired, health = '-', failingStreak = 0 }) => [
        (since - start) / 1000,
        `${state}/${desired} ${health} ${failingStreak}`,
      ]),
    ).to.deep.equal([
      [2, 'running/running healthy 0'],
      [20, 'running/running healthy 1'],
      [30, 'running/shutdown - 0'],
      [30, 'shutdown/shutdown - 0'], // never before what was seen earlier
    ]);
  });

  it('leaves out what was over before the lab began', () => {
    const over: TaskMoment = { state: 'shutdown', desired: 'shutdown', since: second(-5), noticedAt: second(-5) };
    const early = { createdAt: second(-60) };
    const tasks = [
      task('ended', [over], early),
      task('erased', [{ ...running, since: second(-50) }], { ...early, erasedAt: second(-1) }),
      task('still-there', [{ ...running, since: second(-50) }], early),
    ];
    expect(timeline(tasks).tasks.map(({ id }) => id)).to.deep.equal(['still-there']);
  });

  it('tells of the services of the lab, and of those it asks about, alone', () => {
    const asked = check({ kind: 'absent', service: 'asked', containers: false });
    const of = lab('simple', [step('one', command('true'), asked, check(3))]);
    const tasks = ['simple', 'asked', 'mine'].map((service) => task(service, [running], { service }));
    expect(timeline(tasks, [create], of).tasks.map(({ service }) => service)).to.deep.equal(['simple', 'asked']);
  });

  it('begins with the oldest task where nobody watched', () => {
    const tasks = [task('a', [running], { createdAt: second(-3000) }), task('b', [running])];
    expect(timeline(tasks, [], simple, 'api')).to.include({ source: 'api', from: second(-3000), to: second(60) });
    expect(timeline([], [], simple, 'api')).to.include({ from: second(60), to: second(60) });
  });
});
