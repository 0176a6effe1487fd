import { expect } from 'chai';
import { changeProgress, judged, readProgress } from '../progress/index.ts';
import { ownState } from '../testing/state.ts';
import type { Context } from './context.ts';
import { list } from './list.ts';
import { fakeOutput } from './output.fixture.ts';
import { studentProgress } from './show-kept.ts';

describe('the labs and a student’s progress in them', () => {
  ownState();

  /** What a command said, and its exit code. */
  async function said(command: (context: Context) => Promise<number>): Promise<{ text: string; exit: number }> {
    const output = fakeOutput({ width: 100 });
    const exit = await command({ out: output, err: output, signal: new AbortController().signal });
    return { text: output.printed(), exit };
  }
  const listed = (json = false) => said((context) => list('default', json, context));
  const progress = (options: object = {}, lab?: string) =>
    said((context) => studentProgress(lab, { cluster: 'default', ...options }, context));
  const pass = (lab: string, ...steps: string[]) =>
    changeProgress({ cluster: 'default', lab, swarm: 'one' }, (kept) =>
      steps.reduce((all, step) => judged(all, step, true, new Date()), kept),
    );
  const last = 'challenge-one-on-every-node';

  it('are listed as ever to who has not begun', async () => {
    const { text, exit } = await listed();
    expect(exit).to.equal(0);
    expect(text).to.match(/^ #\s+LAB\s+STEPS\s+POINTS\s+MIN {2}TITLE\n00 {2}cluster /);
  });

  it('are listed with what passed', async () => {
    await pass('removal', 'create-a-service', 'unknown');
    await pass('replication', 'create-a-service-with-two-replicas', 'scale-up-to-four');
    expect((await listed()).text).to.match(/MIN +PASSED {2}TITLE\n[\s\S]*01 {2}replication .* 2 of 6 {2}Create/);
    await pass('replication', last);
    expect((await listed()).text).to.match(/01 {2}replication .* done {2}Create a service/);
  });

  it('are data too', async () => {
    await pass('replication', last);
    const { labs, schema } = JSON.parse((await listed(true)).text);
    expect(schema).to.equal(1);
    expect(labs[1]).to.include({ id: 'replication', number: 1, judged: 6, passed: 1, done: true, minutes: 10 });
    expect(labs[1].steps.at(-1)).to.include({ id: last, attempts: 1, hints: 0, challenge: true });
    expect(labs[1].steps[0]).not.to.have.property('passedAt');
  });

  it('are told step by step, or that there is none', async () => {
    expect((await progress()).text).to.equal('no progress is kept of cluster default\n');
    await pass('replication', last);
    expect((await progress()).text).to.match(
      /^replication, since .*\n {2}20\d\d-.* {2}Challenge: one on every node {2}1 attempt\n$/,
    );
    expect(JSON.parse((await progress({ json: true }, 'replication')).text).labs[0]).to.include({ swarm: 'one' });
    expect((await progress({}, 'removal')).text).to.equal('no progress in lab removal is kept of cluster default\n');
  });

  it('are forgotten where that is wanted, and not where nobody can be asked', async () => {
    await pass('replication', last);
    const refusal = await progress({ clear: true }).catch((error: Error) => error);
    expect(refusal).to.have.property('message').that.includes('--yes');
    expect((await readProgress('default')).labs).to.have.length(1);
    expect((await progress({ clear: true, yes: true })).text).to.equal(
      'cluster default: forgot the progress in replication\n',
    );
    expect((await readProgress('default')).labs).to.deep.equal([]);
  });
});
