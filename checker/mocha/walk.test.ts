import { expect } from 'chai';
import type { Lab } from '../model.ts';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import { type Recorder, record } from '../observe/index.ts';
import type { StepContext } from '../run/index.ts';
import { check, command, failure, lab, step } from '../run/lab.fixture.ts';
import { limitOf } from './limit.ts';
import { Walk } from './walk.ts';

describe('a walk through a lab', () => {
  let recorder: Recorder;
  let ran: string[];

  const walkThrough = async (of: Lab, signal = new AbortController().signal, patience = 1) => {
    const { cluster } = fakeCluster();
    recorder = await record(cluster);
    ran = [];
    const context: StepContext = {
      cluster,
      recorder,
      patience: 'deadline',
      signal,
      lab: of,
      variables: {},
      onEvent: (event) => {
        if (event.type === 'command') ran.push(event.command.script);
      },
    };
    return new Walk(of, context, patience);
  };
  afterEach(() => recorder.stop());

  const a = step('a', command('echo a'));
  const b = step('b', command('echo b'), check(3));
  const wrong = step('wrong', command('echo wrong'), check(2));
  const c = step('c', command('echo c'));

  it('takes step after step', async () => {
    const walk = await walkThrough(lab('good', [a, b, c]));
    for (const one of [a, b, c]) expect(await walk.reach(one)).to.deep.equal({ verdict: 'pass' });
    expect(ran).to.deep.equal(['echo a', 'echo b', 'echo c']);
  });

  it('takes those first that were left out, each once', async () => {
    const walk = await walkThrough(lab('good', [a, b, c]));
    expect(await walk.reach(b)).to.deep.equal({ verdict: 'pass' });
    expect(ran).to.deep.equal(['echo a', 'echo b']);
    await walk.reach(c);
    expect(ran).to.deep.equal(['echo a', 'echo b', 'echo c']);
  });

  it('ends at the step that does not pass, also one that was left out, and skips the others for it', async () => {
    const walk = await walkThrough(lab('bad', [a, wrong, b, c]));
    const reached = await walk.reach(b);
    expect(reached).to.have.nested.property('report.id', 'wrong');
    expect(reached).to.have.property('verdict', 'fail');
    expect(await walk.reach(c)).to.have.nested.property('because.id', 'wrong');
    expect(ran).to.deep.equal(['echo a', 'echo wrong']);
  });

  it('may take as many times longer as the cluster is slow', async () => {
    const walk = await walkThrough(lab('good', [a, b]), undefined, 4);
    expect(walk.limit(b)).to.equal(4 * [a, b].reduce((sum, one) => sum + limitOf(one), 0));
  });

  it('may take as long as the steps to come may', async () => {
    const walk = await walkThrough(lab('good', [a, b, c]));
    expect(walk.limit(b)).to.equal(walk.limit(a) + 60_000 + 60_000 + 10_000 + 100);
    const all = walk.limit(c);
    await walk.reach(a);
    expect(walk.limit(c)).to.equal(all - 70_000);
  });

  it('throws what broke, and does not take it for a step that failed', async () => {
    const lost = step('lost', command('true', { node: 'nowhere' }));
    const walk = await walkThrough(lab('lost', [lost, c]));
    expect((await failure(walk.reach(lost))).message).to.include('no node nowhere');
  });
});
