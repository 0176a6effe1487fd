import { expect } from 'chai';
import { answer, container, ended, node, observation, second, service, task } from '../../judge/observation.fixture.ts';
import { readSubmission } from '../index.ts';
import { limits } from '../limits.ts';
import { attemptOf, chainsOf, lookOf, submissionOf } from '../submission.fixture.ts';
import { chained, reduced } from './index.ts';

const isAbout = (name: string) => name === 'simple';

describe('what is kept of looks', () => {
  it('is about the services of the lab, and all nodes', () => {
    const other = { serviceId: 'service-2', service: 'other' };
    const tasks = [task(1), task(1, { ...other, id: 'of-other' })];
    const services = [service(), service({ id: 'service-2', name: 'other' })];
    const [look] = reduced([lookOf(observation({ tasks, services }))], isAbout);
    expect(look?.services.map(({ name }) => name)).to.deep.equal(['simple']);
    expect(look?.tasks.map((one) => one.service)).to.deep.equal(['simple']);
    expect(look?.containers.map((one) => one.service)).to.deep.equal(['simple']);
    expect(look?.nodes).to.have.length(3);
  });

  it('is also a task whose service is gone, as long as it or its container is there', () => {
    const left = task(1, { service: 'service-1' });
    const gone = observation({ services: [], tasks: [left], containers: [container(left, { service: 'simple' })] });
    const [look] = reduced([lookOf(gone)], isAbout);
    expect(look?.tasks).to.have.length(1);
  });

  it('leaves out what swarm has erased of services that are gone, and all but the latest of what it has erased', () => {
    const before = ended(1, { id: 'before', serviceId: 'service-0', erasedAt: second(10) });
    const many = Array.from({ length: 500 }, (_, index) => ended(1, { id: `e${index}`, erasedAt: second(index) }));
    const seen = observation({ watchedSince: second(0), history: [before, ...many] });
    const [look] = reduced([lookOf(seen)], isAbout);
    expect(look?.history).to.have.length(202);
    expect(look?.history.at(-1)?.erasedAt).to.equal(second(499));
  });

  it('fits what a submission may hold, whatever engines and services say', () => {
    const long = `${'x'.repeat(limits.text - 1)}😀${'y'.repeat(limits.body)}`;
    const labels = Object.fromEntries([['__proto__', 'x'], ...Array.from({ length: 300 }, (_, i) => [`l${i}`, long])]);
    const moment = { state: 'running', desired: 'running', since: second(1) } as const;
    const wordy = task(1, {
      error: long,
      seen: Array.from({ length: 900 }, (_, i) => ({ ...moment, failingStreak: i })),
    });
    const asked = [{ urls: ['http://a/'], requests: 1, answers: [answer('http://a/', { body: `${long}\ud800` })] }];
    const services = [service({ labels, health: { cmd: long } })];
    const looks = reduced([lookOf(observation({ services, tasks: [wordy] }), { asked })], isAbout);
    const { submission, doubts } = readSubmission(submissionOf([attemptOf({ looks })]), 'file');
    const [look] = submission.attempts[0]?.looks ?? [];
    expect(look?.tasks[0]?.seen.at(-1)?.failingStreak).to.equal(899);
    expect(look?.asked[0]?.answers[0]?.body).to.have.length(limits.body);
    expect(doubts).to.deep.equal([]);
  });
});

describe('a chain of attempts', () => {
  const attempt = attemptOf();
  const [chain = []] = chainsOf([attempt, attempt]);

  it('numbers them, and each holds the hash of the one before it', () => {
    const [first, second] = chain.map((line) => JSON.parse(line));
    expect([first.number, second.number]).to.deep.equal([1, 2]);
    expect(second.prev)
      .to.match(/^[0-9a-f]{64}$/)
      .and.not.equal(first.prev);
  });

  it('ends where there is no room, by number or by size', () => {
    const last = JSON.stringify({ ...JSON.parse(chain[0] ?? ''), number: 1500 });
    expect(chained(attempt, last, 1000)).to.equal('full');
    expect(chained(attempt, chain[0], 8 * 2 ** 20)).to.equal('full');
    expect(chained(attempt, last, 1000, { attempts: 1501, bytes: 2000 })).to.have.property('line');
  });

  it('does not go on behind what is no line', () => {
    for (const last of ['', 'x', '{}', '{"number":"1"}', 'null']) expect(chained(attempt, last)).to.equal('corrupt');
  });

  it('keeps the last look alone where all are too much, and nothing where that is', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => task(index + 1, { on: 1 }));
    const small = lookOf(observation({ at: second(2000), nodes: [node(1)] }));
    const looks = [lookOf(observation({ tasks: many(1100) })), small];
    const kept = chained({ ...attempt, looks }, undefined);
    expect(typeof kept === 'object' && JSON.parse(kept.line).looks).to.have.length(1);
    expect(chained({ ...attempt, looks: [...looks].reverse() }, undefined)).to.equal('large');
  });

  it('takes nothing that would not be read again: all that is handed in with it would be refused', () => {
    const ports = Array.from({ length: limits.names + 1 }, (_, index) => ({
      published: 8000 + index,
      target: 5000,
      protocol: 'tcp' as const,
      mode: 'ingress' as const,
    }));
    const published = (count: number) => [
      lookOf(observation({ services: [service({ ports: ports.slice(0, count) })] })),
    ];
    expect(chained({ ...attempt, looks: published(limits.names) }, undefined)).to.have.property('line');
    expect(chained({ ...attempt, looks: published(limits.names + 1) }, undefined)).to.equal('large');
  });
});
