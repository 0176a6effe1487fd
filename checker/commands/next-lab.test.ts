import { expect } from 'chai';
import { lab } from '../run/lab.fixture.ts';
import { commandFor, type LabStanding } from './next-lab.ts';

describe('what to learn next', () => {
  const labs = (...done: boolean[]): LabStanding[] =>
    done.map((one, index) => ({ lab: lab(`lab-${index}`, []), judged: 2, passed: one ? 2 : 0, done: one }));

  it('is the lab that the cluster is prepared for, until it is done', () => {
    expect(commandFor(labs(false, false), 'lab-1', '')).to.equal('swarmlab learn');
    expect(commandFor(labs(false, true, false), 'lab-1', '')).to.equal('swarmlab learn lab-0');
  });

  it('is the first that is not done', () => {
    expect(commandFor(labs(true, false, false), undefined, ' --cluster x')).to.equal(
      'swarmlab learn lab-1 --cluster x',
    );
    expect(commandFor(labs(true, false), 'of-somebody', '')).to.equal('swarmlab learn lab-1');
  });

  it('is any of them when all are done', () => {
    expect(commandFor(labs(true, true), 'lab-1', '')).to.equal('swarmlab list');
  });
});
