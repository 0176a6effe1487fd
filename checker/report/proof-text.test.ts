import { expect } from 'chai';
import type { Proof, Trial } from '../model.ts';
import { speak } from '../words/index.ts';
import { proofText, trialText } from './proof-text.ts';
import { widthOf } from './style.ts';

describe('a proof as text', () => {
  const trial: Trial = {
    file: 'labs/01-sample/wrong/one-short.sh',
    line: 1,
    lab: 'sample',
    step: 'create-it',
    answer: 'wrong',
    name: 'one-short',
    outcome: 'falsePass',
    why: 'the checks accept this wrong answer',
    seconds: 3.2,
    checks: [],
  };
  const proof: Proof = {
    schema: 1,
    verdict: 'fail',
    seconds: 61,
    wrongAnswers: 1,
    rightAnswers: 0,
    falsePasses: 1,
    falseFails: 0,
    trials: [{ ...trial, answer: 'untouched', outcome: 'right', name: undefined as never }, trial],
    unexercised: [{ file: 'labs/01-sample/lab.md', line: 20, lab: 'sample', step: 'create-it', kind: 'service' }],
  };

  it('is a table of labs, steps and answers, the weak checks, and the totals', () => {
    expect(proofText(proof, { colour: false, width: 100 })).to.equal(
      [
        'sample: create-it',
        '  rejected    (untouched)                              3.2 s',
        '  FALSE PASS  one-short                                3.2 s',
        'weak labs/01-sample/lab.md:20 no wrong answer makes this service check of step create-it fail',
        '',
        'NOT PROVED 2 trials, 1 wrong answer, 1 false pass, 0 false fails, 1 check that no wrong answer',
        '  exercises, 1 min 1 s',
        '',
      ].join('\n'),
    );
  });

  it('says why a trial is not as it should be, without what a terminal would act upon', () => {
    const text = trialText({ ...trial, why: 'bad \x1b[2J\u0007end' }, { colour: false, width: 100 });
    expect(text).to.equal('FALSE PASS labs/01-sample/wrong/one-short.sh:1 sample create-it, one-short\n  bad end');
  });

  for (const language of ['en', 'ko'] as const) {
    it(`fits 60 columns (${language})`, () => {
      speak(language);
      try {
        const lines = proofText(proof, { colour: false, width: 60 }).split('\n');
        const breakable = lines.filter((line) => !line.includes('labs/01-sample'));
        expect(breakable.filter((line) => widthOf(line) > 60)).to.deep.equal([]);
      } finally {
        speak('en');
      }
    });
  }
});
