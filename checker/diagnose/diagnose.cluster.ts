import { expect } from 'chai';
import { judge } from '../judge/index.ts';
import type { Evidence, Expectation, HttpExpectation, Observation, PortSpec, ServiceExpectation } from '../model.ts';
import { evidenceOf, type Recorder, record } from '../observe/index.ts';
import { runCommand } from '../run/run-command.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { diagnoseCheck, diagnoseCommand } from './index.ts';

/** A mistake, made and mended with docker's own commands. While it is there the expectation does not hold, and then it does. */
interface Trial {
  id: string;
  expectation: Expectation;
  make: string;
  mend: string;
  /** The node on which it is mended; by default the manager. */
  mendOn?: string;
}

/** What became of a trial. */
interface Outcome {
  /** What was diagnosed when it was last looked at. */
  found: string[];
  /** The keys that were not met when the mistake was diagnosed; absent where it never was. */
  keys?: readonly string[];
  /** Absent while it is not mended. */
  after?: string[];
}

/** A command that docker refuses, and how it, or another in its place, is not refused. */
interface Refusal {
  id: string;
  script: string;
  node?: string;
  /** Mends what was wrong before the command is tried again. */
  mend?: string;
  /** On the manager, in place of the command, where that or its node was the mistake. */
  again?: string;
}

const image = 'simplenode:0.1';
const create = 'docker service create --detach --no-resolve-image --restart-delay 1s';
const update = 'docker service update --detach --no-resolve-image --update-monitor 1s';

function runs(service: string, changes: Partial<ServiceExpectation> = {}): Expectation {
  return { kind: 'service', service, replicas: { running: 1, desired: 1 }, ...changes };
}

function answers(port: number, node = 'docker-node1'): HttpExpectation {
  return { kind: 'http', urls: [`http://${node}:${port}/`], requests: 1, status: 200, answers: true };
}

function port(published: number): PortSpec {
  return { published, target: 5000, protocol: 'tcp', mode: 'ingress' };
}

/** Creates a service and updates it once its tasks are there: before that an update would be none. */
function updated(service: string, created: string, changes: string): string {
  const tasks = `docker service ps --quiet ${service}`;
  return `${create} --name ${service} ${created} && until ${tasks} | grep -q .; do :; done && ${update} ${changes} ${service}`;
}

/** A service that does not come to run as it is created, and what makes it run. */
function broken(id: string, how: string, mended: string): Trial {
  return {
    id,
    expectation: runs(id),
    make: `${create} --name ${id} ${how}`,
    mend: `${update} ${mended} ${id}`,
  };
}

const probed = '--health-interval 1s --health-retries 1';
const server = `--args 'node /app/server.cjs'`;

const trials: Trial[] = [
  broken('image-misspelt', 'simplnode:0.1', `--image ${image}`),
  broken('image-missing', 'nginx:latest', `--image ${image}`),
  broken('mount-missing', `--mount type=bind,source=/nowhere,target=/x ${image}`, '--mount-rm /x'),
  broken('program-missing', `${image} serve`, server),
  broken('container-exits', `${image} sh -c 'echo no; exit 3'`, server),
  broken('not-restarted', `--restart-condition none ${image} true`, `--restart-condition any ${server}`),
  broken('no-node-fits', `--constraint node.labels.disk==ssd ${image}`, '--constraint-rm node.labels.disk==ssd'),
  broken('no-resources', `--reserve-memory 900GB ${image}`, '--reserve-memory 0'),
  {
    ...broken('too-many-per-node', `--replicas 4 --replicas-max-per-node 1 ${image}`, '--replicas-max-per-node 0'),
    expectation: runs('too-many-per-node', { replicas: { running: 4, desired: 4 } }),
  },
  {
    ...broken('host-port-taken', `--publish published=8201,target=5000,mode=host ${image}`, '--publish-rm 5000'),
    make: `${create} --name first --mode global --publish published=8201,target=5000,mode=host ${image} &&
      ${create} --name host-port-taken --publish published=8201,target=5000,mode=host ${image}`,
    mend: 'docker service rm first',
  },
  broken('probe-missing', `${probed} --health-cmd 'wgett -q localhost:5000' ${image}`, '--health-cmd true'),
  broken('probe-too-slow', `${probed} --health-timeout 1s --health-cmd 'sleep 9' ${image}`, '--health-cmd true'),
  broken('never-healthy', `${probed} --health-cmd 'curl -f http://localhost:5001/' ${image}`, '--health-cmd true'),
  {
    // It starts slower than its health check allows, and the time that it takes mends it.
    ...broken('never-healthy', '', '--health-start-period 60s'),
    expectation: runs('slow'),
    make: `${create} --name slow ${probed} --health-cmd 'curl -f http://localhost:5000/' ${image} \
      sh -c 'trap "exit 143" TERM; sleep 5 & wait $!; exec node /app/server.cjs'`,
    mend: `${update} --health-start-period 60s slow`,
  },
  // Its program ends well when it is told to stop, so that only the container tells of the probes.
  broken(
    'unhealthy',
    `${probed} --health-cmd false ${image} sh -c 'trap "exit 0" TERM; sleep 999 & wait'`,
    '--health-cmd true',
  ),
  {
    id: 'service-misspelt',
    expectation: runs('misspelt'),
    make: `${create} --name mispelt ${image}`,
    mend: `docker service rm mispelt && ${create} --name misspelt ${image}`,
  },
  {
    id: 'wrong-mode',
    expectation: { kind: 'service', service: 'wrong-mode', mode: 'global' },
    make: `${create} --name wrong-mode ${image}`,
    mend: `docker service rm wrong-mode && ${create} --name wrong-mode --mode global ${image}`,
  },
  {
    id: 'update-paused',
    expectation: runs('update-paused', { image: 'simplenode:0.2' }),
    make: updated('update-paused', image, '--image simplenode:0.9'),
    mend: `${update} --image simplenode:0.2 update-paused`,
  },
  {
    id: 'rolled-back',
    expectation: runs('rolled-back', { image: 'simplenode:0.2' }),
    make: updated('rolled-back', image, '--update-failure-action rollback --image simplenode:0.9'),
    mend: `${update} --image simplenode:0.2 rolled-back`,
  },
  {
    id: 'update-unfinished',
    expectation: { kind: 'update', service: 'update-unfinished', state: 'completed' },
    make: updated('update-unfinished', `--replicas 2 ${image}`, '--update-delay 1h --image simplenode:0.2'),
    mend: `${update} --update-delay 0s update-unfinished`,
  },
  {
    id: 'never-updated',
    expectation: { kind: 'update', service: 'never-updated', state: 'completed' },
    make: `${create} --name never-updated ${image}`,
    mend: `${update} --image simplenode:0.2 never-updated`,
  },
  {
    id: 'other-replicas',
    expectation: runs('other-replicas', { replicas: { running: 2, desired: 2 } }),
    make: `${create} --name other-replicas ${image}`,
    mend: 'docker service scale --detach other-replicas=2',
  },
  {
    id: 'port-taken',
    expectation: runs('port-taken', { ports: [port(8202)] }),
    make: `${create} --name holder --publish 8202:5000 ${image}`,
    mend: `docker service rm holder && ${create} --name port-taken --publish 8202:5000 ${image}`,
  },
  {
    id: 'wrong-target-port',
    expectation: answers(8203),
    make: `${create} --name wrong-target-port --publish 8203:80 ${image}`,
    mend: `${update} --publish-rm 80 --publish-add 8203:5000 wrong-target-port`,
  },
  {
    id: 'host-mode',
    expectation: answers(8204, 'docker-node2'),
    make: `${create} --name host-mode --constraint node.hostname==docker-node1 --publish published=8204,target=5000,mode=host ${image}`,
    mend: `${update} --publish-rm published=8204,target=5000,mode=host --publish-add 8204:5000 host-mode`,
  },
  {
    id: 'nothing-published',
    expectation: answers(8205),
    make: `${create} --name nothing-published ${image}`,
    mend: `${update} --publish-add 8205:5000 nothing-published`,
  },
];

