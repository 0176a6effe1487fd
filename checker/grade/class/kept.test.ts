import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { LabGrade } from '../../grades.ts';
import type { Judged } from '../marks/index.ts';
import { inputsOf, Kept, readKept } from './kept.ts';

const labs: LabGrade[] = [{ id: 'a', title: 'A', weight: 1, points: 10, earned: 7, steps: [] }];
const doubts = [{ id: 'changed-after-due', says: 'so' }];
const judged: Judged = { outcome: 'judged', labs, doubts, seconds: 2 };

describe('what is kept from the last time', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function readAgain(text: string): Promise<Kept> {
    writeFileSync(join(folder, 'resume.json'), text);
    return readKept(join(folder, 'resume.json'));
  }

  it('is found again where its inputs are the same', async () => {
    const kept = new Kept();
    for (const id of ['ada', '__proto__']) kept.take(id, 'i1', judged);
    const again = await readAgain(kept.toJson());
    expect(again.find('ada', 'i1')).to.deep.equal(judged);
    expect(again.find('ada', 'i2')).to.equal(undefined);
    expect(again.find('bob', 'i1')).to.equal(undefined);
    expect(again.find('constructor', 'i1')).to.equal(undefined);
  });

  it('is nothing of what was broken', () => {
    const kept = new Kept();
    kept.take('ada', 'i1', judged);
    kept.take('ada', 'i1', { outcome: 'broken', cause: 'so', seconds: 1 });
    expect(kept.find('ada', 'i1')).to.equal(undefined);
  });

  it('is nothing where the file is not there, or is not ours', async () => {
    expect((await readKept(join(folder, 'none'))).find('ada', 'i1')).to.equal(undefined);
    for (const text of [
      '',
      '[]',
      '{',
      '{"schema":2,"students":{}}',
      '{"schema":1,"students":{"ada":{"inputs":"i1","seconds":1,"labs":[7],"doubts":[]}}}',
    ]) {
      expect((await readAgain(text)).find('ada', 'i1'), text).to.equal(undefined);
    }
  });

  it('is another grade for another cluster, lab, weight, rule or time', () => {
    const student = { id: 'ada', cluster: 'one', extra: 0, line: 1 };
    const policy = { labs: [], limit: 1, credit: 'checks' } as const;
    const all = [
      inputsOf(student, [], { ...policy, labs: [] }),
      inputsOf({ ...student, cluster: 'two' }, [], { ...policy, labs: [] }),
      inputsOf(student, [], { ...policy, labs: [], credit: 'steps' }),
      inputsOf({ ...student, extra: 60_000 }, [], { ...policy, labs: [] }),
      inputsOf(student, [], { ...policy, labs: [], due: 1 }),
      inputsOf(student, [{ lab: { id: 'a' } as never, weight: 1, digests: [] }], { ...policy, labs: [] }),
      inputsOf(student, [{ lab: { id: 'a' } as never, weight: 2, digests: [] }], { ...policy, labs: [] }),
    ];
    expect(new Set(all).size).to.equal(all.length);
    expect(inputsOf({ ...student, line: 9 }, [], { ...policy, labs: [], limit: 7 })).to.equal(all[0]);
  });
});
