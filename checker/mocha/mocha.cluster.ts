import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { status } from '../cluster/index.ts';
import { describeOnCluster, prefix } from '../testing/cluster.ts';
import { mocha, startMocha } from '../testing/program.ts';
import { checks, labText, script } from './lab-text.fixture.ts';

/** What the JSON reporter writes, as far as it is read here. */
interface Result {
  stats: { passes: number; failures: number; pending: number };
  passes: { title: string; fullTitle: string }[];
  pending: { title: string }[];
  failures: { title: string; err: { name: string; message: string; expected?: string; actual?: string } }[];
}

describeOnCluster('mocha on labs', 'mocha', (get) => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-test-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const file = async (id: string, steps: Record<string, string>) => {
    const path = join(folder, `${id}.md`);
    await writeFile(path, labText(id, steps));
    return path;
  };
  const on = (name = get().name) => ({ SWARMLAB_CLUSTER: name, SWARMLAB_UP: '' });
  const results = async (words: string[], env = on()): Promise<Result & { exit: number }> => {
    const { stdout, stderr, exit } = await mocha(['--reporter', 'json', ...words], env);
    expect(stdout, stderr).to.match(/^\{/);
    return { ...JSON.parse(stdout), exit };
  };
  const titles = (tests: { title: string }[]) => tests.map(({ title }) => title);
  const services = async () =>
    (await get().manager.engine.calls.listServices()).map(({ Spec }) => Spec?.Name).filter((name) => name === 'web');

  const create = `${script('docker service create --detach --quiet --name web --replicas 2 simplenode:0.1')}\n\n${checks('- service: web\n  replicas: 2/2')}`;
  const noted = `${script('docker service ls --quiet --filter name=web', 'capture=ID')}\n\n${script('test -n "$ID"')}`;
  const wrong = checks(
    '- service: web\n  replicas: 3/3\n  within: 1s\n  hint: scale it\n- nodes: { ready: 4 }\n  within: 1s',
  );
  const lost = script('true', 'node=docker-node9');

  it('passes a lab that is true, step by step', async () => {
    const { stats, passes, exit } = await results([await file('web', { Create: create, Note: noted })]);
    expect(stats).to.include({ passes: 2, failures: 0, pending: 0 });
    expect(passes.map(({ fullTitle }) => fullTitle)).to.deep.equal(['The lab web Create', 'The lab web Note']);
    expect(exit).to.equal(0);
  });

  it('fails a step whose checks do not hold as an assertion, and skips what builds on it, saying why', async () => {
    const lab = await file('web', { Create: create, Check: wrong, Note: noted });
    const next = await file('next', { Look: checks('- absent: { service: web }') });
    const { stats, failures, pending, passes, exit } = await results([lab, next]);
    expect(stats).to.include({ passes: 2, failures: 1, pending: 1 });
    expect(titles(passes)).to.deep.equal(['Create', 'Look']);
    expect(titles(pending)).to.deep.equal(['Note (not reached: “Check” did not pass)']);
    expect(failures[0]?.title).to.equal('Check');
    const { name, message, expected, actual } = failures[0]?.err ?? expect.fail('no failure');
    expect(name).to.equal('AssertionError');
    expect(expected).to.equal('service web, 3/3 replicas running\nready: 4');
    expect(actual).to.match(/2\/2 replicas running.*\ndocker-node/);
    expect(message.match(/^FAILED \S+web\.md:\d+ \w+/gm)).to.have.length(2);
    expect(message).to.match(/why: .*asks for 2 replicas, not 3/);
    expect(message).to.match(/hint: +scale it/);
    expect(message).to.include(`next:     swarmlab shell --cluster ${get().name} -- docker service scale web=3`);
    expect(exit).to.equal(1);
  });

  it('runs the steps before one that --grep asks for', async () => {
    const { stats, passes } = await results(['--grep', 'Note', await file('web', { Create: create, Note: noted })]);
    expect(stats).to.include({ passes: 1, failures: 0, pending: 0 });
    expect(titles(passes)).to.deep.equal(['Note']);
    expect(await services()).to.deep.equal(['web']);
  });

  it('names the step where one before it does not pass', async () => {
    const lab = await file('web', { Create: create, Check: wrong, Note: noted });
    const { failures } = await results(['--grep', 'Note', lab]);
    expect(titles(failures)).to.deep.equal(['Note']);
    expect(failures[0]?.err.message).to.match(/^the step “Check”, on which it builds, did not pass:\nFAILED/);
  });

  it('ends with the first failure under --bail', async () => {
    const lab = await file('web', { Create: create, Check: wrong, Note: noted });
    const { stats, exit } = await results([
      '--bail',
      lab,
      await file('next', { Look: checks('- nodes: { ready: 3 }') }),
    ]);
    expect(stats).to.include({ passes: 1, failures: 1, pending: 0 });
    expect(exit).to.equal(1);
  });

  it('ends where the cluster breaks, and blames no step', async () => {
    const lab = await file('web', { Create: create, Lost: lost, Note: noted });
    const { passes, pending, failures, exit } = await results([lab, await file('next', { Look: noted })]);
    expect(titles(passes)).to.deep.equal(['Create']);
    expect(titles(pending)).to.deep.equal(['Lost']);
    expect(titles(failures)).to.deep.equal(['"after each" hook: cluster for "Lost"']);
    expect(failures[0]?.err).to.include({ name: 'BrokenError' });
    expect(failures[0]?.err.message).to.match(/^\S+web\.md:\d+: no node docker-node9 in cluster/);
    expect(exit).to.equal(1);
  });

  it('runs nothing where the cluster is not up, and says what to do', async () => {
    const { stats, failures, exit } = await results([await file('web', { Create: create })], on(`${prefix}-none`));
    expect(stats).to.include({ passes: 0, failures: 1, pending: 0 });
    expect(failures[0]?.title).to.include('hook: cluster');
    expect(failures[0]?.err.message).to.equal(
      `cluster ${prefix}-none is not up\nnext: swarmlab up --cluster ${prefix}-none`,
    );
    expect(exit).to.equal(1);
  });

  it('brings the cluster up where it is asked to, and removes it again', async () => {
    const name = `${prefix}-mocha-up`;
    const env = { ...on(name), SWARMLAB_UP: '1' };
    const { stats } = await results([await file('next', { Look: checks('- nodes: { ready: 3 }') })], env);
    expect(stats).to.include({ passes: 1, failures: 0 });
    expect((await status(name)).state).to.equal('down');
  });

  it('stops the running command on Ctrl-C, and knows what it had created', async () => {
    const slow = `docker service create --quiet --detach --name web simplenode:0.1\necho created\nsleep 600`;
    const lab = await file('web', { Create: script(slow) });
    const program = startMocha(['--reporter', 'json', lab], on());
    while ((await services()).length > 0); // of the tests before
    while ((await services()).length === 0);
    process.kill(program.pid ?? expect.fail('not started'), 'SIGINT');
    const { exit, stdout } = await program.ended;
    expect(exit).to.equal(1);
    expect(JSON.parse(stdout).failures[0].err.stack).to.equal('Interrupted: interrupted');
    const { stats } = await results([await file('web', { Create: create })]);
    expect(stats).to.include({ passes: 1, failures: 0 });
  });
});
