import type { CheckReport, Diagnosis, LabReport, Report, StepReport } from '../model.ts';

type CommandReport = StepReport['commands'][number];

/** For tests: a command that passed. */
export function command(changes: Partial<CommandReport> = {}): CommandReport {
  return {
    line: 12,
    node: 'docker-node1',
    script: 'docker service create --name simple simplenode:0.1\n',
    exit: 0,
    seconds: 7.25,
    stdout: 'overall progress: 2 out of 2 tasks\n',
    stderr: '',
    verdict: 'pass',
    expected: 'exit 0',
    actual: 'exit 0',
    ...changes,
  };
}

/** For tests: a command that failed. */
export function failedCommand(changes: Partial<CommandReport> = {}): CommandReport {
  const why = 'exit 1, expected 0: no such service: simple';
  return command({ line: 13, exit: 1, verdict: 'fail', actual: 'exit 1', why, ...changes });
}

/** For tests: a check that passed. */
export function check(changes: Partial<CheckReport> = {}): CheckReport {
  return {
    line: 20,
    kind: 'service',
    verdict: 'pass',
    points: 2,
    seconds: 0.5,
    expected: 'service simple with 2/2 replicas running',
    actual: 'service simple with 2/2 replicas running',
    source: 'api',
    ...changes,
  };
}

/** For tests: a check that failed, with all that a person is told. */
export function failedCheck(changes: Partial<CheckReport> = {}): CheckReport {
  return check({
    line: 21,
    verdict: 'fail',
    expected: 'the expected thing, which is told in so many words that they need more than a line',
    actual: 'the actual thing, which is told in so many words that they need more than one line',
    why: 'the reason, which is told in so many words that they need more than one line of it',
    keys: ['replicas', 'update.delay'],
    hint: 'the hint, which is told in so many words that they need more than one line of it',
    next: 'the-next-command --with "so many words" that they need more than one line of it',
    ...changes,
  });
}

/** For tests: what is known of the cause of a failure. */
export const diagnosis: Diagnosis = {
  id: 'image-missing',
  says: 'simple.1 is rejected on docker-node3 ("No such image: a")',
  matters: 'No node has it.',
  next: 'swarmlab shell -- docker image ls',
};

/** For tests: a step with the sums that these commands and checks make. */
export function step(commands: CommandReport[], checks: CheckReport[], changes: Partial<StepReport> = {}): StepReport {
  const points = (of: CheckReport[]) => of.reduce((sum, one) => sum + one.points, 0);
  return {
    id: 'create-a-service',
    title: 'Create a service of two replicas and look at it',
    line: 10,
    verdict: 'pass',
    seconds: 8,
    points: points(checks),
    earned: points(checks.filter(({ verdict }) => verdict === 'pass')),
    commands,
    checks,
    ...changes,
  };
}

/** For tests: a lab with the sums that these steps make. */
export function lab(steps: StepReport[], changes: Partial<LabReport> = {}): LabReport {
  return {
    id: 'replication',
    title: 'Create a service and change its replicas',
    file: 'labs/01-replication/lab.md',
    verdict: 'pass',
    seconds: 61.2,
    points: steps.reduce((sum, { points }) => sum + points, 0),
    earned: steps.reduce((sum, { earned }) => sum + earned, 0),
    steps,
    ...changes,
  };
}

/** For tests: a report of these labs. */
export function report(labs: LabReport[], changes: Partial<Report> = {}): Report {
  return {
    schema: 1,
    verdict: 'pass',
    startedAt: '2026-01-02T03:04:05.678Z',
    seconds: 75.5,
    cluster: { name: 'default', driver: 'containers', engineVersion: '26.1.5', mesh: 'iptables', patience: 1 },
    labs,
    ...changes,
  };
}

/** For tests: a report with every verdict in it. */
export function mixed(): Report {
  const skipped = check({ verdict: 'skipped', expected: '', actual: '', why: 'something before it did not pass' });
  const notYet = failedCheck({ line: 22, kind: 'tasks', verdict: 'notYet' });
  const passes = step([command()], [check()]);
  const fails = step([command(), failedCommand()], [check(), failedCheck(), notYet, skipped], {
    id: 'scale',
    title: 'Scale it',
    verdict: 'fail',
  });
  return report(
    [
      lab([passes, fails], { verdict: 'fail' }),
      lab([passes], { id: 'removal', verdict: 'broken', cause: 'docker-node2: its engine does not answer' }),
    ],
    { verdict: 'broken' },
  );
}

/** For tests: what programs print and people write, and formats choke on. */
export const oddText =
  '\u001b[31mred\u001b[0m \u0000nul \u0007bell ]]> & <tag attribute="value"> \'single\' 😀 서비스 \ud800 \udc00 \ufffe\r\n10%\r20%\tend';
