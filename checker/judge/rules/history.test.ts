import { expect } from 'chai';
import type { HistoryExpectation, TaskPattern } from '../../model.ts';
import { ended, globalTask, node, observation, range, second, service, task } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

function wanted(slot: HistoryExpectation['slot'], ...shows: TaskPattern[]): HistoryExpectation {
  return { kind: 'history', service: 'simple', slot, shows };
}

const error = 'task: non-zero exit (143): dockerexec: unhealthy container';
const failed = ended(2, { state: 'failed', exit: 143, error, createdAt: second(1) });
const healed = [task(1), task(2, { createdAt: second(60) }), failed];
const healing: TaskPattern[] = [
  { state: 'running' },
  { state: 'failed', exit: 143, error: { literal: 'unhealthy container' } },
];

describe('history', () => {
  it('matches the newest tasks of a slot, one by one', () => {
    const seen = observation({ tasks: [...healed].reverse() });
    const { actual } = holds(wanted('any', ...healing), seen);
    expect(actual).to.equal(
      `simple.1: running simplenode:0.1 on docker-node1; ` +
        `simple.2: running simplenode:0.1 on docker-node2 <- failed (exit 143, "${error}")`,
    );
    holds(wanted(2, ...healing), seen);
    holds(wanted('every', { state: 'running' }), seen);
    expect(why(wanted(1, ...healing), seen)).to.include('simple.1: task 2 from the newest should be failed');
    expect(why(wanted('every', ...healing), seen))
      .to.include('simple.1: ')
      .and.not.to.include('simple.2');
    expect(why(wanted(3, ...healing), seen)).to.equal('there is no slot 3: seen were simple.1 and simple.2');
    expect(why(wanted('any', ...healing.toReversed()), seen)).to.match(
      /^no slot shows this; simple\.\d comes nearest: /,
    );
  });

  it('passes over what healed or moved a task after the deed, and over nothing else', () => {
    const moved: TaskPattern[] = [{ state: 'running', image: 'simplenode:0.2' }, { state: 'shutdown' }];
    const [now, before] = [
      task(1, { id: 'now', createdAt: second(300), image: 'simplenode:0.2' }),
      ended(1, { id: 'before', createdAt: second(1) }),
    ];
    const between = (state: 'failed' | 'shutdown', image = 'simplenode:0.2') =>
      observation({ tasks: [now, ended(1, { id: 'between', createdAt: second(100), state, image }), before] });
    holds(wanted('every', ...moved), between('failed'));
    const updated: TaskPattern[] = [{ state: 'running' }, { state: 'shutdown', image: 'simplenode:0.1' }];
    for (const state of ['failed', 'shutdown'] as const) holds(wanted('every', ...updated), between(state));
    // What lies below another image is from before: a leftover.
    expect(why(wanted('every', ...updated), between('failed', 'simplenode:0.3'))).to.include('is failed, not shutdown');
    expect(why(wanted('every', { state: 'failed' }), between('failed'))).to.include('the newest task is running');
  });

  it('calls the slot nearest of which most is true, not one in which nothing happened', () => {
    const untouched = [task(1), task(3)];
    const killed: TaskPattern = { state: 'failed', desired: 'shutdown', exit: 137 };
    const terminated = [task(2, { createdAt: second(60) }), failed];
    const byAnother = why(
      wanted('any', { state: 'running' }, killed),
      observation({ tasks: [...untouched, ...terminated] }),
    );
    expect(byAnother).to.equal(
      'no slot shows this; simple.2 comes nearest: task 2 from the newest has exit 143, not exit 137',
    );
    const updated = (slot: number) => ended(slot, { createdAt: second(0), image: 'simplenode:0.1' });
    const unfilled = observation({
      tasks: [...untouched, ...[1, 2, 3].map(updated), ended(2, { state: 'failed', exit: 137, createdAt: second(9) })],
    });
    expect(why(wanted('any', { state: 'running' }, killed), unfilled)).to.equal(
      'no slot shows this; simple.2 comes nearest: the newest task is failed, not running',
    );
    const [ofExit] = [
      why(wanted('any', { state: 'running' }, { exit: 137 }), observation({ tasks: [...untouched, ...terminated] })),
    ];
    expect(ofExit).to.include('simple.2 comes nearest').and.not.to.include('there is none');
  });

  it('does not ask a slot that scaling removes, while its task stops', () => {
    const seen = observation({ tasks: [task(1), task(2), task(3, { desired: 'remove' })] });
    holds(wanted('every', { state: 'running', desired: 'running' }), seen);
  });

  it('names every difference of a task', () => {
    const pattern = {
      state: 'shutdown',
      desired: 'running',
      exit: 137,
      error: { literal: 'OOM' },
      image: 'a',
      node: 'b',
    } as const;
    expect(
      why(wanted(2, { state: 'running' }, pattern), observation({ tasks: healed }))
        .split('simple.2: ')
        .slice(1),
    ).to.deep.equal(
      [
        'is failed, not shutdown; ',
        'is desired shutdown, not running; ',
        'has exit 143, not exit 137; ',
        `has the error "${error}", expected "OOM"; `,
        'differs: the image is simplenode:0.1, not a; ',
        'is on docker-node2, not b',
      ].map((difference) => `task 2 from the newest ${difference}`),
    );
  });

  it('takes errors as parts whose case counts, or as regular expressions', () => {
    const seen = observation({ tasks: healed });
    const errorIs = (error: TaskPattern['error']) => wanted(2, {}, error ? { error } : {});
    holds(errorIs({ regex: 'UNHEALTHY', flags: 'i' }), seen);
    expect(why(errorIs({ literal: 'Unhealthy' }), seen)).to.include('expected "Unhealthy"');
    expect(why(errorIs({ regex: '^unhealthy', flags: '' }), seen)).to.include('expected /^unhealthy/');
    expect(why(wanted(1, { error: { literal: 'x' } }), seen)).to.include('has no error');
  });

  it('takes running exactly, unless something else is desired', () => {
    const nodes = [node(1), node(2, { state: 'down' }), node(3)];
    const tasks = [task(2, { on: 3, createdAt: second(60) }), task(2, { desired: 'shutdown' })];
    const seen = observation({ nodes, tasks });
    holds(wanted(2, { state: 'running' }, { state: 'running', desired: 'shutdown', node: 'docker-node2' }), seen);
    expect(why(wanted(2, { state: 'running' }, { state: 'running' }), seen)).to.include('docker-node2 is down');
    expect(why(wanted(2, { state: 'running' }), observation({ nodes, tasks: [task(2)] }))).to.include('is down');
    const stopping = observation({ tasks: [task(2, { desired: 'shutdown' })] });
    expect(why(wanted(2, { state: 'running' }), stopping)).to.include('swarm wants it to be shutdown');
    const ready = observation({ tasks: [task(2, { state: 'ready', desired: 'ready' })] });
    holds(wanted(2, { state: 'ready', desired: 'ready' }), ready);
    expect(fails(wanted(2, { state: 'running' }), ready).converging).to.include('simple.2 is ready on docker-node2');
  });

  it('takes no exit code of a task that has not ended', () => {
    expect(why(wanted(1, { exit: 0 }), observation({ tasks: [task(1, { exit: 0 })] }))).to.include('has no exit code');
    holds(wanted(1, { exit: 0 }), observation({ tasks: [ended(1, { state: 'complete', exit: 0 })] }));
  });

  it('counts the tasks of a slot', () => {
    const two = { ...wanted('any'), count: range('2') };
    holds(two, observation({ tasks: healed }));
    expect(why({ ...two, slot: 1 }, observation({ tasks: healed }))).to.equal('simple.1: 1 task in all, expected 2');
  });

  it('knows tasks that swarm has erased from the recorder, and says so', () => {
    const tasks = healed.slice(0, 2);
    expect(why(wanted('any', ...healing), observation({ tasks, history: healed }))).to.include('there is none');
    const watched = observation({ tasks, history: healed, watchedSince: second(0) });
    expect(holds(wanted('any', ...healing), watched).source).to.equal('recorded');
    expect(holds(wanted('any', { state: 'running' }), watched).source).to.equal('api');
    const others = healed.map((one) => ({ ...one, serviceId: 'service-0' }));
    expect(why(wanted('any', ...healing), { ...watched, history: others })).to.include('there is none');
  });

  it('takes no erased slot for one that runs, or for one of every', () => {
    const seen = observation({ tasks: [task(1)], history: [task(1), task(2)], watchedSince: second(0) });
    expect(why(wanted(2, { state: 'running' }), seen)).to.equal(
      'simple.2: the newest task was erased while it was running',
    );
    expect(why(wanted(2, { desired: 'running' }), seen)).to.include('erased');
    holds(wanted('every', { state: 'running' }), seen);
    expect(why(wanted('every', { image: 'simplenode:0.1' }), { ...seen, tasks: [] })).to.include('no slot left');
    expect(why(wanted('any', { state: 'running' }), observation({ tasks: [] }))).to.include('simple has no tasks');
  });

  it('finds a slot of a global service by its node', () => {
    const tasks = [globalTask(1), globalTask(2, { state: 'starting' })];
    const seen = observation({ services: [service({ mode: 'global' })], tasks });
    holds(wanted('docker-node2', { state: 'starting' }), seen);
    expect(why(wanted('docker-node2', { state: 'running' }), seen)).to.include(
      'simple on docker-node2: the newest task',
    );
    expect(why(wanted('docker-node9', {}), seen)).to.include('there is no slot docker-node9');
    expect(why(wanted('docker-node1', {}), observation())).to.include('there is no slot docker-node1');
  });
});
