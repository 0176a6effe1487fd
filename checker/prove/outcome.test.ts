import { expect } from 'chai';
import type { CheckReport, StepReport, VerdictName } from '../model.ts';
import { acceptance, outcomeOf, rejection, rejectionFor } from './outcome.ts';

describe('the outcome of a trial', () => {
  const check = (kind: CheckReport['kind'], verdict: VerdictName, keys: string[] = []): CheckReport => {
    return { line: 1, kind, verdict, points: 1, seconds: 0, expected: 'e', actual: 'a', why: 'because', keys };
  };
  const step = (verdict: VerdictName, ...checks: CheckReport[]): StepReport => {
    return { id: 'a', title: 'A', line: 1, verdict, seconds: 0, points: 0, earned: 0, commands: [], checks };
  };
  const passed = step('pass', check('service', 'pass'));
  const failed = step('fail', check('service', 'fail', ['replicas', 'image']), check('http', 'notYet', ['body']));

  it('is right where the untouched swarm is rejected', () => {
    expect(rejection(failed)).to.deep.equal({ outcome: 'right' });
    expect(rejection(passed)).to.include({ outcome: 'falsePass' });
  });

  it('is right where the solution is accepted, and says why it is not', () => {
    expect(acceptance(passed)).to.deep.equal({ outcome: 'right' });
    expect(acceptance(failed)).to.deep.equal({ outcome: 'falseFail', why: 'the solution does not pass: because' });
  });

  it('is a false fail where a right answer is rejected', () => {
    const right = { kind: 'right', why: 'so', file: 'r.sh', line: 1, name: 'r', step: 'a', script: '' } as const;
    expect(outcomeOf(right, passed)).to.deep.equal({ outcome: 'right' });
    expect(outcomeOf(right, failed)).to.deep.equal({
      outcome: 'falseFail',
      why: 'the checks reject this right answer: because',
    });
  });

  it('is right where a wrong answer is rejected for every reason it names, and others', () => {
    expect(rejectionFor([{ kind: 'service', key: 'image' }], failed)).to.deep.equal({ outcome: 'right' });
    const both = [{ kind: 'service', key: 'replicas' } as const, { kind: 'http', key: 'body' } as const];
    expect(rejectionFor(both, failed)).to.deep.equal({ outcome: 'right' });
  });

  it('is a false pass where a wrong answer is accepted', () => {
    expect(rejectionFor([{ kind: 'service', key: 'image' }], passed)).to.include({ outcome: 'falsePass' });
  });

  it('is a false pass where the check that should reject it does not, though another does', () => {
    const reasons = [{ kind: 'service', key: 'image' } as const, { kind: 'service', key: 'mode' } as const];
    expect(rejectionFor(reasons, failed)).to.deep.equal({
      outcome: 'falsePass',
      why: 'rejected, but not for service mode: found wrong was service replicas, service image, http body',
    });
  });
});
