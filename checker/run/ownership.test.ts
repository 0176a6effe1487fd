import { expect } from 'chai';
import { begunByHand } from './ownership.ts';

describe('the note of a swarm', () => {
  it('tells since when a person does a lab, and nothing of another lab', () => {
    expect(begunByHand({ id: 'exam' }, { id: 'exam', byHandSince: 5 })).to.equal(5);
    expect(begunByHand({ id: 'exam' }, { id: 'exam' })).to.equal(undefined);
    expect(begunByHand({ id: 'exam' }, { id: 'removal', byHandSince: 5 })).to.equal(undefined);
    expect(begunByHand({ id: 'exam' }, undefined)).to.equal(undefined);
  });
});
