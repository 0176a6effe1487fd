import { expect } from 'chai';
import { toldOnce } from './index.ts';

const diagnosis = (id: string) => ({ id, says: 'this', matters: 'that' });

describe('the diagnoses of a step', () => {
  it('are each told once, where they come first', () => {
    const [a, b] = [diagnosis('a'), diagnosis('b')];
    const reports = [
      { line: 1 },
      { line: 2, diagnoses: [a] },
      { line: 3, diagnoses: [a, b] },
      { line: 4, diagnoses: [b] },
    ];
    expect(toldOnce(reports)).to.deep.equal([
      { line: 1 },
      { line: 2, diagnoses: [a] },
      { line: 3, diagnoses: [b] },
      { line: 4 },
    ]);
  });

  it('are the first cause of each report before the second of any', () => {
    const [a, b, c] = [diagnosis('a'), diagnosis('b'), diagnosis('c')];
    const told = toldOnce([{ diagnoses: [a, b] }, { diagnoses: [c] }]);
    expect(told).to.deep.equal([{ diagnoses: [a] }, { diagnoses: [c] }]);
  });

  it('are two at most', () => {
    const reports = ['a', 'b', 'c'].map((id) => ({ id, diagnoses: [diagnosis(id)] }));
    expect(toldOnce(reports).map(({ diagnoses }) => diagnoses?.length)).to.deep.equal([1, 1, undefined]);
  });

  it('are, before all others, the one that explains several checks', () => {
    const [a, b, c] = [diagnosis('a'), diagnosis('b'), diagnosis('c')];
    const told = toldOnce([{ diagnoses: [a, c] }, { diagnoses: [b] }, { diagnoses: [c] }]);
    expect(told).to.deep.equal([{ diagnoses: [c, a] }, {}, {}]);
  });

  it('are one where the same is to be done, whichever task tells of it, and leave no command that only looks', () => {
    const ofTask = (says: string) => ({ id: 'a', says, matters: 'that', next: 'mend it' });
    const told = toldOnce([
      { next: 'look', diagnoses: [ofTask('web.1 failed')] },
      { next: 'look', diagnoses: [ofTask('web.2 failed')] },
      { next: 'look' },
    ]);
    expect(told).to.deep.equal([{ next: 'look', diagnoses: [ofTask('web.1 failed')] }, {}, { next: 'look' }]);
  });
});
