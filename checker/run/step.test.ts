import { writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { withPatience } from '../cluster/index.ts';
import { BrokenError, Interrupted } from '../errors.ts';
import type { Step, StepReport } from '../model.ts';
import { apiService, type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import { type Recorder, record } from '../observe/index.ts';
import { type RunEvent, worst } from './events.ts';
import { check, command, failure, lab, step } from './lab.fixture.ts';
import { checkStep, runStep, type StepContext, skippedStep } from './step.ts';

describe('a step', () => {
  let fake: FakeCluster;
  let recorder: Recorder;
  let abort: AbortController;
  let events: RunEvent[];
  let onEvent: (event: RunEvent) => void;
  let variables: Record<string, string>;

  beforeEach(async () => {
    fake = fakeCluster();
    recorder = await record(fake.cluster, { node: 200, look: 400 });
    abort = new AbortController();
    events = [];
    onEvent = () => {};
    variables = {};
  });
  afterEach(() => recorder.stop());

  const context = (): StepContext => ({
    cluster: fake.cluster,
    recorder,
    patience: 'deadline',
    signal: abort.signal,
    onEvent: (event) => {
      events.push(event);
      onEvent(event);
    },
    lab: lab('simple', []),
    variables,
  });
  const run = (...blocks: Step['blocks']) => runStep(step('one', ...blocks), context());

  it('says of hidden checks, and of solutions, in which file they stand', async () => {
    const file = 'labs/90-exam/marking.md';
    const report = await run(command('true', { file }), check(3), check(3, { line: 8, file, hidden: true }));
    expect(report.commands[0]).to.have.property('file', file);
    expect(report.checks[0]).to.not.have.any.keys('file', 'hidden');
    expect(report.checks[1]).to.include({ file, hidden: true, line: 8 });
  });

  it('runs its commands and judges its checks in the order in which they stand', async () => {
    const report = await run(command('echo a'), check(3), check(3, { points: 2 }), command('echo b >&2'), check(3));
    expect(report).to.include({ id: 'one', title: 'The step one', line: 5, verdict: 'pass', points: 4, earned: 4 });
    expect(report.commands.map(({ stdout, stderr, exit, node }) => [stdout, stderr, exit, node])).to.deep.equal([
      ['a\n', '', 0, 'docker-node1'],
      ['', 'b\n', 0, 'docker-node1'],
    ]);
    expect(events.map(({ type }) => type).join(' ')).to.equal(
      'command output commandDone checking checking checked checked command output commandDone checking checked',
    );
  });

  describe('that is run for what it shows', () => {
    const shows = (...lines: string[]) => ({ output: { file: 'lab.md', line: 11, lines } });
    const show = (...blocks: Step['blocks']) => runStep(step('one', ...blocks), { ...context(), pastStale: true });
    const verdicts = ({ commands, checks }: StepReport) => [...commands, ...checks].map(({ verdict }) => verdict);

    it('goes on after an output that is stale, and after nothing else that does not pass', async () => {
      const stale = command('echo a', shows('b'));
      expect(verdicts(await run(stale, command('true'), check(3)))).to.deep.equal(['fail', 'skipped']);
      expect(verdicts(await show(stale, command('true'), check(3)))).to.deep.equal(['fail', 'pass', 'pass']);
      expect(verdicts(await show(command('false', shows('b')), command('true')))).to.deep.equal(['fail']);
      expect(verdicts(await show(check(2), command('true')))).to.deep.equal(['fail']);
    });

    it('looks again when the swarm is at rest: a moment ago is not what is to be shown', async () => {
      const file = `/tmp/swarmlab-test-look-${process.pid}`;
      await writeFile(file, '1');
      onEvent = ({ type }) => type === 'output' && writeFileSync(file, '2');
      const { commands } = await show(command(`cat ${file}`, shows('2')));
      await rm(file);
      expect(commands[0]?.verdict).to.equal('pass');
    });
  });

  it('judges checks that stand together beside each other', async () => {
    const timed = async (...blocks: Parameters<typeof run>) => {
      const since = performance.now();
      const { checks } = await run(...blocks);
      return { checks, took: performance.now() - since };
    };
    const one = await timed(check(2));
    const { checks, took } = await timed(check(2), check(2), check(2));
    expect(took, `one alone: ${one.took}`).to.be.below(2 * one.took);
    expect(checks.map(({ verdict }) => verdict)).to.deep.equal(['fail', 'fail', 'fail']);
  });

  it('runs nothing more after a command that failed, and skips the checks', async () => {
    const report = await run(command('echo no >&2; exit 4'), check(3, { line: 21 }), command('echo never'), check(3));
    expect(report).to.include({ verdict: 'fail', points: 2, earned: 0 });
    expect(report.commands).to.have.length(1);
    expect(report.commands[0]).to.include({ exit: 4, verdict: 'fail', actual: 'exit 4' });
    expect(report.commands[0]?.why).to.include('no');
    expect(report.checks.map(({ verdict }) => verdict)).to.deep.equal(['skipped', 'skipped']);
    expect(report.checks[0]).to.include({ line: 21, kind: 'nodes', why: 'something before it did not pass' });
  });

  it('runs nothing more after a check that did not pass', async () => {
    const report = await run(check(2), check(3), command('echo never'), check(3));
    expect(report).to.include({ verdict: 'fail', points: 3, earned: 1 });
    expect(report.commands).to.deep.equal([]);
    expect(report.checks.map(({ verdict }) => verdict)).to.deep.equal(['fail', 'pass', 'skipped']);
  });

  it('says why a command failed where docker tells it, not where it only printed something else', async () => {
    const said = 'echo "unknown flag: --nam" >&2; echo "See \'docker service create --help\'." >&2';
    const { commands } = await run(command(`${said}; exit 125`));
    expect(commands[0]?.diagnoses?.map(({ id, next }) => `${id}: ${next}`)).to.deep.equal([
      'unknown-flag: swarmlab shell --cluster fake -- docker service create --help',
    ]);
    const shown = { output: { file: 'lab.md', line: 11, lines: ['b'] } };
    expect((await run(command(said, shown))).commands[0]).not.to.have.property('diagnoses');
  });

  it('takes the exit code that the author expects, and no other', async () => {
    expect((await run(command('exit 3', { exit: 3 }))).verdict).to.equal('pass');
    expect((await run(command('true', { exit: 3 }))).verdict).to.equal('fail');
  });

  it('ends a command that takes longer than its time', async () => {
    const { commands } = await run(command('echo before; sleep 30', { timeout: 300 }));
    expect(commands[0]).to.include({ exit: 124, verdict: 'fail', stdout: 'before\n' });
    expect(commands[0]?.why).to.match(/^it did not finish within 300ms \(exit 124\)/);
  });

  it('gives a command more time on a slow cluster', async () => {
    const slow = withPatience(fake.cluster, 10);
    const { commands } = await runStep(step('s', command('sleep 0.4', { timeout: 300 })), {
      ...context(),
      cluster: slow,
    });
    expect(commands[0]?.verdict).to.equal('pass');
  });

  it('gives what a command captured to those after it', async () => {
    const report = await run(
      command('printf "a b\\n\\n"', { capture: 'TOKEN' }),
      command('echo "<$TOKEN>"'),
      command('echo other; exit 1', { capture: 'TOKEN' }),
    );
    expect(report.commands[1]?.stdout).to.equal('<a b>\n');
    expect(variables).to.deep.equal({ TOKEN: 'a b' });
  });

  it('runs a command on the node that the lab names', async () => {
    fake.cluster.nodes = fake.cluster.nodes.map((node) => ({
      ...node,
      enter: (argv) => ['env', `ON=${node.name}`, ...argv],
    }));
    const { commands } = await run(command('echo $ON', { node: 'docker-node2' }), command('echo $ON'));
    expect(commands.map(({ node, stdout }) => `${node} ${stdout}`)).to.deep.equal([
      'docker-node2 docker-node2\n',
      'docker-node1 docker-node1\n',
    ]);
    const error = await failure(run(command('true', { node: 'docker-node9' })));
    expect(error).to.be.instanceOf(BrokenError);
    expect(error.message).to.equal(
      'labs/01-sample/lab.md:10: no node docker-node9 in cluster fake (docker-node1, docker-node2, docker-node3)',
    );
  });

  describe('notes which services it created', () => {
    const creating = (...names: string[]) => {
      onEvent = ({ type }) => {
        if (type === 'command') fake.services.push(...names.map((name) => apiService(name)));
      };
    };

    it('of those that the lab owns', async () => {
      creating('simple', 'other');
      await run(command('true'));
      expect(fake.labels).to.deep.equal({ 'swarmlab.created.id-of-simple': 'simple' });
    });

    it('not one that was there before', async () => {
      fake.services = [apiService('simple')];
      await run(command('true'));
      expect(fake.labels).to.deep.equal({});
    });

    it('and forgets those that are gone', async () => {
      fake.labels = { 'swarmlab.created.id-of-gone': 'removal', 'my.own': 'label' };
      creating('simple');
      await run(command('true'));
      expect(fake.labels).to.deep.equal({ 'swarmlab.created.id-of-simple': 'simple', 'my.own': 'label' });
    });

    it('also where the command failed', async () => {
      creating('simple');
      await run(command('exit 1'));
      expect(fake.labels).to.have.property('swarmlab.created.id-of-simple');
    });

    it('also where it was interrupted', async () => {
      onEvent = ({ type }) => {
        if (type === 'command') fake.services.push(apiService('simple'));
        if (type === 'output') abort.abort(new Interrupted());
      };
      const error = await failure(run(command('echo up; sleep 30'), command('echo never')));
      expect(error).to.be.instanceOf(Interrupted);
      expect(fake.labels).to.have.property('swarmlab.created.id-of-simple');
      expect(events.filter(({ type }) => type === 'command')).to.have.length(1);
    });
  });

  it('is no verdict about the student where a node died', async () => {
    onEvent = ({ type }) => {
      if (type === 'output') fake.nodes[2].health = 'dead';
    };
    const error = await failure(run(command('echo up; exit 1')));
    expect(error).to.be.instanceOf(BrokenError);
    expect(error.message).to.equal('docker-node3: its engine does not answer');
  });

  it('ends its command when the engine of a node dies', async () => {
    onEvent = ({ type }) => {
      if (type !== 'output') return;
      fake.nodes[2].health = 'dead';
      fake.nodes[2].hangUp();
    };
    const since = performance.now();
    const error = await failure(run(command('echo up; sleep 30')));
    expect(error.message).to.equal('docker-node3: its engine does not answer');
    expect(performance.now() - since).to.be.below(5000);
  });

  it('can be judged without running anything', async () => {
    const one = step('one', command('echo never'), check(3), command('exit 1'), check(2, { points: 2 }));
    const report = await checkStep(one, context());
    expect(report).to.include({ verdict: 'fail', points: 3, earned: 1 });
    expect(report.commands).to.deep.equal([]);
    expect(report.checks.map(({ verdict }) => verdict)).to.deep.equal(['pass', 'fail']);
    expect(events.map(({ type }) => type)).not.to.include('command');
  });

  it('that was not reached is skipped, with the points it is worth', () => {
    const report = skippedStep(step('one', command('true'), check(3, { points: 2 })));
    expect(report).to.include({ verdict: 'skipped', points: 2, earned: 0, seconds: 0 });
    expect(report.checks.map(({ verdict }) => verdict)).to.deep.equal(['skipped']);
    expect(skippedStep(step('two', command('true'))).verdict).to.equal('skipped');
  });
});

describe('the worst of verdicts', () => {
  it('is that of what holds them, whatever their order', () => {
    const order = ['pass', 'skipped', 'notYet', 'fail', 'broken'] as const;
    for (const [better, a] of order.entries()) {
      for (const [worse, b] of order.entries()) expect(worst([a, b, a])).to.equal(order[Math.max(better, worse)]);
    }
    expect(worst([])).to.equal('pass');
  });
});
