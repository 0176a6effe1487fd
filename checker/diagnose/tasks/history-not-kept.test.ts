import { expect } from 'chai';
import { range, second, task } from '../../judge/observation.fixture.ts';
import type { Expectation } from '../../model.ts';
import { causes, ids, swarm } from '../diagnose.fixture.ts';

describe('a swarm that keeps no tasks that are over', () => {
  const failedOnce: Expectation = {
    kind: 'history',
    service: 'simple',
    slot: 'any',
    shows: [{ state: 'running' }, { state: 'failed', exit: 1 }],
  };
  const seen = (historyLimit?: number, watchedSince?: number) =>
    swarm(
      [task(1)],
      {},
      { ...(historyLimit !== undefined && { historyLimit }), ...(watchedSince && { watchedSince }) },
    );
  const asked = { expectation: failedOnce, keys: ['shows'] };

  it('is the cause where earlier tasks are asked for, with the command that mends it', () => {
    expect(causes(seen(0), asked)[0]).to.include({
      id: 'history-not-kept',
      says: 'the swarm keeps no tasks that are over: its limit is 0',
      next: 'docker swarm update --task-history-limit 5',
    });
    expect(causes(seen(1), asked)[0]?.says).to.equal('the swarm keeps no tasks that are over: its limit is 1');
    const failed: Expectation = { kind: 'tasks', service: 'simple', groups: { failed: [{ count: range('1') }] } };
    expect(ids(seen(0), { expectation: failed, keys: ['failed'] })).to.include('history-not-kept');
    const inOrder: Expectation = { kind: 'update', service: 'simple', order: 'start-first' };
    expect(ids(seen(1), { expectation: inOrder, keys: ['order'] })).to.include('history-not-kept');
  });

  it('is the cause as far as the limit reaches', () => {
    expect(ids(seen(2), asked)).not.to.include('history-not-kept');
    const five: Expectation = { kind: 'history', service: 'simple', slot: 1, shows: [], count: range('>=5') };
    const [first] = causes(seen(4), { expectation: five, keys: ['count'] });
    expect(first?.says).to.equal('the swarm keeps no more than 4 tasks of a slot: that is its limit');
  });

  it('is none where nothing earlier is asked for, or all of it was watched', () => {
    expect(ids(seen(), asked)).not.to.include('history-not-kept');
    expect(ids(seen(0))).not.to.include('history-not-kept');
    expect(ids(seen(0, second(-1)), asked)).not.to.include('history-not-kept');
    expect(ids(seen(0, second(1)), asked)).to.include('history-not-kept');
  });
});
