import { expect } from 'chai';
import { lab } from './lab.fixture.ts';
import { sizeFor, sizeOptions, unusualSize } from './size.ts';

describe('the size of a cluster for labs', () => {
  const needing = (nodes: number, managers: number) =>
    lab('some', [], { needs: { swarm: 'ready', nodes, managers, images: [] } });

  it('is the usual one, or what the most demanding of them need', () => {
    expect(sizeFor([])).to.deep.equal({ nodes: 3, managers: 1 });
    expect(sizeFor([needing(2, 1)])).to.deep.equal({ nodes: 3, managers: 1 });
    expect(sizeFor([needing(3, 3), needing(5, 1)])).to.deep.equal({ nodes: 5, managers: 3 });
  });

  it('need not be asked for where it is the usual one', () => {
    expect(unusualSize([needing(3, 1)])).to.deep.equal({});
    expect(unusualSize([needing(5, 1)])).to.deep.equal({ nodes: 5 });
  });

  it('is asked for by options, where it is not the usual one', () => {
    expect(sizeOptions({ nodes: 3, managers: 1 })).to.equal('');
    expect(sizeOptions({ nodes: 5, managers: 3 })).to.equal(' --nodes 5 --managers 3');
    expect(sizeOptions({ nodes: 3, managers: 3 })).to.equal(' --managers 3');
  });
});
