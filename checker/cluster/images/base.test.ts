import { expect } from 'chai';
import { baseOf } from './base.ts';

describe('the base of images', () => {
  it('is that of a Debian suite, from Docker Hub', () => {
    const base = { suite: 'bookworm', image: 'swarmlab/base:bookworm', published: 'debian:bookworm-slim' };
    expect(baseOf('bookworm', undefined)).to.include(base);
    expect(baseOf('bookworm', '')).to.include(base);
  });

  it('comes from the registry that is named in its place', () => {
    expect(baseOf('trixie', 'mirror.school:5000').published).to.equal('mirror.school:5000/debian:trixie-slim');
    expect(baseOf('trixie', 'mirror.school/library').published).to.equal('mirror.school/library/debian:trixie-slim');
  });
});
