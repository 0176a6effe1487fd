import { expect } from 'chai';
import type { Lab, Step } from '../model.ts';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import { begunByHand, currentLab, noteBeginning, noteCurrentLab } from './ownership.ts';

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
    const exam = { id: 'exam', mode: 'exam' as const, steps: [] };
    await noteCurrentLab(engine, exam);
    expect(await currentLab(engine)).to.deep.equal({ id: 'exam' });
    await noteCurrentLab(engine, exam, 5);
    expect(await currentLab(engine)).to.deep.equal({ id: 'exam', byHandSince: 5, firstBegunAt: 5 });
    await noteCurrentLab(engine, { id: 'one', steps: [] }, 6);
    expect(await currentLab(engine)).to.deep.equal({ id: 'one', byHandSince: 6 });
    await noteCurrentLab(engine, exam, 7);
    expect(await currentLab(engine)).to.deep.equal({ id: 'exam', byHandSince: 7, firstBegunAt: 5 });
  });

  it('keeps when steps began as long as a person does the lab, and believes nothing that is no such note', async () => {
    const fake = fakeCluster();
    const { engine } = fake.cluster.manager;
    const steps = ['one', 'two'].map((id) => ({ id, title: id, line: 1, blocks: [], hints: [], challenge: false }));
    const lab = { id: 'removal', steps } as unknown as Lab;
    const [, two] = lab.steps as [Step, Step];
    const notes = async () => (await currentLab(engine))?.beginnings;
    await noteCurrentLab(engine, lab);
    await noteBeginning(engine, lab, two, { after: 8, by: 9 });
    expect(await notes()).to.equal(undefined);
    await noteCurrentLab(engine, lab, 5);
    await noteBeginning(engine, lab, two, { after: 8, by: 9 });
    expect(await notes()).to.deep.equal({ one: { after: 5, by: 5 }, two: { after: 8, by: 9 } });
    await noteCurrentLab(engine, lab, 20);
    expect(await notes()).to.deep.equal({ one: { after: 20, by: 20 } });
    for (const wrong of [
      '{',
      'null',
      '[1]',
      '{"two":{"after":"1"}}',
      '{"two":{"after":9,"by":8}}',
      `"${'x'.repeat(30_000)}"`,
    ]) {
      fake.labels['swarmlab.steps-begun'] = wrong;
      expect(await notes(), wrong.slice(0, 30)).to.deep.equal({});
    }
  });
});
