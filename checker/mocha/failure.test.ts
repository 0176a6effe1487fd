import { AssertionError } from 'node:assert';
import { expect } from 'chai';
import type { CheckReport, StepReport } from '../model.ts';
import { lab } from '../run/lab.fixture.ts';
import { stepFailure } from './failure.ts';

describe('a step that did not pass', () => {
  const replicas: CheckReport = {
    line: 20,
    kind: 'service',
    verdict: 'fail',
    points: 1,
    seconds: 1,
    expected: '2/2 replicas running',
    actual: '1/2 replicas running',
    why: 'one is missing',
    hint: 'look at its tasks',
    next: 'swarmlab shell -- docker service ps simple',
  };
  const later: CheckReport = {
    ...replicas,
    line: 30,
    kind: 'tasks',
    verdict: 'notYet',
    expected: '2 running',
    actual: '1',
  };
  const passed: CheckReport = { ...replicas, line: 40, verdict: 'pass', expected: 'good', actual: 'good' };
  const report = (...checks: CheckReport[]): StepReport => ({
    id: 'a',
    title: 'Create it',
    line: 5,
    verdict: 'fail',
    seconds: 1,
    points: 1,
    earned: 0,
    commands: [],
    checks,
  });
  const failure = (...checks: CheckReport[]) => stepFailure(lab('one', []), report(...checks));

  it('is an assertion that reporters compare the sides of', () => {
    const error = failure(passed, replicas);
    expect(error).to.be.instanceOf(AssertionError);
    expect(error).to.include({
      expected: '2/2 replicas running',
      actual: '1/2 replicas running',
      showDiff: true,
      code: 'ERR_ASSERTION',
    });
  });

  it('says where, why, a hint and what to do next', () => {
    expect(failure(replicas).message).to.equal(
      [
        'FAILED labs/01-sample/lab.md:20 service, step "Create it"',
        '  expected: 2/2 replicas running',
        '  actual:   1/2 replicas running',
        '  why:      one is missing',
        '  hint:     look at its tasks',
        '  next:     swarmlab shell -- docker service ps simple',
      ].join('\n'),
    );
  });

  it('names all that did not pass, and nothing else', () => {
    const { message, expected, actual } = failure(passed, replicas, later, { ...later, verdict: 'skipped', line: 50 });
    expect(message.match(/lab\.md:\d+/g)).to.deep.equal(['lab.md:20', 'lab.md:30']);
    expect([expected, actual]).to.deep.equal(['2/2 replicas running\n2 running', '1/2 replicas running\n1']);
  });

  it('is of a command as well', () => {
    const command = { line: 10, node: 'docker-node1', script: 'false', exit: 1, seconds: 1, stdout: '', stderr: '' };
    const judged = { verdict: 'fail', expected: 'exit 0', actual: 'exit 1', why: 'exit 1, expected 0' } as const;
    const error = stepFailure(lab('one', []), { ...report(), commands: [{ ...command, ...judged }] });
    expect(error).to.include({ expected: 'exit 0', actual: 'exit 1' });
    expect(error.message).to.match(/^FAILED labs\/01-sample\/lab\.md:10 command/);
  });

  it('has the place in the lab where others have a stack', () => {
    const { stack } = failure(replicas, later);
    expect(stack?.split('\n').at(-1)).to.equal('    at Create it (labs/01-sample/lab.md:20:1)');
  });
});
