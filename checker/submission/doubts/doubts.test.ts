import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Asked, Attempt, Look } from '../../grades.ts';
import { container, ended, node, observation, second, service, task } from '../../judge/observation.fixture.ts';
import type { Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { sha256 } from '../format.ts';
import { readSubmission } from '../index.ts';
import { chained } from '../recording/index.ts';
import { attemptOf, forged, lookOf, submissionOf, swarmId } from '../submission.fixture.ts';

type Change = (look: Look) => Partial<Look>;

const doubtsOf = (attempts: Omit<Attempt, 'number'>[], header = {}) =>
  readSubmission(submissionOf(attempts, header), 'file').doubts;
const ids = (...attempts: Omit<Attempt, 'number'>[]) => doubtsOf(attempts).map(({ id, line }) => `${id} ${line}`);
const hours = (count: number) => count * 3_600_000;

/** An attempt that forgers made of an honest one: its hashes fit. */
const doctored = (change: Change, of: Partial<Observation> = {}) => {
  const look = lookOf(observation(of));
  return attemptOf({ looks: [{ ...look, ...change(look) }] });
};
const onTasks = (change: (task: TaskSeen, index: number) => Partial<TaskSeen>) =>
  doctored(({ history }) => {
    const changed = history.map((one, index) => ({ ...one, ...change(one, index) }));
    return { tasks: changed, history: changed };
  });

describe('doubts', () => {
  const lines = gunzipSync(submissionOf([attemptOf(), attemptOf({ step: 'two' }), attemptOf({ step: 'three' })]))
    .toString()
    .trimEnd()
    .split('\n');
  const doubtsOfLines = (some: (string | undefined)[]) =>
    readSubmission(forged(some.flatMap((line) => line ?? [])), 'file').doubts.map(({ id, line }) => `${id} ${line}`);

  it('are none of real work, whatever happened to it', () => {
    const folder = new URL('../real/', import.meta.url);
    const files = readdirSync(folder);
    expect(files).to.not.deep.equal([]);
    for (const file of files) {
      expect(readSubmission(readFileSync(new URL(file, folder)), file).doubts, file).to.deep.equal([]);
    }
  });

  it('are of a line that was changed, taken out, moved or put in', () => {
    const [header, one, two, three, seal] = lines;
    expect(doubtsOfLines(lines)).to.deep.equal([]);
    expect(doubtsOfLines([header, one?.replace('create-a-service', 'another'), two, three, seal])).to.deep.equal([
      'chain-broken 3',
      'seal-wrong 5',
    ]);
    expect(doubtsOfLines([header, one, three, seal])).to.deep.equal(['attempt-number 3', 'seal-wrong 4']);
    expect(doubtsOfLines([header, two, one, three, seal])).to.include('attempt-number 2');
    expect(doubtsOfLines([header, one, two, two, three, seal])).to.include('attempt-number 4');
    expect(doubtsOfLines([header?.replace('"s1"', '"s2"'), one, two, three, seal])).to.deep.equal(['seal-wrong 5']);
  });

  it('are not of two attempts that were recorded at the same moment', () => {
    const [header, one] = lines;
    const line = chained(attemptOf({ step: 'beside' }), one);
    const beside = chained(attemptOf({ step: 'meanwhile' }), one);
    if (typeof line === 'string' || typeof beside === 'string') throw new Error('no room');
    const next = chained(attemptOf({ step: 'later' }), beside.line);
    if (typeof next === 'string') throw new Error('no room');
    const seal = lines.at(-1);
    expect(doubtsOfLines([header, one, line.line, beside.line, next.line, seal])).to.deep.equal(['seal-wrong 6']);
  });

  it('are of ids that Docker does not give', () => {
    expect(
      ids(doctored(({ nodes }) => ({ nodes: nodes.map((one, at) => (at === 0 ? { ...one, id: 'node-1' } : one)) }))),
    ).to.include('id-form 2');
    expect(ids(onTasks((one, at) => (at === 0 ? { id: one.id.toUpperCase() } : {})))).to.deep.equal(['id-form 2']);
    expect(
      ids(doctored(({ containers }) => ({ containers: containers.map((one) => ({ ...one, id: 'abc' })) }))),
    ).to.include('id-form 2');
    expect(ids(attemptOf({ swarm: 'mine' }))).to.deep.equal(['id-form 2']);
    expect(ids(doctored(() => ({}), { tasks: [task(1, { nodeId: '', state: 'pending' })] }))).to.deep.equal([]);
  });

  it('are of what one look lists twice', () => {
    expect(
      ids(
        onTasks((one, at) =>
          at === 1 ? { ...one, id: swarmId('swarm task-1-0'), containerId: undefined as never } : {},
        ),
      ),
    ).to.include('listed-twice 2');
  });

  it('are of states that go back, within a task and from look to look', () => {
    const moment = (state: TaskSeen['state']) => ({ state, desired: 'running', since: second(1) }) as const;
    expect(ids(onTasks(() => ({ seen: [moment('running'), moment('starting')] })))).to.deep.equal([
      'state-back 2',
      'state-back 2',
    ]);
    const failed = lookOf(observation({ tasks: [ended(1, { state: 'failed' })] }));
    const runs = (at: number) => lookOf(observation({ at: second(at), tasks: [task(1)] }));
    expect(ids(attemptOf({ looks: [failed, runs(1005)] }))).to.deep.equal(['state-back 2']);
    expect(ids(attemptOf({ looks: [failed] }), attemptOf({ looks: [runs(5000)] }))).to.deep.equal(['state-back 3']);
    expect(
      ids(attemptOf({ looks: [failed] }), attemptOf({ looks: [runs(990)] })),
      'looked beside each other',
    ).to.deep.equal([]);
  });

  it('are of tasks and services that become others', () => {
    const later = (changes: Partial<TaskSeen>) =>
      lookOf(observation({ at: second(1100), tasks: [task(1, { id: 'task-1-0', ...changes })] }));
    const first = lookOf(observation({ tasks: [task(1)] }));
    for (const changes of [
      { slot: 2 },
      { createdAt: second(3) },
      { image: 'simplenode:0.2' },
      { serviceId: 'service-2' },
    ]) {
      expect(ids(attemptOf({ looks: [first, later(changes)] }))).to.deep.equal(['task-changed 2']);
    }
    expect(ids(attemptOf({ looks: [first, later({ nodeId: 'node-2' })] }))).to.deep.equal(['task-changed 2']);
    const waiting = lookOf(observation({ tasks: [task(1, { nodeId: '', state: 'pending' })] }));
    expect(ids(attemptOf({ looks: [waiting, later({})] }))).to.deep.equal([]);
    const renamed = lookOf(observation({ services: [service({ createdAt: second(1) })] }));
    expect(ids(attemptOf(), attemptOf({ looks: [renamed] }))).to.deep.equal(['service-changed 3']);
  });

  it('are of what runs where no node is, and of no node that left', () => {
    expect(ids(onTasks((_, at) => (at === 0 ? { nodeId: swarmId('elsewhere') } : {})))).to.deep.equal([
      'unknown-node 2',
    ]);
    const left = [ended(1, { on: 9 }), task(2, { on: 9, desired: 'shutdown' })];
    expect(ids(doctored(() => ({}), { tasks: left }))).to.deep.equal([]);
    const gone = lookOf(observation({ at: second(1100), nodes: [node(1)] }));
    expect(ids(attemptOf({ looks: [lookOf(), gone] }))).to.deep.equal([]);
  });

  it('are of tasks of two swarms, and of none where a student made another swarm', () => {
    const other = attemptOf({ swarm: swarmId('other') });
    expect(ids(attemptOf(), other)).to.deep.equal(['two-swarms 3', 'two-swarms 3']);
    expect(ids(attemptOf(), attemptOf({ looks: [lookOf(observation(), { seed: 'other' })] }, 'other'))).to.deep.equal(
      [],
    );
  });

  it('are of a container that is another one than the task has', () => {
    expect(
      ids(
        doctored(({ containers }) => ({
          containers: containers.map((one) => ({ ...one, id: one.id.replace(/^./, 'f').replace(/.$/, 'f') })),
        })),
      ),
    ).to.deep.equal(['other-container 2', 'other-container 2']);
    const lingers = observation({ tasks: [task(1)], containers: [container(task(1)), container(task(2))] });
    expect(ids(attemptOf({ looks: [lookOf(lingers)] }))).to.deep.equal([]);
  });

  it('are of times that cannot be, by more than clocks are wrong', () => {
    const day = hours(24);
    expect(ids(onTasks(({ createdAt }) => ({ createdAt: createdAt - day })))).to.deep.equal(['task-before-service 2']);
    expect(ids(onTasks(({ createdAt }) => ({ createdAt: createdAt - 1000 })))).to.deep.equal([]);
    expect(ids(onTasks(({ createdAt }) => ({ createdAt: createdAt + day })))).to.deep.equal(['after-look 2']);
    expect(ids(attemptOf({ begunAt: second(1000) + day }))).to.deep.equal(['after-look 2']);
    for (const stepBegan of [{ after: second(1000) + day }, { after: second(900), by: second(1000) + day }])
      expect(ids(attemptOf({ looks: [lookOf(observation({ stepBegan }))] }))).to.deep.equal(['after-look 2']);
    const began = { after: second(900), by: second(950) };
    expect(ids(attemptOf({ looks: [lookOf(observation({ stepBegan: began }))] }))).to.deep.equal([]);
    expect(
      ids(doctored(({ nodes }) => ({ nodes: nodes.map((one) => ({ ...one, joinedAt: second(1000) + day })) }))),
    ).to.deep.equal(['before-swarm 2']);
    expect(ids(attemptOf({ looks: [lookOf(observation({ at: second(1001) })), lookOf()] }))).to.deep.equal([
      'looks-order 2',
    ]);
  });

  it('are of attempts that are older than those before them, or newer than the file', () => {
    const at = (ms: number) => attemptOf({ recordedAt: new Date(second(1000) + ms).toISOString() });
    expect(ids(at(hours(48)), at(0))).to.include('attempts-order 3');
    expect(ids(at(hours(9)), at(0)), 'a clock that showed the hours of another zone').to.deep.equal([]);
    expect(ids(at(hours(48)))).to.deep.equal(['after-hand-in 2']);
    const old = attemptOf({
      looks: [lookOf(observation({ at: second(1000) - hours(48), services: [], nodes: [], tasks: [] }))],
      begunAt: 0,
    });
    expect(ids(attemptOf(), old)).to.deep.equal(['attempts-order 3']);
  });

  it('are of tasks that a recorder forgot, and of none that swarm did', () => {
    const look = (at: number, changes: Partial<Observation> = {}) =>
      lookOf(observation({ at: second(at), watchedSince: second(900), ...changes }));
    const [both, one] = [{ tasks: [task(1), task(2)] }, { tasks: [task(1)] }];
    expect(ids(attemptOf({ looks: [look(1000, both), look(1001, one)] }))).to.deep.equal(['task-lost 2']);
    const erased = { ...one, history: [task(2, { erasedAt: second(1001) })] };
    expect(ids(attemptOf({ looks: [look(1000, both), look(1001, erased)] }))).to.deep.equal([]);
    const another = lookOf(observation({ at: second(1001), watchedSince: second(1001), ...one }));
    expect(ids(attemptOf({ looks: [look(1000, both)] }), attemptOf({ looks: [another] }))).to.deep.equal([]);
    const beside = [
      attemptOf({ looks: [look(1001, both)] }),
      attemptOf({ looks: [look(1000, one), look(1002, both)] }),
    ];
    expect(ids(...beside), 'attempts that overlap').to.deep.equal([]);
  });

  it('are of what was recorded or handed in a day before the engine showed it', () => {
    const at = (ms: number) => new Date(second(1000) + ms).toISOString();
    expect(ids(attemptOf({ recordedAt: at(-hours(24)) }))).to.deep.equal(['clocks-apart 2']);
    expect(ids(attemptOf({ recordedAt: at(-hours(13)) })), 'the hours of another zone').to.deep.equal([]);
    expect(ids(attemptOf({ recordedAt: at(hours(20)) })), 'an engine that slept').to.deep.equal([]);
    const before = { handedInAt: at(-hours(24)) };
    expect(doubtsOf([attemptOf({ recordedAt: at(-hours(1)) })], before).map(({ id }) => id)).to.include('clocks-apart');
  });

  it('are of what is from a time to come', () => {
    const bytes = submissionOf([attemptOf()], { handedInAt: new Date(second(1000) + hours(1)).toISOString() });
    const on = (now: number) => readSubmission(bytes, 'file', now).doubts.map(({ id, line }) => `${id} ${line}`);
    expect(on(second(1000) - hours(14)), 'a clock of another zone').to.deep.equal([]);
    expect(on(second(1000) - hours(26.5))).to.deep.equal(['from-the-future 1', 'from-the-future 2']);
  });

  it('are of a host that answers and is no container, where nothing has just begun', () => {
    const url = 'http://docker-node1:8000/';
    const port = { published: 8000, target: 5000, protocol: 'tcp', mode: 'ingress' } as const;
    const from = (...hosts: string[]) => [
      {
        urls: [url],
        requests: hosts.length,
        answers: hosts.map((host) => ({ url, status: 200, body: `Hello V0.1: ${host}` })),
      },
    ];
    const seen = (asked: Asked[], of: Partial<Observation> = {}) =>
      attemptOf({ looks: [lookOf(observation({ services: [service({ ports: [port] })], ...of }), { asked })] });
    const [first] = lookOf().containers;
    const known = first?.id.slice(0, 12) ?? '';
    expect(ids(seen(from('0123456789ab')))).to.deep.equal(['unknown-host 2']);
    expect(ids(seen(from(known, '0123456789ab')))).to.deep.equal([]);
    expect(ids(seen(from('my-host')))).to.deep.equal([]);
    expect(ids(seen(from('0123456789ab'), { services: [service({ ports: [] })] })), 'another service').to.deep.equal(
      [],
    );
    const young = { tasks: [task(1, { since: second(995) })] };
    expect(ids(seen(from('0123456789ab'), young)), 'a task that has just begun').to.deep.equal([]);
  });

  it('are of a service that is another one since the same change', () => {
    const changed = (changes: Partial<ServiceSeen>) => lookOf(observation({ services: [service(changes)] }));
    expect(ids(attemptOf(), attemptOf({ looks: [changed({ replicas: 3 })] }))).to.deep.equal(['service-changed 3']);
    const later = { replicas: 3, updatedAt: second(900) };
    expect(ids(attemptOf(), attemptOf({ looks: [changed(later)] }))).to.deep.equal([]);
    const newer = changed({ update: { order: 'stop-first' } });
    expect(ids(attemptOf(), attemptOf({ looks: [newer] })), 'a release that tells defaults').to.deep.equal([]);
  });

  it('are of an attempt that is not as the swarm noted it', () => {
    const [, one = ''] = lines;
    const { number, recordedAt } = JSON.parse(one) as Attempt;
    const noted = { number, recordedAt, hash: sha256(one) };
    const next = (line: string) => {
      const made = chained(attemptOf({ step: 'two', noted }), line);
      return typeof made === 'string' ? expect.fail(made) : made.line;
    };
    const [header, seal] = [lines[0], lines.at(-1)];
    expect(doubtsOfLines([header, one, next(one), seal])).to.deep.equal(['seal-wrong 4']);
    const forgedLine = one.replace('"replicas":2', '"replicas":3');
    expect(forgedLine).to.not.equal(one);
    expect(doubtsOfLines([header, forgedLine, next(forgedLine), seal])).to.include('attempt-edited 2');
    const anew = one.replace(recordedAt, '2026-12-31T00:00:00.000Z');
    expect(doubtsOfLines([header, anew, next(anew), seal]), 'a chain that was begun anew').to.not.include(
      'attempt-edited 2',
    );
  });

  it('stand in the documentation', () => {
    const sources = readdirSync(new URL('.', import.meta.url)).filter((file) => /^(?!doubts\.test)/.test(file));
    const texts = sources.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('');
    const known = new Set([...texts.matchAll(/\bid: '([a-z-]+)'/g)].map(([, id = '']) => id));
    const docs = readFileSync(new URL('../../../docs/submissions.md', import.meta.url), 'utf8');
    expect(known.size).to.be.above(12);
    for (const id of known) expect(docs).to.include(`\`${id}\``);
  });

  it('are few, and say what steers no terminal', () => {
    const tasks = Array.from({ length: 50 }, (_, index) => task(index, { on: 1 }));
    const look = lookOf(observation({ tasks }));
    const steering = look.history.map((one) => ({ ...one, id: `\u001b[2J${one.id}` }));
    const doubts = doubtsOf([attemptOf({ looks: [{ ...look, tasks: steering, history: steering }] })]);
    expect(doubts).to.have.length(5);
    expect(doubts[0]?.says).to.match(/^" \[2J[0-9a-z]{25}" is no id that Docker gives$/);
  });
});