const refusals: Refusal[] = [
  { id: 'not-a-manager', node: 'docker-node2', script: 'docker service ls', again: 'docker service ls' },
  { id: 'swarm-already', script: 'docker swarm init', again: 'docker node ls' },
  {
    id: 'name-taken',
    script: `${create} --name twice ${image}`,
    mend: 'docker service rm twice',
  },
  {
    id: 'port-taken',
    script: `${create} --name second --publish 8211:5000 ${image}`,
    mend: `docker service update --detach --publish-rm 5000 holding`,
  },
  {
    id: 'global-scaled',
    script: 'docker service scale --detach everywhere=2',
    again: 'docker service scale --detach twice=2',
  },
  {
    id: 'global-replicas',
    script: `${create} --name third --mode global --replicas 2 ${image}`,
    again: `${create} --name third --mode global ${image}`,
  },
  { id: 'no-such-service', script: 'docker service ps nobody', mend: `${create} --name nobody ${image}` },
  { id: 'no-such-node', script: 'docker node inspect docker-nod2', again: 'docker node inspect docker-node2' },
  {
    id: 'network-missing',
    script: `${create} --name fourth --network front ${image}`,
    mend: 'docker network create --driver overlay front',
  },
  {
    id: 'secret-missing',
    script: `${create} --name fifth --secret key ${image}`,
    mend: 'echo a | docker secret create key -',
  },
  {
    id: 'config-missing',
    script: `${create} --name sixth --config site ${image}`,
    mend: 'echo a | docker config create site -',
  },
  {
    id: 'no-previous',
    script: 'docker service rollback --detach everywhere',
    mend: 'docker service update --detach --env-add a=b everywhere',
  },
  { id: 'name-invalid', script: `${create} --name 'a b' ${image}`, again: `${create} --name a-b ${image}` },
  { id: 'unknown-flag', script: `${create} --nam ninth ${image}`, again: `${create} --name ninth ${image}` },
  { id: 'unknown-command', script: 'docker servie ls', again: 'docker service ls' },
  { id: 'unknown-command', script: 'docker service lst', again: 'docker service ls' },
  {
    id: 'invalid-argument',
    script: 'docker service scale --detach twice=two',
    again: 'docker service scale --detach twice=1',
  },
  {
    id: 'invalid-argument',
    script: `${create} --replicas two ${image}`,
    again: `${create} --name tenth --replicas 2 ${image}`,
  },
  {
    id: 'missing-argument',
    script: 'docker service create --name eleventh',
    again: `${create} --name eleventh ${image}`,
  },
];

const limit = 120_000; // milliseconds, for all trials

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
      const none = { images: [], probes: [], listening: [] };
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
      const none = { images: [], probes: [], listening: [] };
      expect(diagnoseCommand(run, await recorder.now(), none).map(({ id }) => id)).to.deep.equal(['no-swarm']);
      const { stdout } = await command('docker swarm join-token -q worker');
      const join = `docker swarm join --token ${stdout.trim()} ${manager.address}:2377`;
      const trial = { id: 'node-down', expectation, make: 'docker node ls', mend: join, mendOn: 'docker-node3' };
      expectMended(trial, await tryAll([trial]));
    });
  });
});
