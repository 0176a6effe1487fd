import { expect } from 'chai';
import { lab } from './lab.fixture.ts';
import { beginning } from './prepare.ts';

describe('the time of a lab', () => {
  const exam = lab('exam', [], { mode: 'exam', minutes: 60 });
  const now = 1_700_000_000_000;
  const before = (minutes: number, id = 'exam') => ({ id, byHandSince: now - minutes * 60_000 });

  it('begins when a person begins it', () => {
    expect(beginning(lab('one', []), { id: 'one', byHandSince: 5 }, now)).to.equal(now);
    expect(beginning(exam, undefined, now)).to.equal(now);
    expect(beginning(exam, { id: 'exam' }, now)).to.equal(now);
    expect(beginning(exam, before(5, 'one'), now)).to.equal(now);
  });

  it('of an exam runs on when that is reset, until it is over', () => {
    expect(beginning(exam, before(59), now)).to.equal(now - 59 * 60_000);
    expect(beginning(exam, before(60), now)).to.equal(now);
  });
});
