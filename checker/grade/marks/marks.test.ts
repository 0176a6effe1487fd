import { expect } from 'chai';
import fc from 'fast-check';
import type { Decision, LabGrade } from '../../grades.ts';
import type { Policy, Student } from '../roster/index.ts';
import { type Judged, markOf } from './index.ts';
import { percentOf } from './percent.ts';

const policy: Policy = { labs: [], limit: 1, credit: 'checks' };
const ada: Student = { id: 'ada', name: 'Ada', email: 'a@b.c', evidence: ['in/ada.gz'], extra: 0, line: 3 };

function lab(earned: number, points: number, weight = 1): LabGrade {
  return { id: 'l', title: 'L', weight, points, earned, steps: [] };
}

function judged(labs: LabGrade[], changes: Partial<Extract<Judged, { outcome: 'judged' }>> = {}): Judged {
  return { outcome: 'judged', labs, doubts: [], digest: 'sha256:a', seconds: 0.1, ...changes };
}

describe('the percentage', () => {
  it('is that of all points of a lab, and labs by their weights', () => {
    expect(percentOf([lab(5, 10)])).to.equal(50);
    expect(percentOf([lab(10, 10), lab(0, 100)])).to.equal(50);
    expect(percentOf([lab(10, 10, 1), lab(0, 10, 3)])).to.equal(25);
    expect(percentOf([lab(1, 3), lab(2, 3, 2)])).to.equal(55.56);
  });

  it('is whole where all is right, whatever the weights, and is never outside of 0 to 100', () => {
    const anyLab = fc.record({
      points: fc.integer({ min: 1, max: 500 }),
      weight: fc.double({ min: 0.01, max: 1000, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(anyLab, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (labs, share) => {
          expect(percentOf(labs.map(({ points, weight }) => lab(points, points, weight)))).to.equal(100);
          expect(percentOf(labs.map(({ points, weight }) => lab(0, points, weight)))).to.equal(0);
          const some = percentOf(labs.map(({ points, weight }) => lab(Math.floor(points * share), points, weight)));
          expect(some).to.be.within(0, 100);
        },
      ),
    );
  });
});

describe('the grade of a student', () => {
  it('is what the labs are worth', () => {
    expect(markOf(ada, judged([lab(7, 10)]), policy)).to.deep.equal({
      id: 'ada',
      name: 'Ada',
      email: 'a@b.c',
      status: 'graded',
      source: { kind: 'evidence', name: 'in/ada.gz' },
      digest: 'sha256:a',
      grade: 70,
      before: 70,
      labs: [lab(7, 10)],
      doubts: [],
      seconds: 0.1,
    });
  });

  const day = 86_400_000;
  const due = Date.parse('2026-11-30T18:00:00Z');
  const strict: Policy = { ...policy, due, late: { each: day, lose: 10, most: 50, grace: 600_000 } };
  const after = (ms: number, points = 10) => markOf({ ...ada, submitted: due + ms }, judged([lab(points, 10)]), strict);

  it('loses by the day that has begun after it was due, up to a limit', () => {
    expect(after(0)).to.include({ grade: 100 }).and.not.have.property('late');
    expect(after(600_000))
      .to.include({ grade: 100 })
      .and.deep.include({ late: { seconds: 600, penalty: 0, by: 'roster' } });
    expect(after(600_001)).to.include({ grade: 90, before: 100 });
    expect(after(day)).to.include({ grade: 90 });
    expect(after(day + 1)).to.include({ grade: 80 });
    expect(after(20 * day)).to.include({ grade: 50, before: 100 });
    expect(after(20 * day, 3)).to.include({ grade: 0, before: 30 });
  });

  it('goes by what the roster says of the time, where it says something', () => {
    const word = { handedInAt: new Date(due + 9 * day).toISOString() };
    const early = markOf({ ...ada, submitted: due - 1 }, judged([lab(10, 10)], word), strict);
    expect(early).to.include({ grade: 100 }).and.not.have.property('late');
    const late = markOf(
      { ...ada, submitted: due + day },
      judged([lab(10, 10)], { handedInAt: word.handedInAt }),
      strict,
    );
    expect(late.late).to.deep.equal({ seconds: 86_400, penalty: 10, by: 'roster' });
  });

  it('loses nothing where no rule says so', () => {
    const late = { ...ada, submitted: Date.parse('2030-01-01T00:00:00.000Z') };
    expect(markOf(late, judged([lab(10, 10)]), { ...policy, due })).to.include({ grade: 100 });
    expect(markOf(ada, judged([lab(10, 10)]), strict))
      .to.include({ grade: 100 })
      .and.not.have.property('late');
  });

  it('waits where only the student’s own clock says when it was handed in, be it early or late', () => {
    for (const [ms, word] of [
      [-1, 'before'],
      [9 * day, 'after'],
    ] as const) {
      const own = judged([lab(10, 10)], { handedInAt: new Date(due + ms).toISOString() });
      const held = markOf(ada, own, strict);
      expect(held).to.include({ status: 'held', before: 100 }).and.not.have.any.keys('grade', 'late');
      expect(held.doubts.map(({ id }) => id)).to.deep.equal(['own-clock']);
      expect(held.doubts[0]?.says).to.include(`${word} the due date`);
      expect(markOf(ada, own, { ...strict, collected: due })).to.include({ status: 'graded', grade: 100 });
      expect(markOf(ada, own, { ...strict, collected: due + day })).to.include({ grade: 90 });
      expect(markOf({ ...ada, submitted: due }, own, { ...strict, collected: due + day })).to.include({ grade: 100 });
      expect(markOf(ada, own, policy), 'nothing is due').to.include({ status: 'graded', grade: 100 });
    }
  });

  it('waits for a person where something contradicts itself, and is theirs to decide', () => {
    const doubts = [{ id: 'chain-broken', says: 'so' }];
    const work = judged([lab(8, 10)], { doubts });
    const held = markOf(ada, work, policy);
    expect(held).to.include({ status: 'held', before: 80 }).and.not.have.property('grade');
    expect(held.doubts).to.deep.equal(doubts);
    const decided = (choice: Decision['choice']) => ({ ...ada, decision: { choice, about: 'sha256:a' } });
    const accepted = markOf(decided('accept'), work, policy);
    expect(accepted).to.include({ status: 'graded', grade: 80, decision: 'accept' }).and.deep.include({ doubts });
    expect(markOf(decided('zero'), work, policy)).to.include({ status: 'graded', grade: 0, before: 80 });
  });

  it('waits where a cluster was changed after it was due, until the roster says when it was handed in', () => {
    const changed = judged([lab(10, 10)], { doubts: [{ id: 'changed-after-due', says: 'so' }] });
    const due = { ...policy, due: 1_000, late: { each: 1_000, lose: 10, most: 50, grace: 0 } };
    expect(markOf(ada, changed, due)).to.include({ status: 'held', before: 100 });
    expect(markOf({ ...ada, submitted: 500 }, changed, due)).to.include({ status: 'graded', grade: 100 });
    expect(markOf({ ...ada, submitted: 1_500 }, changed, due)).to.include({ status: 'graded', grade: 90 });
  });

  it('waits where others have the same', () => {
    const copied = [{ id: 'copy', says: 'swarm x is in the submission of s2 too' }];
    expect(markOf(ada, judged([lab(8, 10)]), policy, copied)).to.deep.include({ status: 'held', doubts: copied });
  });

  it('is none where nothing could be judged, which is no zero', () => {
    expect(markOf(ada, { outcome: 'missing', seconds: 0 }, policy))
      .to.include({ status: 'missing' })
      .and.not.have.property('grade');
    expect(markOf(ada, { outcome: 'refused', cause: 'in/ada.gz:3: no', seconds: 0 }, policy))
      .to.include({ status: 'refused', cause: 'in/ada.gz:3: no' })
      .and.not.have.property('grade');
    const zero: Student = { ...ada, decision: { choice: 'zero' } };
    expect(markOf(zero, { outcome: 'missing', seconds: 0 }, policy)).to.include({ status: 'missing', grade: 0 });
    const accept: Student = { ...ada, decision: { choice: 'accept' } };
    expect(markOf(accept, { outcome: 'missing', seconds: 0 }, policy)).not.to.have.any.keys('grade', 'decision');
    const broken = markOf(zero, { outcome: 'broken', cause: 'no answer', seconds: 0 }, policy);
    expect(broken).to.include({ status: 'broken', cause: 'no answer' }).and.not.have.property('grade');
  });
});
