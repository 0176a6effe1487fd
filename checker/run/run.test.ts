import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { BrokenError, Interrupted } from '../errors.ts';
import type { Lab } from '../model.ts';
import { apiService, apiTask, type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import type { RunEvent } from './events.ts';
import { checkLab, runLabs } from './index.ts';
import { check, command, failure, lab, step } from './lab.fixture.ts';

describe('a run of labs', () => {
  let fake: FakeCluster;
  let abort: AbortController;
  let events: RunEvent[];
  let onEvent: (event: RunEvent) => void;

  beforeEach(() => {
    fake = fakeCluster();
    abort = new AbortController();
    events = [];
    onEvent = () => {};
  });
  afterEach(() => {
    // Whatever happened, nobody watches any more: that would keep the process alive.
    expect(fake.nodes.map((node) => node.heard())).to.deep.equal([false, false, false]);
  });

  const options = () => ({
    signal: abort.signal,
    onEvent: (event: RunEvent) => {
      events.push(event);
      onEvent(event);
    },
  });
  const run = (...labs: Lab[]) => runLabs(labs, fake.cluster, options());
  const verdicts = (steps: { verdict: string }[] | undefined) => steps?.map(({ verdict }) => verdict).join(' ');

  const good = lab('good', [step('a', command('true'), check(3)), step('b', check(3, { points: 2 }))]);
  const wrong = lab('wrong', [step('a', check(3)), step('b', check(2, { points: 4 })), step('c', check(3))]);
  const lost = lab('lost', [
    step('a', check(3)),
    step('b', command('true', { node: 'nowhere' }), check(3)),
    step('c', check(3)),
  ]);

  it('reports every lab, its steps and its points', async () => {
    const report = await run(good, wrong);
    expect(report).to.deep.include({
      schema: 1,
      verdict: 'fail',
      cluster: { name: 'fake', driver: 'fake', engineVersion: '0', mesh: 'ipvs', patience: 1 },
    });
    expect(new Date(report.startedAt).toISOString()).to.equal(report.startedAt);
    const [first, second] = report.labs;
    expect(first).to.include({ id: 'good', title: 'The lab good', verdict: 'pass', points: 3, earned: 3 });
    expect(second).to.include({ id: 'wrong', verdict: 'fail', points: 6, earned: 1 });
    expect(verdicts(second?.steps)).to.equal('pass fail skipped');
    expect(first?.seconds).to.be.at.most(report.seconds);
  });

  it('runs on several clusters at once, and reports in the order in which labs were named', async () => {
    const other = fakeCluster();
    const together: string[] = [];
    const wait = (name: string) =>
      `touch /tmp/swarmlab-${process.pid}-${name}; until [ -e /tmp/swarmlab-${process.pid}-b ] && [ -e /tmp/swarmlab-${process.pid}-c ]; do sleep 0.01; done`;
    const labs = ['b', 'c'].map((id) => lab(id, [step('a', command(wait(id)), check(3))]));
    const report = await runLabs([...labs, good], [fake.cluster, other.cluster], {
      signal: abort.signal,
      onEvent: (event, of) => {
        if (event.type === 'stepDone') together.push(of?.id ?? 'nobody');
      },
    });
    for (const id of ['b', 'c']) await rm(`/tmp/swarmlab-${process.pid}-${id}`);
    expect(report.labs.map(({ id, verdict }) => `${id} ${verdict}`)).to.deep.equal(['b pass', 'c pass', 'good pass']);
    expect([...together].sort()).to.deep.equal(['b', 'c', 'good', 'good']);
    expect(other.nodes.map((node) => node.heard())).to.deep.equal([false, false, false]);
  });

  it('leaves the other clusters at work where one breaks', async () => {
    const other = fakeCluster();
    const report = await runLabs([lost, good, wrong], [fake.cluster, other.cluster], options());
    expect(report.labs.map(({ id, verdict }) => `${id} ${verdict}`)).to.deep.equal([
      'lost broken',
      'good pass',
      'wrong fail',
    ]);
    expect(report.verdict).to.equal('broken');
  });

  it('keeps what became of the tasks of a lab while it ran, and when its commands did', async () => {
    const busy = lab('busy', [step('a', command('sleep 0.2; true')), step('b', check(3))]);
    onEvent = ({ type }) => {
      if (type !== 'command') return;
      fake.services = [apiService('busy')];
      fake.tasks = [apiTask('busy', 1, 'running')];
    };
    const before = Date.now();
    const { timeline } = (await run(busy)).labs[0] ?? {};
    expect(timeline).to.include({ source: 'recorded' });
    expect(timeline?.from).to.be.within(before - 5, (timeline?.to ?? 0) - 200);
    expect(timeline?.marks).to.have.length(1);
    expect(timeline?.marks[0]).to.include({ step: 'a', line: 10, script: 'sleep 0.2; true', from: timeline?.from });
    expect(timeline?.tasks.map(({ id, states }) => [id, states.length])).to.deep.equal([['busy-1', 1]]);
  });

  it('tells as it goes', async () => {
    await run(good);
    expect(events.map(({ type }) => type).join(' ')).to.equal(
      'lab preparing step command commandDone checking checked stepDone step checking checked stepDone labDone done',
    );
  });

  it('says which lab the swarm was prepared for', async () => {
    await run(good, wrong);
    expect(fake.labels).to.include({ 'swarmlab.lab': 'wrong' });
  });

  it('where the cluster broke has all steps and points of the lab, and skips the labs after it', async () => {
    const { verdict, labs } = await run(lost, good);
    expect(verdict).to.equal('broken');
    expect(labs[0]).to.include({ verdict: 'broken', points: 3, earned: 1 });
    expect(labs[0]?.cause).to.match(/no node nowhere in cluster fake/);
    expect(verdicts(labs[0]?.steps)).to.equal('pass skipped skipped');
    expect(labs[1]).to.include({ verdict: 'skipped', points: 3, earned: 0, cause: 'lab lost could not be judged' });
    expect(verdicts(labs[1]?.steps)).to.equal('skipped skipped');
  });

  it('does not begin a lab that needs more nodes', async () => {
    const [report] = (await run({ ...good, needs: { ...good.needs, nodes: 5 } })).labs;
    expect(report).to.include({
      verdict: 'broken',
      cause: 'lab good needs 5 nodes, cluster fake has 3; next: swarmlab up --nodes 5 --cluster fake',
    });
  });

  it('removes what a lab created before the next begins, and nothing else', async () => {
    onEvent = (event) => {
      if (event.type === 'command') fake.services.push(apiService('good'), apiService('other'));
    };
    let atNext: string[] = [];
    const next = lab('next', [step('a', check(3))]);
    const seen = onEvent;
    onEvent = (event) => {
      seen(event);
      if (event.type === 'step' && event.lab === next) atNext = fake.services.map(({ Spec }) => Spec.Name);
    };
    expect((await run(good, next)).verdict).to.equal('pass');
    expect(atNext).to.deep.equal(['other']);
  });

  it('leaves a service alone that no lab created, and says what to do', async () => {
    fake.services = [apiService('good')];
    const [report] = (await run(good)).labs;
    expect(report).to.include({ verdict: 'broken', points: 3, earned: 0 });
    expect(report?.cause).to.match(/^service good was not created by a lab, .*; next: swarmlab shell/);
    expect(fake.services).to.have.length(1);
  });

  it('ends with Interrupted when it is interrupted, and ends what it runs', async () => {
    const endless = lab('endless', [step('a', command('echo up; sleep 30'))]);
    onEvent = ({ type }) => {
      if (type === 'output') abort.abort(new Interrupted());
    };
    const since = performance.now();
    expect(await failure(run(endless, good))).to.be.instanceOf(Interrupted);
    expect(performance.now() - since).to.be.below(5000);
    expect(events.map(({ type }) => type)).not.to.include('labDone');
  });

  it('does not begin where the cluster cannot be read', async () => {
    const dead = new BrokenError('docker-node1: read its version: no answer');
    fake.cluster.facts = () => Promise.reject(dead);
    expect(await failure(run(good))).to.equal(dead);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('can judge one step alone', async () => {
    const [, second] = wrong.steps;
    if (!second) throw new Error('no step');
    const report = await checkLab(wrong, second, fake.cluster, { ...options(), patience: 'converging' });
    expect(report.labs[0]).to.include({ id: 'wrong', verdict: 'fail', points: 4, earned: 0 });
    expect(report.labs[0]?.steps.map(({ id }) => id)).to.deep.equal(['b']);
    expect(report.labs[0]?.timeline).to.include({ source: 'api' });
  });
});
