import { expect } from 'chai';
import type { Answer, Trial } from '../model.ts';
import { check, command, lab, step } from '../run/lab.fixture.ts';
import { jobsOf, trialsPlanned } from './plan.ts';
import { proofOf } from './proof.ts';

describe('a proof', () => {
  const one = lab('one', [step('a', command('true'), check(3, { line: 20 }), check(2, { line: 24 })), step('read')]);
  const script = { file: 'w.sh', line: 1, step: 'a', script: '' };
  const wrong: Answer = { ...script, name: 'w', kind: 'wrong', reasons: [] };
  const right: Answer = { ...script, name: 'r', kind: 'right', why: 'so' };
  const labs = [{ lab: one, answers: [wrong, right], freedoms: [] }];
  const trial = (answer: Trial['answer'], outcome: Trial['outcome'] = 'right', failing: number[] = []): Trial => ({
    file: 'lab.md',
    line: 5,
    lab: 'one',
    step: 'a',
    answer,
    outcome,
    seconds: 1,
    checks: failing.map((line) => ({
      line,
      kind: 'nodes',
      verdict: 'fail',
      points: 1,
      seconds: 0,
      expected: '',
      actual: '',
      keys: ['ready'],
    })),
  });

  it('holds where every trial came out right', () => {
    const proof = proofOf(labs, [trial('untouched'), trial('solution'), trial('right'), trial('wrong')], 0, 1);
    expect(proof).to.include({ verdict: 'pass', wrongAnswers: 1, rightAnswers: 1, falsePasses: 0, falseFails: 0 });
  });

  it('fails by a single trial that did not', () => {
    for (const outcome of ['falsePass', 'falseFail', 'unusable'] as const) {
      expect(proofOf(labs, [trial('untouched'), trial('wrong', outcome)], 0, 1).verdict, outcome).to.equal('fail');
    }
  });

  it('is broken where a trial is, or where nobody was left to try', () => {
    expect(proofOf(labs, [trial('wrong', 'broken'), trial('wrong', 'falsePass')], 0, 1).verdict).to.equal('broken');
    expect(proofOf(labs, [trial('untouched')], 1, 1).verdict).to.equal('broken');
  });

  it('tells its trials in the order of the labs, whatever order they were made in', () => {
    const { trials } = proofOf(labs, [trial('wrong'), trial('right'), trial('solution'), trial('untouched')], 0, 1);
    expect(trials.map(({ answer }) => answer)).to.deep.equal(['untouched', 'solution', 'right', 'wrong']);
  });

  it('names the checks that no wrong answer makes fail; the untouched swarm does not count', () => {
    const { unexercised } = proofOf(labs, [trial('untouched', 'right', [20, 24]), trial('wrong', 'right', [24])], 0, 1);
    expect(unexercised).to.deep.equal([{ file: one.file, line: 20, lab: 'one', step: 'a', kind: 'nodes' }]);
  });

  it('knows hidden checks by the file that they stand in', () => {
    const hidden = check(3, { line: 20, file: 'marking.md', hidden: true });
    const exam = lab('one', [step('a', command('true'), check(3, { line: 20 }), hidden)]);
    const { unexercised } = proofOf(
      [{ lab: exam, answers: [wrong], freedoms: [] }],
      [trial('wrong', 'right', [20])],
      0,
      1,
    );
    expect(unexercised.map(({ file }) => file)).to.deep.equal(['marking.md']);
  });

  it('tries each judged step untouched and solved, and each answer beside it, those with the most to do first', () => {
    expect(trialsPlanned(labs)).to.equal(4);
    expect(jobsOf(labs).map((job) => job.answer?.name ?? 'whole lab')).to.deep.equal(['whole lab', 'w', 'r']);
  });
});
