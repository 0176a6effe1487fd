import { expect } from 'chai';
import { isBefore, isOver, taskStates } from './task-states.ts';

describe('the states of a task', () => {
  it('come one after the other, and none before itself', () => {
    expect(isBefore('preparing', 'running')).to.equal(true);
    expect(isBefore('running', 'preparing')).to.equal(false);
    expect(isBefore('running', 'running')).to.equal(false);
  });

  it('are final once it ran, or was not let', () => {
    const final = ['complete', 'shutdown', 'failed', 'rejected', 'remove', 'orphaned'];
    expect(taskStates.filter(isOver)).to.deep.equal(final);
  });
});
