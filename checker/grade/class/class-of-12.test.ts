import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Gradebook } from '../../grades.ts';
import { apiCluster } from '../live/engine-api.fixture.ts';
import { readRoster } from '../roster/index.ts';
import { byHand, saidOf, twelve } from './class-of-12.fixture.ts';
import { gradeClass } from './index.ts';

describe('a class of twelve', function () {
  this.timeout(60_000);
  let folder: string;
  let book: Gradebook;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    cpSync(twelve, folder, { recursive: true });
    book = await graded();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The cluster of the twelfth never answers. */
  async function graded(decision = ''): Promise<Gradebook> {
    const roster = join(folder, 'class.yaml');
    const text = readFileSync(join(twelve, 'class.yaml'), 'utf8')
      .replace('quiz/lab.md', join(folder, 'quiz/lab.md'))
      .replace('limit: 1m', 'limit: 2s')
      .replace('in/s11.jsonl.gz', `in/s11.jsonl.gz${decision}`);
    writeFileSync(roster, text);
    const silent = apiCluster('silent', { answer: () => true });
    const signal = new AbortController().signal;
    return gradeClass(await readRoster(roster), { parallel: 2, signal, openCluster: async () => silent });
  }

  it('is graded as an instructor would by hand', () => {
    expect(Object.fromEntries(book.students.map((one) => [one.id, saidOf(one)]))).to.deep.equal(byHand);
  });

  it('has copies with what they have in common, and blames nobody', () => {
    expect(book.copies.map(({ students }) => students)).to.deep.equal([['s09', 's10']]);
    expect(new Set(book.copies[0]?.rows.map(({ kind }) => kind))).to.include.keys('swarm', 'task', 'container');
  });

  it('tells what would have been of who is held, and why of who broke', () => {
    const find = (id: string) => book.students.find((student) => student.id === id);
    expect(find('s11')).to.include({ before: 100 }).and.not.have.property('grade');
    expect(find('s12')?.cause).to.match(/took longer than 2s/);
    expect(find('s04')?.late).to.include({ penalty: 10, by: 'roster' });
    expect(find('s08')?.labs.map(({ overtime }) => overtime)).to.deep.equal([undefined, true]);
  });

  it('is the instructor’s to decide', async () => {
    const digest = book.students[10]?.digest;
    const zero = await graded(`, decision: { zero: ${digest}, reason: 'she said so', date: 2026-12-01 }`);
    expect(zero.students[10])
      .to.include({ status: 'graded', grade: 0, decision: 'zero' })
      .and.deep.include({ decided: { reason: 'she said so', date: '2026-12-01' } });
    const accepted = await graded(`, decision: { accept: ${digest} }`);
    expect(accepted.students[10]).to.include({ status: 'graded', grade: 100, decision: 'accept' });
  });

  it('holds again who handed in another file than the one that was decided about', async () => {
    const [s1, s11] = [book.students[0]?.digest, book.students[10]?.digest];
    for (const [decision, says] of [
      [`{ accept: ${s1} }`, `the decision to accept is about ${s1}, this is ${s11}`],
      ['accept', `\`decision: accept\` does not say what it is about: this is ${s11}`],
      ['zero', `\`decision: zero\` does not say what it is about: this is ${s11}`],
    ]) {
      const { students } = await graded(`, decision: ${decision}`);
      expect(students[10], decision)
        .to.include({ status: 'held', before: 100 })
        .and.not.have.any.keys('grade', 'decision');
      expect(students[10]?.doubts[0]).to.deep.equal({ id: 'decided-about-another', says });
    }
  });
});
