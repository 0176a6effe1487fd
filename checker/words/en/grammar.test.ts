import { expect } from 'chai';
import type { Range } from '../../model.ts';
import { count, durationRange, list, range, rangeOf } from './grammar.ts';

const of = (op: Range['op'], value: number): Range => ({ op, value, text: `${op}${value}` });

describe('English', () => {
  it('says ranges and counts', () => {
    expect((['=', '>=', '<=', '>', '<'] as const).map((op) => range(of(op, 2)))).to.deep.equal([
      '2',
      'at least 2',
      'at most 2',
      'more than 2',
      'fewer than 2',
    ]);
    expect(rangeOf(of('>=', 1), 'task')).to.equal('at least 1 task');
    expect(durationRange(of('<', 10_000))).to.equal('less than 10s');
    expect([count(1, 'task'), count(0, 'task')]).to.deep.equal(['1 task', '0 tasks']);
  });

  it('says lists', () => {
    expect([list([]), list(['a']), list(['a', 'b', 'c'])]).to.deep.equal(['none', 'a', 'a, b and c']);
  });
});
