import { expect } from 'chai';
import { labVariants } from '../../run/index.ts';
import type { Assigned } from '../judge/index.ts';
import { LabReader, textOf } from './lab-texts.ts';

describe('labs for threads', () => {
  let assigned: (student: string) => Assigned[];
  before(async () => {
    const variants = await labVariants([], { marking: true });
    assigned = (student) => variants(student).map((lab) => ({ lab, weight: 1, digests: ['a'] }));
  });

  it('are the same when they are read', () => {
    const labs = assigned('ada');
    expect(labs).to.have.length.above(8);
    expect(new LabReader().read(labs.map(textOf))).to.deep.equal(labs);
  });

  it('are read once for students who have the same, and anew for who has another', () => {
    const reader = new LabReader();
    const read = (student: string) => reader.read(assigned(student).map(textOf));
    const [first, again, other, back] = ['s1', 's1', 's2', 's1'].map(read);
    expect(again?.every((lab, index) => lab === first?.[index])).to.equal(true);
    expect(other).to.deep.equal(assigned('s2'));
    expect(other?.filter((lab, index) => lab !== first?.[index])).to.have.length(1); // the exam
    expect(back).to.deep.equal(first);
  });
});
