import { expect } from 'chai';
import { validLabs } from '../run/index.ts';
import { readProvable } from './index.ts';
import type { ProvableLab } from './plan.ts';

describe('the kit’s wrong answers', () => {
  let labs: ProvableLab[];
  before(async () => {
    labs = await readProvable(await validLabs([], { marking: true }));
  });

  it('are six a lab or more, each for a step and a reason that are there', () => {
    for (const { lab, wrong } of labs) expect(wrong.length, lab.id).to.be.at.least(6);
  });

  it('are there for every step with checks', () => {
    const bare = labs.flatMap(({ lab, wrong }) =>
      lab.steps
        .filter(
          ({ id, blocks }) => blocks.some(({ type }) => type === 'check') && !wrong.some(({ step }) => step === id),
        )
        .map(({ id }) => `${lab.id} ${id}`),
    );
    expect(bare).to.deep.equal([]);
  });
});
