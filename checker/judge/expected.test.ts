import { expect } from 'chai';
import type { Expectation } from '../model.ts';
import { speak } from '../words/index.ts';
import { worded } from './expected.ts';
import { consider, judge } from './judge.ts';
import { observation } from './observation.fixture.ts';

describe('an expectation in words', () => {
  const absent = (): Expectation => ({ kind: 'absent', service: 'gone', containers: false });
  afterEach(() => speak('en'));

  it('is worded once in a language', () => {
    const expectation = absent();
    let count = 0;
    const words = () => worded(expectation, () => `${++count}`);
    expect([words(), words()]).to.deep.equal(['1', '1']);
    speak('ko');
    expect([words(), words()]).to.deep.equal(['2', '2']);
    expect(worded(absent(), () => 'another')).to.equal('another');
  });

  it('is the same to who only considers it', () => {
    for (const service of ['gone', 'simple']) {
      const expectation: Expectation = { kind: 'absent', service, containers: true };
      const considered = consider(expectation, observation());
      expect(considered.judgement()).to.deep.equal(judge(expectation, observation()));
      expect(considered.holds).to.equal(considered.judgement().holds);
    }
  });
});
