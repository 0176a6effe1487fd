import { setImmediate as aMoment } from 'node:timers/promises';
import { expect } from 'chai';
import { withPatience } from '../cluster/index.ts';
import { BrokenError, Interrupted } from '../errors.ts';
import { node, observation, service, task } from '../judge/observation.fixture.ts';
import type { Check, Expectation, HttpExpectation, Observation } from '../model.ts';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import type { Recorder } from '../observe/index.ts';
import { awaitChecks, type Judging } from './await-checks.ts';
import type { RunEvent } from './events.ts';

const good = observation();
const bad = observation({
  tasks: [task(1), task(2, { state: 'failed', desired: 'shutdown', error: 'task: non-zero exit (1)' })],
});
const onItsWay = observation({ tasks: [task(1), task(2, { state: 'preparing' })] });
const replicas: Expectation = { kind: 'service', service: 'simple', replicas: { running: 2, desired: 2 } };
const every = 10; // milliseconds from look to look

/** Time passes by looks and answers alone: what is tested is what the program makes of it, not how fast this machine is. */
let now = 0;
async function pass(milliseconds: number): Promise<void> {
  await aMoment();
  now += milliseconds;
}

/** A recorder that sees what the test says: one thing after the other, and the last for ever. */
function recorderOf(...views: Observation[]): Recorder & { looks: number } {
  let left = views;
  const recorder = {
    looks: 0,
    now: () => recorder.next(),
    next: async () => {
      await pass(every);
      recorder.looks += 1;
      const [first = good, ...others] = left;
      if (others.length > 0) left = others;
      return first;
    },
    services: async () => [],
    answers: async () => [],
    clock: () => good.at,
    recorded: () => [],
    excuse: () => {},
    expectAgain: async () => {},
    excused: new Set<string>(),
    assertAlive: async () => {},
    broken: new AbortController().signal,
    stop: () => {},
  };
  return recorder;
}

function check(changes: Partial<Check> = {}): Check {
  return { type: 'check', file: 'lab.md', line: 7, expect: replicas, within: 200, for: 0, points: 2, ...changes };
}

