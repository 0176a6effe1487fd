import { expect } from 'chai';
import { BrokenError, Interrupted } from '../errors.ts';
import type { Lab, StepReport } from '../model.ts';
import { apiService, type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import { record } from '../observe/index.ts';
import type { RunEvent } from './events.ts';
import { lossesOf, resetToStep } from './index.ts';
import { check, command, failure, lab, step } from './lab.fixture.ts';

describe('a reset to a step', () => {
  let fake: FakeCluster;
  let abort: AbortController;
  let ran: string[];
  let onEvent: (event: RunEvent) => void;

  beforeEach(() => {
    fake = fakeCluster();
    abort = new AbortController();
    ran = [];
    onEvent = () => {};
  });

  async function reset(of: Lab, id: string): Promise<StepReport | undefined> {
    const recorder = await record(fake.cluster);
    const wanted = of.steps.find((one) => one.id === id) ?? expect.fail(`no step ${id}`);
    const tell = (event: RunEvent) => {
      if (event.type === 'command') ran.push(event.command.script);
      onEvent(event);
    };
    const bench = { cluster: fake.cluster, recorder };
    return resetToStep(of, wanted, bench, { signal: abort.signal, onEvent: tell }).finally(() => recorder.stop());
  }

  const long = lab('long', [
    step('a', command('true a'), check(3)),
    step('b', command('true b', { solution: true }), check(3)),
    step('c', command('true c'), check(2)),
  ]);

  it('does what the steps before it do, solutions too, and nothing of it or after it', async () => {
    expect(await reset(long, 'c')).to.equal(undefined);
    expect(ran).to.deep.equal(['true a', 'true b']);
  });

  it('to the first is the starting state of the lab', async () => {
    expect(await reset(long, 'a')).to.equal(undefined);
    expect(ran).to.deep.equal([]);
    expect(fake.labels).to.include.keys('swarmlab.lab', 'swarmlab.by-hand-since');
  });

  it('removes what the lab owns before, and nothing else', async () => {
    fake.services = [apiService('long'), apiService('mine')];
    fake.labels = { 'swarmlab.created.id-of-long': 'long' };
    await reset(long, 'b');
    expect(fake.services.map(({ Spec }) => Spec.Name)).to.deep.equal(['mine']);
  });

  it('touches nothing where a service that no lab created is in the way', async () => {
    fake.services = [apiService('long')];
    expect(await failure(reset(long, 'b'))).to.be.instanceOf(BrokenError);
    expect(fake.services).to.have.length(1);
    expect(ran).to.deep.equal([]);
  });

  it('does not stop at what a person would only look at, but keeps what that hands on', async () => {
    const looking = lab('looking', [
      step('a', command('docker service ps simple'), command('hostname', { capture: 'NAME' })),
      step('b', command('test -n "$NAME"')),
      step('c'),
    ]);
    expect(await reset(looking, 'c')).to.equal(undefined);
    expect(ran).to.deep.equal(['hostname', 'test -n "$NAME"']);
  });

  it('goes on past a command that did what it should and printed something else', async () => {
    const output = { file: 'lab.md', line: 11, lines: ['old'] };
    const stale = lab('stale', [
      step('a', command('echo new; true >/dev/null', { output })),
      step('b', command('true b')),
      step('c'),
    ]);
    expect(await reset(stale, 'c')).to.equal(undefined);
    expect(ran).to.have.length(2);
  });

  it('stops at the step that does not pass, and says which', async () => {
    const wrong = lab('wrong', [step('a', command('false')), step('b', command('true')), step('c')]);
    const stopped = await reset(wrong, 'c');
    expect(stopped).to.include({ id: 'a', verdict: 'fail' });
    expect(ran).to.deep.equal(['false']);
  });

  it('ends with Interrupted when it is interrupted', async () => {
    onEvent = ({ type }) => {
      if (type === 'command') abort.abort(new Interrupted());
    };
    const slow = lab('slow', [step('a', command('sleep 30')), step('b')]);
    expect(await failure(reset(slow, 'b'))).to.be.instanceOf(Interrupted);
  });

  it('notes which steps it does before it does them, and when it was done, until the lab is begun anew', async () => {
    const noted = () => JSON.parse(fake.labels['swarmlab.done-by-kit.long'] ?? '{}');
    const during: unknown[] = [];
    onEvent = ({ type }) => {
      if (type === 'command') during.push(noted());
    };
    await reset(long, 'c');
    const { from, until, steps } = noted();
    expect(during[0]).to.deep.equal({ from, steps: ['a', 'b'] });
    expect({ steps, ends: until >= from }).to.deep.equal({ steps: ['a', 'b'], ends: true });
    await reset(long, 'a');
    expect(fake.labels).to.not.have.property('swarmlab.done-by-kit.long');
  });

  it('remembers the lab on a swarm that its own steps formed', async () => {
    fake.swarm = false;
    onEvent = ({ type }) => {
      if (type === 'commandDone') fake.swarm = true;
    };
    const forming = lab('forming', [step('a', command('true')), step('b')], {
      needs: { swarm: 'none', nodes: 3, managers: 1, images: [] },
    });
    await reset(forming, 'b');
    expect(fake.labels).to.include({ 'swarmlab.lab': 'forming' }).and.include.keys('swarmlab.by-hand-since');
  });

  it('is told beforehand what would be lost', async () => {
    const recorder = await record(fake.cluster);
    try {
      const losses = (of: Lab) => lossesOf(fake.cluster, recorder, of);
      expect(await losses(long)).to.deep.equal({ services: [], swarm: false });
      fake.services = [apiService('mine'), apiService('long')];
      fake.labels = { 'swarmlab.created.id-of-long': 'long' };
      await recorder.next();
      expect(await losses(long)).to.deep.equal({ services: ['long'], swarm: false });
      const forming = lab('forming', [], { needs: { swarm: 'none', nodes: 3, managers: 1, images: [] } });
      expect((await failure(losses(forming))).message).to.include('mine');
      fake.labels = { ...fake.labels, 'swarmlab.created.id-of-mine': 'other' };
      expect(await losses(forming)).to.deep.equal({ services: ['long', 'mine'], swarm: true });
    } finally {
      recorder.stop();
    }
  });
});
