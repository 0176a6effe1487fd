import { expect } from 'chai';
import { container, ended, observation, second, service, task } from '../judge/observation.fixture.ts';
import type { Expectation, HttpAnswer, HttpExpectation, Observation } from '../model.ts';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import type { Recorder } from '../observe/index.ts';
import { check, step } from './lab.fixture.ts';
import { lookAtStep, standOf } from './watch-step.ts';

const replicas = (running: number): Expectation => ({
  kind: 'service',
  service: 'simple',
  replicas: { running, desired: running },
});
const image: Expectation = { kind: 'service', service: 'simple', image: 'simplenode:0.1' };
const http: HttpExpectation = {
  kind: 'http',
  urls: ['http://docker-node1:8000/'],
  requests: 1,
  status: 200,
  answers: true,
};
const oneEach: Expectation = {
  kind: 'history',
  service: 'simple',
  slot: 'every',
  shows: [{ state: 'running' }],
  count: { op: '=', value: 1, text: '1' },
};

describe('watching a step', () => {
  /** Sees these, one after the other, and the last for ever. */
  function watcher(...views: Observation[]) {
    let asked = 0;
    let answer: HttpAnswer[] = [{ url: http.urls[0] ?? '', status: 200, body: '' }];
    const next = async () => (views.length > 1 ? views.shift() : views[0]) as Observation;
    const recorder: Recorder = {
      now: next,
      next,
      services: async () => [],
      answers: async () => {
        asked += 1;
        return answer;
      },
      clock: () => second(1000),
      recorded: () => [],
      excuse: () => {},
      expectAgain: async () => {},
      excused: new Set<string>(),
      assertAlive: async () => {},
      broken: new AbortController().signal,
      stop: () => {},
    };
    const judging = {
      cluster: fakeCluster().cluster,
      recorder,
      patience: 'none',
      signal: new AbortController().signal,
      onEvent: () => {},
    } as const;
    return {
      look: (...checks: Expectation[]) => lookAtStep(step('it', ...checks.map((one) => check(one))), judging),
      stand: (...checks: Expectation[]) => standOf(step('it', ...checks.map((one) => check(one))), judging),
      asked: () => asked,
      refuse: () => {
        answer = [{ url: http.urls[0] ?? '', status: 503, body: '' }];
      },
    };
  }
  const good = observation();
  const bad = observation({ tasks: [task(1), task(2, { state: 'failed', desired: 'shutdown' })] });
  const holds = ({ checks }: { checks: { judgement?: { holds: boolean } }[] }) =>
    checks.map(({ judgement }) => judgement?.holds);

  it('passes it when all its checks hold, with the report that a check gives', async () => {
    const { passed } = await watcher(good).look(replicas(2), image);
    expect(passed).to.include({ id: 'it', verdict: 'pass', points: 2, earned: 2 });
  });

  it('says how each check stands as long as one does not hold', async () => {
    const looked = await watcher(bad).look(replicas(2), image);
    expect(looked).not.to.have.property('passed');
    expect(holds(looked)).to.deep.equal([false, true]);
  });

  it('never puts together what held at different times', async () => {
    const scaled = observation({ services: [service({ replicas: 3 })], tasks: [task(1), task(2), task(3)] });
    const { look } = watcher(good, scaled, good, scaled);
    for (let times = 0; times < 4; times++) expect(await look(replicas(2), replicas(3))).not.to.have.property('passed');
  });

  it('does not pass what held for one look, and not when it was judged', async () => {
    expect(await watcher(good, bad).look(replicas(2))).not.to.have.property('passed');
  });

  it('asks over HTTP only when all else holds', async () => {
    const waiting = watcher(bad);
    expect(holds(await waiting.look(replicas(2), http))).to.deep.equal([false, undefined]);
    expect(waiting.asked()).to.equal(0);
    const ready = watcher(good);
    expect((await ready.look(replicas(2), http)).passed?.verdict).to.equal('pass');
    const refused = watcher(good);
    refused.refuse();
    expect(holds(await refused.look(replicas(2), http))).to.deep.equal([true, false]);
  });

  it('knows no more than a check that begins now: what swarm forgot is not held against a student', async () => {
    const former = { ...ended(2, { createdAt: second(0) }), erasedAt: second(500) };
    const seen = observation({ watchedSince: second(0), history: [former, task(1), task(2)] });
    expect((await watcher(seen).look(oneEach)).passed?.checks[0]?.source).to.equal('api');
  });

  it('knows as much as a run that watched: what swarm forgot counts', async () => {
    const two: Expectation = { ...oneEach, count: { op: '=', value: 2, text: '2' }, slot: 2 };
    const former = { ...ended(2, { createdAt: second(0) }), erasedAt: second(500) };
    const seen = observation({ watchedSince: second(0), history: [former, task(1), task(2)] });
    expect((await watcher(seen).look(two)).passed?.checks[0]?.source).to.equal('recorded');
    expect(await watcher(observation()).look(two)).not.to.have.property('passed');
  });

  it('passes no step without checks', async () => {
    expect(await watcher(good).look()).to.deep.equal({ checks: [] });
  });

  it('says how a step stands that passed before', async () => {
    const gone = observation({ services: [], tasks: [], containers: [container(task(1))] });
    expect(holds({ checks: await watcher(gone).stand(replicas(2), image, http) })).to.deep.equal([
      false,
      false,
      undefined,
    ]);
    expect(holds({ checks: await watcher(good).stand(replicas(2), http) })).to.deep.equal([true, true]);
  });
});
