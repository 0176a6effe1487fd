import { expect } from 'chai';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import { lab, step } from '../run/lab.fixture.ts';
import { doubtOf } from './by-hand.ts';

describe('whose work it is that is seen of a lab', () => {
  const sample = lab('sample', [step('one')]);
  let taken = false;
  const isTaken = async () => taken;
  function swarm(labels: Record<string, string>) {
    const fake = fakeCluster();
    fake.labels = labels;
    return fake;
  }

  it('is a person’s where a person began it, once nobody prepares it', async () => {
    const { cluster } = swarm({ 'swarmlab.lab': 'sample', 'swarmlab.by-hand-since': '1000' });
    const doubt = doubtOf(sample, isTaken);
    taken = true;
    for (let times = 0; times < 2; times++) expect(await doubt(cluster)).to.include('being prepared');
    taken = false;
    expect(await doubt(cluster), 'what was seen may be older').to.include('being prepared');
    expect(await doubt(cluster)).to.equal(undefined);
    taken = true;
    expect(await doubt(cluster), 'who prepares it notes that first').to.equal(undefined);
    taken = false;
  });

  it('is looked at again where somebody reset meanwhile', async () => {
    const fake = swarm({ 'swarmlab.lab': 'sample', 'swarmlab.by-hand-since': '1000' });
    const doubt = doubtOf(sample, isTaken);
    await doubt(fake.cluster);
    expect(await doubt(fake.cluster)).to.equal(undefined);
    fake.labels['swarmlab.by-hand-since'] = '2000';
    expect(await doubt(fake.cluster)).to.include('being prepared');
    expect(await doubt(fake.cluster)).to.equal(undefined);
  });

  it('is the checker’s where `run` made it, or another lab is there', async () => {
    for (const labels of [
      { 'swarmlab.lab': 'sample' },
      { 'swarmlab.lab': 'other', 'swarmlab.by-hand-since': '1' },
      {},
    ]) {
      expect(await doubtOf(sample, isTaken)(swarm(labels).cluster)).to.include('r begins it by hand');
    }
  });

  it('is a person’s where a lab begins without a swarm that could tell', async () => {
    const needs = { swarm: 'none', nodes: 3, managers: 1, images: [] } as const;
    expect(await doubtOf({ ...sample, needs: { ...needs, images: [] } }, isTaken)(swarm({}).cluster)).to.equal(
      undefined,
    );
  });
});
