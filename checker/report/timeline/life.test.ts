import { expect } from 'chai';
import type { Timeline, TimelineState, TimelineTask } from '../../model.ts';
import { lifeOf } from './life.ts';

type State = [
  since: number,
  state: TimelineState['state'],
  desired?: TimelineState['desired'],
  more?: Partial<TimelineState>,
];

function task(states: State[], changes: Partial<TimelineTask> = {}): TimelineTask {
  return {
    id: 'a',
    service: 'simple',
    slot: 1,
    node: 'docker-node1',
    image: 'simplenode:0.1',
    createdAt: 10,
    states: states.map(([since, state, desired = 'running', more = {}]) => ({ since, state, desired, ...more })),
    ...changes,
  };
}

describe('the life of a task', () => {
  const timeline = (source: Timeline['source'] = 'recorded'): Timeline => {
    return { source, from: 0, to: 100, tasks: [], marks: [] };
  };
  const life = (states: State[], changes: Partial<TimelineTask> = {}, source?: Timeline['source']) =>
    lifeOf(task(states, changes), timeline(source));
  const spans = (...of: Parameters<typeof life>) =>
    life(...of).spans.map(({ phase, from, to }) => `${phase} ${from}-${to}`);

  it('waits, starts, runs, is told to stop, and ends', () => {
    const states: State[] = [
      [10, 'pending'],
      [12, 'preparing'],
      [15, 'ready'],
      [20, 'starting'],
      [30, 'running'],
      [40, 'running', 'shutdown'],
      [50, 'shutdown', 'shutdown'],
    ];
    expect(spans(states)).to.deep.equal(['waiting 10-20', 'starting 20-30', 'running 30-40', 'stopping 40-50']);
    expect(life(states)).to.deep.include({ from: 10, to: 50, ranAt: 30, ending: 'shutdown' });
  });

  it('goes on to the end of the picture while it lives', () => {
    expect(spans([[30, 'running']])).to.deep.equal(['waiting 10-30', 'running 30-100']);
    expect(life([[30, 'running']])).not.to.have.property('ending');
  });

  it('is healthy, then fails its probes, then is unhealthy, and fails', () => {
    const states: State[] = [
      [10, 'starting', 'running', { health: 'starting' }],
      [20, 'running', 'running', { health: 'healthy' }],
      [40, 'running', 'running', { health: 'healthy', failingStreak: 1 }],
      [50, 'running', 'running', { health: 'healthy', failingStreak: 2 }],
      [60, 'running', 'running', { health: 'unhealthy', failingStreak: 3 }],
      [65, 'failed', 'shutdown'],
    ];
    const { spans, ending } = life(states, { exit: 143, error: 'unhealthy container' });
    expect(spans.map(({ phase, from, healthy, failures }) => [phase, from, healthy, failures])).to.deep.equal([
      ['starting', 10, false, 0],
      ['running', 20, true, 0],
      ['failing', 40, true, 2],
      ['unhealthy', 60, false, 3],
    ]);
    expect(ending).to.equal('failed');
  });

  it('ends as removed where its service or slot was', () => {
    const removed: State[] = [
      [30, 'running'],
      [40, 'running', 'remove'],
    ];
    expect(life([...removed, [50, 'shutdown', 'remove']], { erasedAt: 51 })).to.include({ ending: 'removed', to: 50 });
    expect(life(removed, { erasedAt: 51 })).to.include({ ending: 'removed', to: 51 });
    // Swarm keeps five tasks a slot: one that it forgot later ended as it did.
    expect(life([[50, 'shutdown', 'shutdown']], { erasedAt: 90 })).to.include({ ending: 'shutdown', to: 50 });
  });

  it('is not known before the API told of it, where nobody watched', () => {
    expect(spans([[30, 'running']], {}, 'api')).to.deep.equal(['unwatched 10-30', 'running 30-100']);
    const over = life([[30, 'failed', 'shutdown']], {}, 'api');
    expect(over.spans.map(({ phase, to }) => [phase, to])).to.deep.equal([['unwatched', 30]]);
    expect(over).to.include({ ending: 'failed', to: 30 }).and.not.have.property('ranAt');
    // Seen for the first time when it was over: also somebody who watched did not see it run.
    expect(spans([[30, 'failed', 'shutdown']])).to.deep.equal(['unwatched 10-30']);
  });

  it('stays within the picture', () => {
    expect(spans([[-40, 'running']], { createdAt: -50 })).to.deep.equal(['running 0-100']);
    expect(
      spans([
        [30, 'running'],
        [120, 'failed', 'shutdown'],
      ]),
    ).to.deep.equal(['waiting 10-30', 'running 30-100']);
  });

  it('can be nothing but created', () => {
    expect(spans([])).to.deep.equal(['unwatched 10-100']);
  });
});
