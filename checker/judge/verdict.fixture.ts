import { expect } from 'chai';
import type { Expectation, Judgement, Observation } from '../model.ts';
import { judge } from './judge.ts';

/** For tests: judges, and sees to it that the expectation holds. */
export function holds(expectation: Expectation, seen: Observation): Judgement {
  const judgement = judge(expectation, seen);
  expect(judgement, JSON.stringify(judgement, null, 1)).to.have.property('holds', true);
  return judgement;
}

/** For tests: judges, sees to it that the expectation does not hold, and gives the reason. */
export function why(expectation: Expectation, seen: Observation): string {
  return fails(expectation, seen).why;
}

/** For tests: judges, and sees to it that the expectation does not hold. */
export function fails(expectation: Expectation, seen: Observation): Extract<Judgement, { holds: false }> {
  const judgement = judge(expectation, seen);
  if (judgement.holds) throw new Error(`holds: ${judgement.expected}, actual: ${judgement.actual}`);
  return judgement;
}
