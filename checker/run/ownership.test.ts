import { expect } from 'chai';
import type { Lab, Step } from '../model.ts';
import { apiService, fakeCluster } from '../observe/cluster.fixture.ts';
import {
  begunByHand,
  createdServices,
  currentLab,
  forgetMaking,
  noteAttempt,
  noteBeginning,
  noteCurrentLab,
  noteMaking,
} from './ownership.ts';

describe('what a command of a lab was about to make when its run was killed', () => {
  const owner = { id: 'one', owns: { services: ['simple'] } } as unknown as Lab;
  const created = Date.parse(apiService('simple').CreatedAt ?? '');
  const found = async (from: number, to: number) => {
    const fake = fakeCluster();
    fake.services = [apiService('simple'), apiService('mine')];
    const { engine } = fake.cluster.manager;
    await noteMaking(engine, owner, from, to);
    const known = [...(await createdServices(engine))];
    await forgetMaking(engine);
    expect([...(await createdServices(engine))]).to.deep.equal([]);
    return known;
  };

  it('is its own, by the names of the lab and the time of the command, and nothing else is', async () => {
    expect(await found(created - 5, created + 5)).to.deep.equal([['id-of-simple', 'one']]);
    expect(await found(created + 1, created + 5)).to.deep.equal([]);
    expect(await found(created - 5, created - 1)).to.deep.equal([]);
  });

  it('is not known where the note is no such note', async () => {
    const fake = fakeCluster();
    fake.services = [apiService('simple')];
    for (const note of [
      '',
      '{',
      'null',
      '{"lab":1}',
      `{"lab":"one","from":0,"to":${created + 5},"services":"simple"}`,
    ]) {
      fake.labels = { 'swarmlab.making': note };
      expect([...(await createdServices(fake.cluster.manager.engine))], note).to.deep.equal([]);
    }
  });
});

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

  it('keeps when an exam was reset after it had begun', async () => {
    const { engine } = fakeCluster().cluster.manager;
    const exam = { id: 'exam', mode: 'exam' as const, steps: [] };
    await noteCurrentLab(engine, exam, 5, { at: 5 });
    expect(await currentLab(engine)).to.not.have.property('resetAt');
    await noteCurrentLab(engine, exam, 5, { at: 9 });
    expect(await currentLab(engine)).to.deep.include({ byHandSince: 5, resetAt: 9 });
  });

  it('keeps the last attempt at each lab and when the first was, and believes nothing that is no such note', async () => {
    const fake = fakeCluster();
    const { engine } = fake.cluster.manager;
    await noteCurrentLab(engine, { id: 'one', steps: [] }, 5);
    const attempt = (number: number) => ({ number, recordedAt: '2026-12-01T00:00:00.000Z', hash: 'a'.repeat(64) });
    await noteAttempt(engine, { id: 'one' }, attempt(1), 7);
    await noteAttempt(engine, { id: 'one' }, attempt(2), 9);
    expect((await currentLab(engine))?.attempts).to.deep.equal({ one: { first: 7, ...attempt(2) } });
    for (const wrong of [
      '{',
      'null',
      '{"first":7,"number":0}',
      `{"first":7,"number":1,"recordedAt":"x","hash":"${'a'.repeat(64)}"}`,
    ]) {
      fake.labels['swarmlab.attempts.one'] = wrong;
      expect(await currentLab(engine), wrong).to.not.have.property('attempts');
    }
  });

  it('keeps what the kit did of a lab until a person begins it, whatever else is begun', async () => {
    const fake = fakeCluster();
    const { engine } = fake.cluster.manager;
    const one = { id: 'one', steps: [] };
    await noteCurrentLab(engine, one, undefined, { kit: { from: 5 } });
    await noteCurrentLab(engine, { id: 'two', steps: [] }, 6);
    expect((await currentLab(engine))?.kit).to.deep.equal({ one: { from: 5 } });
    await noteCurrentLab(engine, one, 7);
    expect(await currentLab(engine)).to.not.have.property('kit');
    for (const wrong of ['{', 'null', '{"from":"1","until":1e300,"steps":[1]}']) {
      fake.labels['swarmlab.done-by-kit.one'] = wrong;
      const { from, until, steps = [] } = (await currentLab(engine))?.kit?.one ?? { from: -1 };
      expect([from, until, steps], wrong).to.deep.equal([0, undefined, []]);
    }
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
