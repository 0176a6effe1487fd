import { expect } from 'chai';
import { range } from './observation.fixture.ts';
import * as words from './words.ts';

describe('words', () => {
  it('write durations as docker takes them, never rounded up to a limit', () => {
    const written = [0, 250, 1500, 9_999.9, 10_000, 60_000, 90_000, 3_600_000, 3_661_500].map(words.duration);
    expect(written).to.deep.equal(['0s', '250ms', '1.5s', '9.999s', '10s', '1m', '1m30s', '1h', '1h1m1.5s']);
  });

  it('write ranges and counts', () => {
    expect(['2', '>=2', '<=2', '>2', '<2'].map((text) => words.range(range(text)))).to.deep.equal([
      '2',
      'at least 2',
      'at most 2',
      'more than 2',
      'fewer than 2',
    ]);
    expect(words.rangeOf(range('>=1'), 'task')).to.equal('at least 1 task');
    expect(words.durationRange({ op: '<', value: 10_000, text: '<10s' })).to.equal('less than 10s');
    expect([words.list([]), words.list(['a']), words.list(['a', 'b', 'c'])]).to.deep.equal(['none', 'a', 'a, b and c']);
  });

  it('write ports as an author does', () => {
    const port = { published: 53, target: 53, protocol: 'udp', mode: 'host' } as const;
    expect(words.port(port)).to.equal('53:53/udp/host');
    expect(words.port({ ...port, mode: 'ingress' })).to.equal('53:53/udp');
    expect(words.port({ ...port, mode: 'ingress', protocol: 'tcp' })).to.equal('53:53');
  });

  it('shorten long texts', () => {
    expect(words.excerpt(' a\n b ')).to.equal('a b');
    expect(words.excerpt('a'.repeat(9), 5)).to.equal('aaaa…');
  });
});
