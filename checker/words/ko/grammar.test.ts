import { expect } from 'chai';
import type { Range } from '../../model.ts';
import { duration, durationRange, list, range, rangeOf } from './grammar.ts';

const of = (op: Range['op'], value: number): Range => ({ op, value, text: `${op}${value}` });

describe('Korean', () => {
  it('says ranges and counts', () => {
    expect((['=', '>=', '<=', '>', '<'] as const).map((op) => range(of(op, 2)))).to.deep.equal([
      '2개',
      '2개 이상',
      '2개 이하',
      '2개 초과',
      '2개 미만',
    ]);
    expect(rangeOf(of('>=', 1), '태스크')).to.equal('태스크 1개 이상');
    expect(durationRange(of('<', 10_000))).to.equal('10초 미만');
  });

  it('says durations, never rounded up to a limit', () => {
    const said = [0, 250, 1500, 9_999.9, 10_000, 90_000, 3_661_500].map(duration);
    expect(said).to.deep.equal(['0초', '250밀리초', '1.5초', '9.999초', '10초', '1분 30초', '1시간 1분 1.5초']);
  });

  it('says lists without particles', () => {
    expect([list([]), list(['a']), list(['a', 'b', 'c'])]).to.deep.equal(['없음', 'a', 'a, b, c']);
  });
});
