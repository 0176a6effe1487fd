import { expect } from 'chai';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import { patienceFor, toPatience, withPatience } from './patience.ts';

describe('the patience with a cluster', () => {
  it('grows with the time that containers take, from nodes of a usual speed on, and not without end', () => {
    expect([100, 1500, 1600, 6000, 600_000].map(patienceFor)).to.deep.equal([1, 1, 1.1, 4, 10]);
  });

  it('is read as it was kept, and nothing else is taken for one', () => {
    expect(toPatience(`${patienceFor(6000)}\n`)).to.equal(4);
    expect(['', ' ', '0.5', '-1', 'NaN', '11', '4 times'].map(toPatience)).to.deep.equal(Array(7).fill(undefined));
  });

  it('is what a person wants, in the report as well', async () => {
    const { cluster } = fakeCluster();
    expect(withPatience(cluster, undefined)).to.equal(cluster);
    const patient = withPatience(cluster, 20);
    expect(await patient.patience()).to.equal(20);
    expect(await patient.facts()).to.deep.equal({ ...(await cluster.facts()), patience: 20 });
  });
});
