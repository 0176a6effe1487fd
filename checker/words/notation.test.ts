import { expect } from 'chai';
import { duration, excerpt, pattern, port } from './notation.ts';

describe('notation', () => {
  it('writes durations as docker takes them, never rounded up to a limit', () => {
    const written = [0, 250, 1500, 9_999.9, 10_000, 60_000, 90_000, 3_600_000, 3_661_500].map(duration);
    expect(written).to.deep.equal(['0s', '250ms', '1.5s', '9.999s', '10s', '1m', '1m30s', '1h', '1h1m1.5s']);
  });

  it('writes ports and patterns as an author does', () => {
    const both = { published: 53, target: 53, protocol: 'udp', mode: 'host' } as const;
    expect(port(both)).to.equal('53:53/udp/host');
    expect(port({ ...both, mode: 'ingress' })).to.equal('53:53/udp');
    expect(port({ ...both, mode: 'ingress', protocol: 'tcp' })).to.equal('53:53');
    expect(pattern({ literal: 'Hello' })).to.equal('"Hello"');
    expect(pattern({ regex: '^Hello', flags: 'i' })).to.equal('/^Hello/i');
  });

  it('shortens long texts', () => {
    expect(excerpt(' a\n b ')).to.equal('a b');
    expect(excerpt('a'.repeat(9), 5)).to.equal('aaaa…');
  });
});
