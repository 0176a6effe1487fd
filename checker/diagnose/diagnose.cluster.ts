import { expect } from 'chai';
import { judge } from '../judge/index.ts';
import type { Evidence, Expectation, Observation } from '../model.ts';
import { evidenceOf, type Recorder, record } from '../observe/index.ts';
import { runCommand } from '../run/run-command.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { diagnoseCheck, diagnoseCommand } from './index.ts';
import { refusals } from './refusals.fixture.ts';
import { create, image, runs, type Trial, trials } from './trials.fixture.ts';

/** What became of a trial. */
interface Outcome {
  /** What was diagnosed when it was last looked at. */
  found: string[];
  /** The keys that were not met when the mistake was diagnosed; absent where it never was. */
  keys?: readonly string[];
  /** Absent while it is not mended. */
  after?: string[];
}

/** Milliseconds for all trials: one after the other is made, and the last is mended too on a machine that others work on. */
const limit = 240_000;
const none: Evidence = { images: [], probes: [], listening: [] };

describeOnCluster('mistakes on a real swarm', 'diagnose', (get) => {
  let recorder: Recorder;
  before(async () => {
    recorder = await record(get());
  });
  after(() => recorder?.stop());

  /** Runs a script as a lab's command. */
  const command = (script: string, node?: string) =>
    runCommand(
      {
        type: 'command',
        file: 'test',
        line: 1,
        script,
        timeout: 60_000,
        exit: 0,
        solution: false,
        ...(node && { node }),
      },
      { cluster: get(), variables: {}, signal: new AbortController().signal, onOutput: () => {} },
    );
  const done = async (script: string, node?: string) => {
    const { verdict, why } = await command(script, node);
    if (verdict !== 'pass') throw new Error(`${script}: ${why}`);
  };

  const withAnswers = async (expectation: Expectation, seen: Observation): Promise<Observation> =>
    expectation.kind === 'http' ? { ...seen, answers: await recorder.answers(expectation) } : seen;

  /** Judges a trial on what is there now; resolves with true once its mistake is there to be mended. */
  async function look({ id, expectation }: Trial, outcome: Outcome, seen: Observation, known: Evidence) {
    const all = await withAnswers(expectation, seen);
    const judgement = judge(expectation, all);
    const keys = judgement.holds ? outcome.keys : judgement.keys;
    if (!keys) return false; // it holds before the mistake has shown itself
    outcome.found = diagnoseCheck({ expectation, keys, challenge: false }, all, known).map((one) => one.id);
    if (judgement.holds) outcome.after = outcome.found;
    if (outcome.keys || !outcome.found.includes(id)) return false;
    outcome.keys = keys;
    return true;
  }

  /** Makes mistakes one after the other, and mends each as soon as it was diagnosed, until all are mended. */
  async function tryAll(all: readonly Trial[]): Promise<Map<Trial, Outcome>> {
    const outcomes = new Map<Trial, Outcome>();
    const make = async () => {
      for (const trial of all) {
        await done(trial.make);
        outcomes.set(trial, { found: [] });
      }
    };
    const work = [make()];
    const until = performance.now() + limit;
    while (all.some((trial) => !outcomes.get(trial)?.after) && performance.now() < until) {
      const seen = await Promise.race([recorder.next(), failureOf(work)]);
      const known = await evidenceOf(get(), seen.containers);
      for (const [trial, outcome] of outcomes)
        if (!outcome.after && (await look(trial, outcome, seen, known))) work.push(done(trial.mend, trial.mendOn));
    }
    await Promise.all(work);
    return outcomes;
  }

  /** Never resolves: rejects as soon as one of these does. */
  const failureOf = (work: Promise<void>[]) =>
    new Promise<never>((_, reject) => {
      for (const one of work) one.catch(reject);
    });

  const expectMended = (trial: Trial, outcomes: Map<Trial, Outcome>) => {
    const { keys, found, after } = outcomes.get(trial) ?? expect.fail('it was not made');
    expect(keys, `not diagnosed, but: ${found}`).to.be.an('array');
    expect(after, `not mended, diagnosed: ${found}`).to.be.an('array').and.not.to.include(trial.id);
  };

  it('other-name is diagnosed where there is but one service, and not any more when it has the right name', async () => {
    const trial: Trial = {
      id: 'other-name',
      expectation: runs('right', { image }),
      make: `${create} --name wrong ${image}`,
      mend: `docker service rm wrong && ${create} --name right ${image}`,
    };
    expectMended(trial, await tryAll([trial]));
  });

  describe('are diagnosed from the state they leave, and not any more when they are mended:', () => {
    let outcomes: Map<Trial, Outcome>;
    before(async () => {
      outcomes = await tryAll(trials);
    });

    for (const trial of trials) it(trial.id, () => expectMended(trial, outcomes));
  });

  describe('are diagnosed from what docker says, and not any more when they are mended:', () => {
    before(async () => {
      const services = (await recorder.services()).map(({ name }) => name);
      await done(`docker service rm ${services.join(' ')}`);
      await done(`${create} --name twice ${image}`);
      await done(`${create} --name holding --publish 8211:5000 ${image}`);
      await done(`${create} --name everywhere --mode global ${image}`);
    });

    const said = async (script: string, node?: string) => {
      const run = await command(script, node);
      if (run.verdict === 'pass') return [];
      return diagnoseCommand(run, await recorder.now(), none).map(({ id }) => id);
    };

    for (const { id, script, node, mend, again = script } of refusals) {
      it(`${id}: ${script}`, async () => {
        expect(await said(script, node)).to.deep.equal([id]);
        if (mend) await done(mend);
        await done(again);
      });
    }
  });

  describe('with nodes are diagnosed, and not any more when they are mended:', () => {
    const onThree: Expectation = {
      kind: 'tasks',
      service: 'spread',
      groups: { running: [{ nodes: { op: '=', value: 3, text: '3' } }] },
    };
    const spread = 'docker service update --detach --force spread';
    const availability = (of: string) => `docker node update --availability ${of} docker-node3`;

    before(async () => {
      await done(`${create} --name spread --replicas 3 --update-parallelism 0 ${image}`);
    });

    for (const [id, of] of [
      ['node-drained', 'drain'],
      ['node-paused', 'pause'],
    ] as const) {
      it(id, async () => {
        const trial = {
          id,
          expectation: onThree,
          make: `${availability(of)} && ${spread}`,
          mend: `${availability('active')} && ${spread}`,
        };
        expectMended(trial, await tryAll([trial]));
      });
    }

    it('node-down, and no-swarm on that node', async () => {
      const expectation: Expectation = { kind: 'nodes', ready: { op: '=', value: 3, text: '3' } };
      const { manager } = get();
      await done('docker swarm leave', 'docker-node3');
      const run = await command('docker service ls', 'docker-node3');
      expect(diagnoseCommand(run, await recorder.now(), none).map(({ id }) => id)).to.deep.equal(['no-swarm']);
      const { stdout } = await command('docker swarm join-token -q worker');
      const join = `docker swarm join --token ${stdout.trim()} ${manager.address}:2377`;
      const trial = { id: 'node-down', expectation, make: 'docker node ls', mend: join, mendOn: 'docker-node3' };
      expectMended(trial, await tryAll([trial]));
    });

    it('node-joined-twice, of the node that joined again', async () => {
      const expectation: Expectation = { kind: 'nodes', down: { op: '=', value: 0, text: '0' } };
      const former = "$(docker node ls --format '{{.ID}} {{.Status}}' | sed -n 's/ Down$//p')";
      const trial = { id: 'node-joined-twice', expectation, make: 'docker node ls', mend: `docker node rm ${former}` };
      expectMended(trial, await tryAll([trial]));
    });
  });

  it('history-not-kept is diagnosed of what was not watched, and not any more once the limit is the usual one', async () => {
    const again = 'docker service update --detach --force forgets';
    await done(`docker swarm update --task-history-limit 0 && ${create} --name forgets ${image} && ${again}`);
    const { createdAt } = (await recorder.services()).find(({ name }) => name === 'forgets') ?? expect.fail('not made');
    const expectation: Expectation = {
      kind: 'history',
      service: 'forgets',
      slot: 1,
      shows: [{ state: 'running' }, { desired: 'shutdown' }],
    };
    const until = performance.now() + limit;
    const sees = async (what: string, isSeen: (found: string[], holds: boolean) => boolean) => {
      for (let found: string[] = []; ; ) {
        expect(performance.now(), `${what}, found ${found}`).to.be.below(until);
        const all = await recorder.next();
        const { watchedSince: _, ...seen } = { ...all, history: [] };
        const judgement = judge(expectation, seen);
        const keys = judgement.holds ? [] : judgement.keys;
        found = diagnoseCheck({ expectation, keys, challenge: true }, seen, none).map(({ id }) => id);
        if (seen.at > createdAt && isSeen(found, judgement.holds)) return;
      }
    };
    await sees('the limit', (found, holds) => !holds && found[0] === 'history-not-kept');
    await done(`docker swarm update --task-history-limit 5 && ${again}`);
    await sees('the history', (found, holds) => holds && !found.includes('history-not-kept'));
  });
});
