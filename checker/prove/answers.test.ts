import { expect } from 'chai';
import { validLabs } from '../run/index.ts';
import { readProvable } from './index.ts';
import type { ProvableLab } from './plan.ts';

describe('the kit’s answers', () => {
  let labs: ProvableLab[];
  before(async () => {
    labs = await readProvable(await validLabs([], { marking: true }));
  });

  it('are six wrong ones a lab or more, each for a step and a reason that are there', () => {
    for (const { lab, answers } of labs) {
      expect(answers.filter(({ kind }) => kind === 'wrong').length, lab.id).to.be.at.least(6);
    }
  });

  it('are wrong ones for every step with checks', () => {
    const bare = labs.flatMap(({ lab, answers }) =>
      lab.steps
        .filter(
          ({ id, blocks }) =>
            blocks.some(({ type }) => type === 'check') &&
            !answers.some(({ kind, step }) => kind === 'wrong' && step === id),
        )
        .map(({ id }) => `${lab.id} ${id}`),
    );
    expect(bare).to.deep.equal([]);
  });
});
