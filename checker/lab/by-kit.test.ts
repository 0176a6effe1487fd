import { expect } from 'chai';
import type { Lab } from '../model.ts';
import { before, isKitsWork } from './by-kit.ts';
import { checksOf } from './judged.ts';
import { parseLab } from './parse.ts';

const step = (id: string) => `\n## ${id}\n\n\`\`\`yaml check\n- service: simple\n  replicas: 2\n\`\`\`\n`;
const text = `---\nid: one\ntitle: One\nminutes: 5\nowns: { services: [simple, other] }\n---\n${['A', 'B', 'C'].map(step).join('')}`;
const lab: Lab = parseLab(text, 'lab.md').lab ?? expect.fail('not valid');
const made = (createdAt: number, name = 'simple') => ({ name, createdAt });

describe('the work of the kit', () => {
  const run = { from: 100, until: 200 };
  const onTheWay = { ...run, steps: ['a', 'b'] };

  it('is what it made, in the steps that it did', () => {
    expect(lab.steps.flatMap(checksOf)).to.have.length(3);
    expect(isKitsWork(lab, 'c', run, [made(150)])).to.equal(true);
    expect(isKitsWork(lab, 'a', onTheWay, [made(150)])).to.equal(true);
    expect(isKitsWork(lab, 'c', onTheWay, [made(150)]), 'a person does this step on what it made').to.equal(false);
    expect(isKitsWork(lab, 'a', undefined, [made(150)])).to.equal(false);
  });

  it('is not what was made again by hand, with all that is there of the lab', () => {
    expect(isKitsWork(lab, 'a', run, [made(250)])).to.equal(false);
    expect(isKitsWork(lab, 'a', run, [made(250), made(150, 'other')])).to.equal(true);
    expect(isKitsWork(lab, 'a', run, [made(250), made(150, 'of-somebody')])).to.equal(false);
    expect(isKitsWork(lab, 'a', run, []), 'nothing is there, as the kit left it').to.equal(true);
    expect(isKitsWork(lab, 'a', { from: 100 }, [made(250)]), 'nobody said that it was done').to.equal(true);
  });

  it('ends with a step that a person did again', () => {
    expect(before(lab, { id: 'b' }, run)).to.deep.equal({ ...run, steps: ['a'] });
    expect(before(lab, { id: 'a' }, onTheWay)).to.deep.equal({ ...run, steps: [] });
  });
});
