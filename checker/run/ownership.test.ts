import { expect } from 'chai';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import { begunByHand, currentLab, noteCurrentLab } from './ownership.ts';

describe('the note of a swarm', () => {
  it('tells since when a person does a lab, and nothing of another lab', () => {
    expect(begunByHand({ id: 'exam' }, { id: 'exam', byHandSince: 5 })).to.equal(5);
    expect(begunByHand({ id: 'exam' }, { id: 'exam' })).to.equal(undefined);
    expect(begunByHand({ id: 'exam' }, { id: 'removal', byHandSince: 5 })).to.equal(undefined);
    expect(begunByHand({ id: 'exam' }, undefined)).to.equal(undefined);
  });

  it('keeps when an exam was first begun, whatever was begun since; of other labs only the last beginning', async () => {
    const fake = fakeCluster();
    const { engine } = fake.cluster.manager;
    const exam = { id: 'exam', mode: 'exam' } as const;
    await noteCurrentLab(engine, exam);
    expect(await currentLab(engine)).to.deep.equal({ id: 'exam' });
    await noteCurrentLab(engine, exam, 5);
    expect(await currentLab(engine)).to.deep.equal({ id: 'exam', byHandSince: 5, firstBegunAt: 5 });
    await noteCurrentLab(engine, { id: 'one' }, 6);
    expect(await currentLab(engine)).to.deep.equal({ id: 'one', byHandSince: 6 });
    await noteCurrentLab(engine, exam, 7);
    expect(await currentLab(engine)).to.deep.equal({ id: 'exam', byHandSince: 7, firstBegunAt: 5 });
  });
});
