import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Submission } from '../../grades.ts';
import { observation, second, service, task } from '../../judge/observation.fixture.ts';
import { readSubmission } from '../index.ts';
import { attemptOf, lookOf, submissionOf, swarmId } from '../submission.fixture.ts';
import { copiesAmong, type Fingerprint, fingerprintOf } from './index.ts';

describe('copies', () => {
  const real = () =>
    readSubmission(readFileSync(new URL('../real/drained-erased-and-anew.jsonl.gz', import.meta.url)), 'real')
      .submission;
  /** As students do it, no two in the same millisecond. */
  const own = (seed: string, early = 0): Submission => {
    const shift = early + Number.parseInt(swarmId(seed).slice(0, 4), 36) / 7;
    const tasks = [task(1, { createdAt: second(1) + shift }), task(2, { createdAt: second(1) + shift + 0.03 })];
    const seen = observation({ services: [service({ createdAt: second(0) + shift })], tasks });
    const looks = [lookOf(seen, { seed })];
    return readSubmission(submissionOf([attemptOf({ looks }, seed), attemptOf({ looks, step: 'b' }, seed)]), seed)
      .submission;
  };
  const among = (students: Record<string, Submission>) =>
    copiesAmong(new Map(Object.entries(students).map(([id, submission]) => [id, fingerprintOf(submission)])));

  it('are none where each did their own', () => {
    expect(among({ a: own('a'), b: own('b'), c: own('c'), d: real() })).to.deep.equal([]);
  });

  it('are of all who have a swarm, a task or a container in common, with the lines', () => {
    const [copy, ...others] = among({ z: own('x'), b: own('b'), a: own('x') });
    expect(others).to.deep.equal([]);
    expect(copy?.students).to.deep.equal(['z', 'a']);
    expect(copy?.rows.map(({ kind }) => kind)).to.deep.equal([
      'swarm',
      'task',
      'task',
      'container',
      'container',
      'timeline',
      'timeline',
    ]);
    expect(copy?.rows[0]).to.deep.equal({ kind: 'swarm', value: swarmId('x'), lines: { z: 2, a: 2 } });
  });

  it('are known by their times where somebody exchanged all ids', () => {
    const text = JSON.stringify(real()).replace(/"([0-9a-z]{25}|[0-9a-f]{64})"/g, (_, id: string) =>
      JSON.stringify(id.length === 25 ? swarmId(id) : id.split('').reverse().join('')),
    );
    const [copy] = among({ a: real(), b: JSON.parse(text) });
    expect(new Set(copy?.rows.map(({ kind }) => kind))).to.deep.equal(new Set(['timeline']));
    expect(copy?.rows[0]?.value).to.match(/^2026-\d\d-\d\dT[\d:.]+Z 2026-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('are known by their distances where somebody exchanged all ids and shifted all times', () => {
    const by = 1_234_567.8; // milliseconds
    const exchanged = JSON.stringify(real()).replace(/"([0-9a-z]{25}|[0-9a-f]{64})"/g, (_, id: string) =>
      JSON.stringify(id.length === 25 ? swarmId(id) : id.split('').reverse().join('')),
    );
    const text = exchanged.replace(/\b1\d{12}(?:\.\d+)?\b/g, (at) => String(Number(at) + by));
    const [copy] = among({ a: real(), b: JSON.parse(text), c: own('c') });
    expect(copy?.students).to.deep.equal(['a', 'b']);
    expect(new Set(copy?.rows.map(({ kind }) => kind))).to.deep.equal(new Set(['rhythm']));
    expect(copy?.rows[0]?.value).to.match(/^(\+\d+\.\d{6} s ?){2}$/);
  });

  it('are not of who did the same by the same script', () => {
    const scripted = (seed: string): Submission => {
      const jitter = (index: number) => Number.parseInt(swarmId(`${seed} ${index}`).slice(0, 4), 36) / 60_000;
      const services = [0, 1, 2, 3].map((index) => {
        const at = second(10 * index) + 20 * jitter(index);
        return service({ id: `service-${index}`, name: `simple${index}`, createdAt: at });
      });
      const looks = [lookOf(observation({ services, tasks: [] }), { seed })];
      return readSubmission(submissionOf([attemptOf({ looks }, seed)]), seed).submission;
    };
    const inClass = Array.from({ length: 300 }, (_, index) => [`s${index}`, scripted(`s${index}`)] as const);
    expect(among(Object.fromEntries(inClass))).to.deep.equal([]);
    expect(fingerprintOf(scripted('a')).rhythm).to.have.length(2);
  });

  it('are groups, also of those who have nothing in common but by others', () => {
    const both: Submission = { ...own('a'), attempts: [...own('a').attempts, ...own('c').attempts] };
    const copies = among({ a: own('a'), b: own('b'), c: own('c'), both, d: own('b') });
    expect(copies.map(({ students }) => students)).to.deep.equal([
      ['a', 'c', 'both'],
      ['b', 'd'],
    ]);
  });

  it('are not of whole milliseconds, in which two students may do the same', () => {
    const looks = (seed: string) => [lookOf(observation(), { seed })];
    const student = (seed: string) =>
      readSubmission(submissionOf([attemptOf({ looks: looks(seed) }, seed)]), seed).submission;
    expect(among({ a: student('a'), b: student('b') })).to.deep.equal([]);
  });

  it('are found by what names mean nothing to objects', () => {
    const copies = copiesAmong(new Map(['__proto__', 'constructor'].map((id) => [id, fingerprintOf(own('x'))])));
    expect(copies[0]?.students).to.deep.equal(['__proto__', 'constructor']);
    expect(Object.keys(copies[0]?.rows[0]?.lines ?? {})).to.deep.equal(['__proto__', 'constructor']);
  });

  const holding = (task: string[]): Fingerprint => ({
    swarm: [],
    task: task.map((id) => [id, 2]),
    container: [],
    timeline: [],
    rhythm: [],
  });

  it('tell of everyone in them at least one thing, however much others have in common', () => {
    const much = Array.from({ length: 100 }, (_, index) => `t${index}`);
    const files = { a: holding(much), b: holding([...much, 'last']), c: holding(['last']) };
    const [copy, ...others] = copiesAmong(new Map(Object.entries(files)));
    expect(others).to.deep.equal([]);
    expect(copy?.students).to.deep.equal(['a', 'b', 'c']);
    expect(copy?.rows).to.have.length(11);
    expect(copy?.rows.at(-1)).to.deep.equal({ kind: 'task', value: 'last', lines: { b: 2, c: 2 } });
  });

  it('are one of a class in which each has something of the next, whichever way they stand', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => holding([`t${index}`, `t${index + 1}`]));
    for (const files of [chain, [...chain].reverse()]) {
      const began = performance.now();
      const copies = copiesAmong(new Map(files.map((file, index) => [`s${index}`, file])));
      expect(copies.map(({ students }) => students.length)).to.deep.equal([20_000]);
      expect(performance.now() - began).to.be.below(2000);
    }
  });

  it('take time in proportion to students', () => {
    const one = fingerprintOf(real());
    const [shared, alone] = [
      { ...one },
      (index: number) => ({ ...one, swarm: [], task: [], container: [], rhythm: [], timeline: [[`${index}`, 2]] }),
    ];
    const students = new Map(
      Array.from(
        { length: 4000 },
        (_, index) => [`s${index}`, index % 2 ? shared : alone(index)] as [string, Fingerprint],
      ),
    );
    const began = performance.now();
    expect(copiesAmong(students)[0]?.students).to.have.length(2000);
    expect(performance.now() - began).to.be.below(5000);
  });
});
