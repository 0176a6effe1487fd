import { expect } from 'chai';
import { parseLab } from '../lab/index.ts';
import type { Lab, Step } from '../model.ts';
import { beginningOf, begunBy } from './beginnings.ts';

const step = (title: string, check = true) =>
  `## ${title}\n\n\`\`\`sh\ntrue\n\`\`\`\n\n${check ? '```yaml check\n- service: simple\n```\n\n' : ''}`;

function labOf(...steps: string[]): Lab {
  const front =
    '---\nid: lab\ntitle: Lab\nminutes: 5\nneeds: { swarm: ready, nodes: 3, images: [] }\nowns: { services: [simple] }\n---\n\n';
  const { lab, problems } = parseLab(`${front}# Lab\n\n${steps.join('')}`, 'lab.md');
  if (!lab) throw new Error(JSON.stringify(problems));
  return lab;
}

const lab = labOf(step('One'), step('Two'), step('Three'));
const [one, two, three] = lab.steps as [Step, Step, Step];
const note = { id: 'lab', byHandSince: 1_000_000 };
const noted = {
  ...note,
  beginnings: { one: { after: 1_000_000, by: 1_000_000 }, two: { after: 1_020_000, by: 1_023_000 } },
};

describe('the beginning of a step', () => {
  it('is as the swarm notes it', () => {
    expect(beginningOf(lab, two, noted)).to.deep.equal({ after: 1_020_000, by: 1_023_000 });
  });

  it('is later than that of a step before it, and no more is known, where it is not noted', () => {
    expect(beginningOf(lab, three, noted)).to.deep.equal({ after: 1_020_000 });
    expect(beginningOf(lab, two, note)).to.deep.equal({ after: 1_000_000 });
  });

  it('is not known where nobody does the lab by hand, or another one', () => {
    expect(beginningOf(lab, two, undefined)).to.equal(undefined);
    expect(beginningOf(lab, two, { ...noted, id: 'other' })).to.equal(undefined);
    expect(beginningOf(lab, two, { id: 'lab' })).to.equal(undefined);
  });

  it('is that of the exam, whatever is noted', () => {
    expect(beginningOf({ ...lab, mode: 'exam' }, two, noted)).to.deep.equal({ after: 1_000_000 });
    expect(begunBy({ ...lab, mode: 'exam' }, one, 2_000_000, note)).to.equal(undefined);
  });

  it('comes when the one before it is seen to hold, and a little before that for who types ahead', () => {
    expect(begunBy(lab, one, 1_050_000, note)).to.deep.equal({
      step: two,
      beginning: { after: 1_047_000, by: 1_050_000 },
    });
    expect(begunBy(lab, one, 1_001_000, note)?.beginning.after).to.equal(1_000_000);
  });

  it('may have come long before where the one before it held when it was first looked at', () => {
    expect(begunBy(lab, one, 1_050_000, note, true)?.beginning).to.deep.equal({ after: 1_000_000, by: 1_050_000 });
  });

  it('is later for what was there where the one before is seen to hold again, and not for what was done', () => {
    expect(begunBy(lab, one, 1_090_000, noted)?.beginning).to.deep.equal({ after: 1_020_000, by: 1_090_000 });
  });

  it('does not follow where nothing is judged next: what is done there is not seen', () => {
    expect(begunBy(lab, three, 1_090_000, noted)).to.equal(undefined);
    const gap = labOf(step('One'), step('Two', false), step('Three'));
    expect(begunBy(gap, gap.steps[0] as Step, 1_090_000, note)).to.equal(undefined);
  });
});