describe('awaiting checks', () => {
  let events: RunEvent[];
  const clock = performance.now;
  beforeEach(() => {
    events = [];
    performance.now = () => now;
  });
  afterEach(() => {
    performance.now = clock;
  });
  const judging = (recorder: Recorder, changes: Partial<Judging> = {}): Judging => ({
    cluster: fakeCluster().cluster,
    recorder,
    patience: 'deadline',
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
    ...changes,
  });
  const judged = async (recorder: Recorder, changes: Partial<Check> = {}, more: Partial<Judging> = {}) => {
    const since = performance.now();
    const [report] = await awaitChecks([check(changes)], judging(recorder, more));
    if (!report) throw new Error('no report');
    return { report, took: performance.now() - since };
  };

  it('passes at once what holds', async () => {
    const recorder = recorderOf(good);
    const { report } = await judged(recorder);
    expect(report).to.include({ line: 7, kind: 'service', verdict: 'pass', points: 2, source: 'api' });
    expect(report).not.to.have.any.keys('why', 'keys', 'hint', 'next');
    expect(report.expected).to.include('2/2');
    expect(recorder.looks).to.equal(1);
  });

  it('passes as soon as it holds', async () => {
    const recorder = recorderOf(bad, bad, onItsWay, good, bad);
    const { report } = await judged(recorder);
    expect(report.verdict).to.equal('pass');
    expect(recorder.looks).to.equal(4);
    expect(report.seconds).to.equal((4 * every) / 1000);
  });

  it('tells a hint where the key differs to which it is told', async () => {
    const hint = async (hint: NonNullable<Check['hint']>) => (await judged(recorderOf(bad), { hint })).report.hint;
    expect(await hint('scale it')).to.equal('scale it');
    expect(await hint({ image: 'update it', replicas: 'scale it' })).to.equal('scale it');
    expect(await hint({ image: 'update it' })).to.equal(undefined);
  });

  it('names the command that begins the step anew where nothing else mends it, but for an exam', async () => {
    const anew = observation({ services: [service({ createdAt: good.at - 1000 })] });
    const began = { after: good.at - 60_000, by: good.at - 60_000 };
    const next = async (mode?: 'exam') => {
      const lab = { id: 'removal', file: 'labs/02-removal/lab.md', ...(mode && { mode }) };
      const same: Expectation = { kind: 'service', service: 'simple', same: 'service' };
      return (await judged(recorderOf(anew), { expect: same }, { began, lab, step: 'keep-it' })).report.next;
    };
    expect(await next()).to.equal('swarmlab reset removal --step keep-it --cluster fake');
    expect(await next('exam')).to.include('docker service inspect');
  });

  it('fails at its deadline what does not hold, and says all that a person needs', async () => {
    const { report, took } = await judged(recorderOf(bad), { hint: 'look again' });
    expect(took).to.be.within(200, 200 + every);
    expect(report).to.include({ verdict: 'fail', points: 2, hint: 'look again', source: 'api' });
    expect(report.actual).to.include('1/2');
    expect(report.why).to.be.a('string').and.not.to.include('under way');
    expect(report.keys).to.deep.equal(['replicas']);
    expect(report.next).to.equal('swarmlab shell --cluster fake -- docker service inspect --pretty simple');
    expect(report.seconds).to.be.within(0.2, 0.2 + every / 1000);
  });

  it('waits longer on a slow cluster, whether for a deadline or for a swarm at rest', async () => {
    const cluster = withPatience(fakeCluster().cluster, 3);
    const late = await judged(recorderOf(bad), {}, { cluster });
    expect(late.took).to.be.within(600, 600 + every);
    const atRest = await judged(recorderOf(bad), { within: 60_000 }, { cluster, patience: 'converging' });
    expect(atRest.took).to.be.within(6000, 6000 + 2 * every);
  });

  it('says the cause where the Engine tells it, once for all checks that stand together', async () => {
    const rejected = task(2, { state: 'rejected', desired: 'shutdown', error: 'No such image: a' });
    const recorder = recorderOf(observation({ tasks: [task(1), rejected] }));
    const [first, second] = await awaitChecks([check(), check({ line: 8 })], judging(recorder));
    expect(first?.diagnoses).to.have.length(1);
    expect(first?.diagnoses?.[0]).to.include({
      id: 'image-missing',
      next: 'swarmlab shell --cluster fake -- docker image ls',
    });
    expect(first?.next).to.equal('swarmlab shell --cluster fake -- docker service inspect --pretty simple');
    expect(second).to.include({ verdict: 'fail' });
    expect(second).not.to.have.property('diagnoses');
  });

  it('says nothing of a cause that a challenge asks to find out', async () => {
    const one = observation({ services: [service({ replicas: 1 })], tasks: [task(1)] });
    const [told] = await awaitChecks([check()], judging(recorderOf(one)));
    expect(told?.diagnoses?.[0]?.next).to.equal('swarmlab shell --cluster fake -- docker service scale simple=2');
    const [hidden] = await awaitChecks([check()], judging(recorderOf(one), { challenge: true }));
    expect(hidden).to.include({ verdict: 'fail' });
    expect(hidden).not.to.have.property('diagnoses');
  });

  it('says nothing of any cause in an exam', async () => {
    const rejected = task(2, { state: 'rejected', desired: 'shutdown', error: 'No such image: a' });
    const recorder = recorderOf(observation({ tasks: [task(1), rejected] }));
    const [report] = await awaitChecks([check()], judging(recorder, { exam: true }));
    expect(report).to.include({ verdict: 'fail' });
    expect(report).not.to.have.property('diagnoses');
  });

  it('is not yet there at its deadline where the swarm is still on its way, and says what it waits for', async () => {
    const { report } = await judged(recorderOf(onItsWay));
    expect(report.verdict).to.equal('notYet');
    expect(report.why).to.match(/\(still under way after 0 s: simple\.2 is preparing on docker-node2\)$/);
    expect(report.keys).to.deep.equal(['replicas']);
    expect(report).to.have.property('next');
  });

  it('judges beside each other, each to its own deadline, and reports in the order of the lab', async () => {
    const checks = [
      check({ line: 1, within: 150 }),
      check({ line: 2, expect: { kind: 'nodes', ready: three } }),
      check({ line: 3 }),
    ];
    const since = performance.now();
    const reports = await awaitChecks(checks, judging(recorderOf(bad)));
    expect(performance.now() - since).to.be.below(350);
    expect(reports.map(({ line, verdict }) => `${line} ${verdict}`)).to.deep.equal(['1 fail', '2 pass', '3 fail']);
  });

  it('tells of every judgement as it goes', async () => {
    await judged(recorderOf(bad, good));
    expect(events.map((event) => event.type === 'checking' && event.judgement.holds)).to.deep.equal([false, true]);
  });

  describe('that have to hold for a time', () => {
    it('pass when that time is over', async () => {
      const { report, took } = await judged(recorderOf(good), { for: 100 });
      expect(report.verdict).to.equal('pass');
      expect(took).to.be.within(100, 100 + 2 * every);
    });

    it('begin anew whenever it does not hold', async () => {
      const views = [...Array(5).fill(good), bad];
      const { report, took } = await judged(recorderOf(...views, ...views, good), { for: 90, within: 1000 });
      expect(report.verdict).to.equal('pass');
      expect(took).to.be.within(12 * every + 90, 13 * every + 90);
    });

    it('fail where it never held that long', async () => {
      const flapping = Array(10)
        .fill([...Array(5).fill(good), bad])
        .flat();
      const { report } = await judged(recorderOf(...flapping), { for: 120, within: 300 });
      expect(report.verdict).to.equal('fail');
    });

    it('are given that time where they hold at their deadline', async () => {
      const { report, took } = await judged(recorderOf(bad, good), { for: 150, within: 60 });
      expect(report.verdict).to.equal('pass');
      expect(took).to.be.at.least(150);
    });

    it('need more than one answer, however long it took', async () => {
      let asked = 0;
      const answers = async ({ urls: [url = ''] }: HttpExpectation) => {
        asked += 1;
        await pass(150);
        return [{ url, body: '', error: 'refused' }];
      };
      const http: Expectation = { kind: 'http', urls: ['http://127.0.0.1:1/'], requests: 1, answers: false };
      const slow = { ...recorderOf(good), answers };
      const { report } = await judged(slow, { expect: http, for: 100, within: 2000 });
      expect(report.verdict).to.equal('pass');
      expect(asked).to.be.at.least(2);
    });
  });

  describe('with patience only while the swarm converges', () => {
    const impatient = { patience: 'converging' } as const;

    it('fail once it has been at rest for two seconds, long before their deadline', async () => {
      const { report, took } = await judged(recorderOf(bad), { within: 60_000 }, impatient);
      expect(report.verdict).to.equal('fail');
      expect(took).to.be.within(2000, 2000 + 2 * every);
    });

    it('pass what holds a moment later, as when the mesh follows a task', async () => {
      const { report } = await judged(recorderOf(...Array(10).fill(bad), good), { within: 60_000 }, impatient);
      expect(report.verdict).to.equal('pass');
    });

    it('wait while it is on its way, to the end of that', async () => {
      const passed = await judged(recorderOf(onItsWay, onItsWay, good), { within: 60_000 }, impatient);
      expect(passed.report.verdict).to.equal('pass');
      const failed = await judged(recorderOf(onItsWay, onItsWay, bad), { within: 60_000 }, impatient);
      expect(failed.report.verdict).to.equal('fail');
    });

    it('end at their deadline all the same', async () => {
      const { report } = await judged(recorderOf(onItsWay), { within: 50 }, impatient);
      expect(report.verdict).to.equal('notYet');
    });
  });

  describe('are never the student`s fault', () => {
    it('where a node died: what does not hold is broken', async () => {
      const dead = new BrokenError('docker-node2: its engine does not answer');
      const recorder = { ...recorderOf(bad), assertAlive: () => Promise.reject(dead) };
      expect(await failure(judged(recorder, { within: 30 }))).to.equal(dead);
    });

    it('where a node did not list its containers', async () => {
      const deaf = { ...bad, silent: ['docker-node3'] };
      const expectation = { kind: 'absent', service: 'simple', containers: true } as const;
      const error = await failure(judged(recorderOf(deaf), { expect: expectation, within: 30 }));
      expect(error).to.be.instanceOf(BrokenError);
      expect((error as Error).message).to.equal('docker-node3 did not list its containers in time');
    });

    it('but what holds is not asked about again', async () => {
      const recorder = { ...recorderOf(good), assertAlive: () => Promise.reject(new BrokenError('dead')) };
      expect((await judged(recorder)).report.verdict).to.equal('pass');
    });

    it('where the swarm cannot be seen any more', async () => {
      const blind = new BrokenError('docker-node1: list tasks: no answer');
      const recorder = { ...recorderOf(bad), next: () => Promise.reject(blind) };
      expect(await failure(judged(recorder, { within: 1000 }))).to.equal(blind);
    });
  });

  it('ends when it is interrupted', async () => {
    const abort = new AbortController();
    const recorder = recorderOf(bad);
    const waiting = failure(judged(recorder, { within: 60_000 }, { signal: abort.signal }));
    while (recorder.looks < 3) await aMoment();
    abort.abort(new Interrupted());
    const seen = recorder.looks;
    expect(await waiting).to.be.instanceOf(Interrupted);
    expect(recorder.looks).to.be.at.most(seen + 1);
  });

  it('asks over HTTP only where a check does, from the manager', async () => {
    const { cluster } = fakeCluster();
    const enter = () => expect.fail('nothing was to be asked');
    const silent = { ...cluster, manager: { ...cluster.manager, enter } };
    await judged(recorderOf(observation({ services: [service()], nodes: [node(1)] })), {}, { cluster: silent });
  });
});

const three = { op: '=', value: 3, text: '3' } as const;

function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('it ended well'),
    (error: unknown) => error,
  );
}
