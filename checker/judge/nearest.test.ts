import { expect } from 'chai';
import { nearestFirst } from './nearest.ts';

describe('nearestFirst', () => {
  it('puts the name first that a slip of the pen missed, others in order', () => {
    expect(nearestFirst('simple', ['web', 'db', 'simpel', 'sample'])).to.deep.equal(['sample', 'simpel', 'db', 'web']);
    expect(nearestFirst('spare', ['simple', 'spar'])).to.deep.equal(['spar', 'simple']);
    expect(nearestFirst('web', ['b', 'a', 'weeb'])).to.deep.equal(['weeb', 'b', 'a']);
    expect(nearestFirst('x', ['b', 'a'])).to.deep.equal(['a', 'b']);
    expect(nearestFirst('x', [])).to.deep.equal([]);
  });
});
