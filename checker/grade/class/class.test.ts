import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { BrokenError, UsageError } from '../../errors.ts';
import type { Attempt, StudentGrade, Submission } from '../../grades.ts';
import { observation, second, service, task } from '../../judge/observation.fixture.ts';
import { labText } from '../../lab/text.fixture.ts';
import { noteOf } from '../../report/gradebook/name.ts';
import type { Fingerprint } from '../../submission/index.ts';
import { attemptOf, lookOf, submissionOf } from '../../submission/submission.fixture.ts';
import { readRoster } from '../roster/index.ts';
import { archiveOf, readArchive } from './archive.ts';
import { gradeClass } from './index.ts';

const lab = labText({
  'Create a service': `- service: simple
  replicas: 2
  points: 2
- service: simple
  image: simplenode:0.1
  points: 3`,
});

/** The submission of a student whose service has so many replicas. */
function handedIn(
  student: string,
  replicas = 2,
  header: Partial<Submission> = {},
  changes: Partial<Attempt> = {},
): Buffer {
  const tasks = Array.from({ length: replicas }, (_, index) => task(index + 1));
  const seen = observation({ services: [service({ replicas })], tasks, history: tasks });
  const labDigest = createHash('sha256').update(lab).digest('hex');
  const looks = [lookOf(seen, { seed: student })];
  const attempt = attemptOf({ step: 'create-a-service', looks, labDigest, ...changes }, student);
  return submissionOf([attempt], { student, handedInAt: new Date(second(2000)).toISOString(), ...header });
}

describe('a class', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'lab.md'), lab);
    writeFileSync(join(folder, 'outside.gz'), handedIn('outside'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function graded(students: string, rules = '', options = {}): Promise<Record<string, StudentGrade>> {
    mkdirSync(join(folder, 'class'), { recursive: true });
    const file = join(folder, 'class/class.yaml');
    writeFileSync(file, `labs: [${join(folder, 'lab.md')}]\n${rules}\nstudents:\n${students}`);
    const signal = new AbortController().signal;
    const book = await gradeClass(await readRoster(file), { parallel: 2, signal, ...options });
    return Object.fromEntries(book.students.map((student) => [student.id, student]));
  }

  function write(name: string, bytes: Buffer | string): string {
    mkdirSync(join(folder, 'class/in'), { recursive: true });
    writeFileSync(join(folder, 'class/in', name), bytes);
    return `in/${name}`;
  }

  it('is graded from what each handed in, and a file that is none harms nobody', async () => {
    write('whole.gz', handedIn('whole'));
    write('partly.gz', handedIn('partly', 1));
    write('text.gz', 'points: 100');
    write('bomb.gz', gzipSync(Buffer.alloc(200 * 2 ** 20)));
    write('large.gz', '');
    truncateSync(join(folder, 'class/in/large.gz'), 2 * 2 ** 30);
    symlinkSync(join(folder, 'outside.gz'), join(folder, 'class/in/link.gz'));
    mkdirSync(join(folder, 'class/in/folder.gz'));
    const names = ['whole', 'partly', 'text', 'bomb', 'large', 'link', 'folder', 'none'];
    const students = await graded(
      [...names.map((id) => `  - { id: ${id}, evidence: in/${id}.gz }`), '  - id: nothing'].join('\n'),
    );
    expect(Object.values(students).map(({ id, status, grade }) => `${id} ${status} ${grade}`)).to.deep.equal([
      'whole graded 100',
      'partly graded 60',
      'text refused undefined',
      'bomb refused undefined',
      'large refused undefined',
      'link refused undefined',
      'folder missing undefined',
      'none missing undefined',
      'nothing missing undefined',
    ]);
    expect(students.large?.cause).to.equal('in/large.gz is larger than any submission');
    expect(students.link?.cause).to.equal("in/link.gz is a link that leads out of the roster's folder");
    expect(students.whole?.labs[0]).not.to.have.property('otherVersion');
  });

  it('holds what is of another student by its own word', async () => {
    write('other.gz', handedIn('ada'));
    const { bob } = await graded('  - { id: bob, evidence: in/other.gz }');
    expect(bob).to.include({ status: 'held', before: 100 }).and.not.have.property('grade');
    expect(bob?.doubts.map(({ id }) => id)).to.deep.equal(['other-student']);
    write('case.gz', handedIn('Bob'));
    expect((await graded('  - { id: bob, evidence: in/case.gz }')).bob).to.include({ status: 'graded' });
  });

  it('holds what was made without the code of the class, or of a student', async () => {
    write('none.gz', handedIn('none'));
    write('code.gz', handedIn('code', 2, { code: 'maple' }));
    const own = '  - { id: none, evidence: in/none.gz }\n  - { id: code, evidence: in/code.gz }';
    const doubts = (students: Record<string, StudentGrade>) =>
      Object.values(students).map(({ doubts }) => doubts.map(({ id, line }) => `${id} ${line}`));
    expect(doubts(await graded(own))).to.deep.equal([[], []]);
    expect(doubts(await graded(own, 'code: maple'))).to.deep.equal([['other-code 1'], []]);
    const oak = own.replace('code.gz', 'code.gz, code: oak');
    expect(doubts(await graded(oak, 'code: maple'))).to.deep.equal([['other-code 1'], ['other-code 1']]);
  });

  it('says beside the grade what swarmlab itself did, and counts nothing of it', async () => {
    write('ran.gz', handedIn('ran', 2, {}, { kit: { from: second(-10), until: second(500) } }));
    const { ran } = await graded('  - { id: ran, evidence: in/ran.gz }');
    expect(ran).to.include({ status: 'graded', grade: 0 });
    expect(noteOf(ran ?? expect.fail('not graded'))).to.equal('1 step done by swarmlab itself, not counted');
  });

  it('holds all who handed in the same, and tells of each what it is', async () => {
    const bytes = handedIn('s1');
    for (const id of ['s1', 's2']) write(`${id}.gz`, bytes);
    write('s3.gz', handedIn('s3'));
    const { s1, s2, s3 } = await graded(
      ['s1', 's2', 's3'].map((id) => `  - { id: ${id}, evidence: in/${id}.gz }`).join('\n'),
    );
    expect([s1?.status, s2?.status, s3?.status]).to.deep.equal(['held', 'held', 'graded']);
    expect(s1?.doubts[0]).to.include({ id: 'copy', line: 2 });
    expect(s1?.doubts[0]?.says).to.match(/^swarm [0-9a-z]{25} is in the submission of s2 too$/);
    expect(s2?.doubts.map(({ id }) => id)).to.deep.equal(['other-student', 'copy']);
  });

  it('has points and comments by hand, on the work that was looked at', async () => {
    const digest = `sha256:${createHash('sha256').update(handedIn('partly', 1)).digest('hex')}`;
    write('partly.gz', handedIn('partly', 1));
    const marked = async (marks: string, rules = '') => {
      const students = `  - { id: partly, evidence: in/partly.gz, marks: ${marks} }`;
      return (await graded(students, rules)).partly;
    };
    const line = (await graded('  - { id: partly, evidence: in/partly.gz }')).partly?.labs[0]?.steps[0]?.checks[0]
      ?.line;
    const mark = `{ about: '${digest}', checks: [{ check: 'replication:${line}', points: 1.5, comment: one of two }] }`;
    const partly = await marked(mark);
    expect(partly).to.include({ status: 'graded', grade: 90, digest });
    expect(partly?.labs[0]?.steps[0]?.checks[0]).to.deep.include({
      verdict: 'fail',
      byHand: { points: 1.5, comment: 'one of two' },
    });
    expect(await marked(mark, 'credit: steps')).to.include({ grade: 30 });
    const other = await marked(mark.replace(digest, `sha256:${'0'.repeat(64)}`));
    expect(other).to.include({ status: 'held', before: 60 });
    expect(other?.doubts.map(({ id }) => id)).to.deep.equal(['marks-about-another']);
    for (const [wrong, message] of [
      [mark.replace(`:${line}'`, ":999'"), /class\.yaml:4: error: no check that counts is replication:999/],
      [mark.replace('1.5', '2.5'), /class\.yaml:4: error: replication:\d+ is worth 2 points at most/],
      [mark.replace('points: 1.5, comment: one of two', 'hidden: true'), /expected `points`, a `comment`, or both/],
    ] as const)
      expect(((await marked(wrong).catch((error: unknown) => error)) as Error).message).to.match(message);
  });

  it('is judged by all files of a student together: each step at its best, whichever file has it', async () => {
    mkdirSync(join(folder, 'class/in/two'), { recursive: true });
    write('two/1.jsonl.gz', handedIn('two', 1));
    write('two/2.jsonl.gz', handedIn('two', 2));
    for (const evidence of ['in/two', 'in/two/*.gz', '[in/two/2.jsonl.gz, in/two/1.jsonl.gz]']) {
      const { two } = await graded(
        `  - { id: two, evidence: ${JSON.stringify(evidence).includes('[') ? evidence : `'${evidence}'`} }`,
      );
      expect(two?.labs[0]?.steps[0], evidence).to.deep.include({ earned: 5 });
      expect(two?.labs[0]?.steps[0]?.attempt?.of).to.equal(2);
    }
    const once = (await graded('  - { id: two, evidence: [in/two/2.jsonl.gz] }')).two;
    write('two/3.jsonl.gz', handedIn('two', 2)); // the same again
    const again = (await graded('  - { id: two, evidence: [in/two/2.jsonl.gz, in/two/3.jsonl.gz] }')).two;
    expect(again).to.include({ status: 'graded', grade: 100, digest: once?.digest });
    write('two/3.jsonl.gz', 'not one');
    const { two } = await graded('  - { id: two, evidence: in/two }');
    expect(two).to.include({ status: 'held', before: 100 });
    expect(two?.doubts.map(({ id }) => id)).to.include('file-refused');
  });

  it('has teams, whose work is one and is no copy of itself', async () => {
    write('red.gz', handedIn('ann'));
    write('other.gz', handedIn('red')); // says that it is the team's
    const students = `  - { id: ann, team: red }
  - { id: ben, team: red, evidence: in/red.gz }
  - { id: cat, team: blue, evidence: in/other.gz }
  - { id: dan, evidence: in/own.gz }`;
    write('own.gz', handedIn('dan'));
    const { ann, ben, cat, dan } = await graded(students);
    expect([ann?.status, ben?.status, dan?.status]).to.deep.equal(['graded', 'graded', 'graded']);
    expect(ann)
      .to.include({ grade: 100 })
      .and.deep.include({ source: { kind: 'evidence', name: 'in/red.gz' } });
    expect(
      cat?.doubts.map(({ id }) => id),
      'of another team',
    ).to.deep.equal(['other-student']);
    write('own.gz', handedIn('ann'));
    const copied = await graded(students);
    for (const id of ['ann', 'ben', 'dan']) {
      expect(
        copied[id]?.doubts.map((doubt) => doubt.id),
        id,
      ).to.include('copy');
    }
  });

  it('is held against earlier classes, of which it tells what is the same', async () => {
    write('old.gz', handedIn('old'));
    let archive = '';
    const onFingerprints = (all: ReadonlyMap<string, Fingerprint>) => {
      archive = archiveOf(all);
    };
    await graded('  - { id: old, evidence: in/old.gz }', '', { onFingerprints });
    expect(archive).not.to.match(/grade|earned|verdict/);
    const earlier = readArchive(archive, '2025') ?? expect.fail('no archive');
    write('new.gz', handedIn('new'));
    const students = '  - { id: old, evidence: in/old.gz }\n  - { id: new, evidence: in/new.gz }';
    const { old, new: own } = await graded(students, '', { earlier });
    expect(own).to.include({ status: 'graded' });
    expect(old).to.include({ status: 'held' });
    expect(old?.doubts[0]?.says).to.match(/^swarm [0-9a-z]{25} is in the submission of old \(2025\) too$/);
    for (const wrong of ['{', '{"student":1}', '{"student":"a","fingerprint":{}}'])
      expect(readArchive(wrong, 'x')).to.equal(undefined);
  });

  it('that is broken off has the grades of who was reached, and the rest is to be graded again', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `s${index}`);
    for (const id of ids) write(`${id}.gz`, handedIn(id));
    const abort = new AbortController();
    let reached = 0;
    const onJudged = () => {
      reached += 1;
      if (reached === 5) abort.abort();
    };
    const students = await graded(ids.map((id) => `  - { id: ${id}, evidence: in/${id}.gz }`).join('\n'), '', {
      signal: abort.signal,
      onJudged,
    });
    const all = Object.values(students);
    const left = all.filter(({ status }) => status === 'broken');
    expect(all.filter(({ grade }) => grade === 100).length + left.length).to.equal(30);
    expect(left.length).to.be.within(15, 25);
    expect(new Set(left.map(({ cause }) => cause))).to.deep.equal(new Set(['not graded: interrupted']));
  });

  it('has labs that can be graded', async () => {
    const empty = join(folder, 'empty.md');
    writeFileSync(empty, '---\nid: empty\ntitle: E\nminutes: 1\n---\n\n## Look\n\nText.\n');
    writeFileSync(
      join(folder, 'bad.yaml'),
      `labs: [${empty}, ${join(folder, 'lab.md')}, ${join(folder, 'lab.md')}]\nstudents: [{ id: a }]`,
    );
    const roster = await readRoster(join(folder, 'bad.yaml'));
    const error = await gradeClass(roster, { parallel: 1, signal: new AbortController().signal }).catch(
      (one: unknown) => one,
    );
    expect(error).to.be.instanceOf(UsageError);
    expect((error as Error).message)
      .to.match(/empty\.md: there is nothing to grade/)
      .and.match(/lab\.md: lab replication is named twice/);
  });

  it('is judged each by what the own work shows, and all alike where the roster says so', async () => {
    write('file.gz', handedIn('file'));
    const openCluster = () => Promise.reject(new BrokenError('gone'));
    const students = '  - { id: file, evidence: in/file.gz }\n  - { id: live, cluster: x }\n  - id: nothing';
    const { file, live, nothing } = await graded(students, '', { openCluster });
    expect(file).to.include({ status: 'graded', grade: 100 });
    expect([file?.basis, live?.basis, nothing?.basis]).to.deep.equal([undefined, 'end', undefined]);
    const alike = await graded(students, 'judge: end', { openCluster });
    expect(Object.values(alike).map(({ basis }) => basis)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('is not judged by steps that a cluster does not show', async () => {
    const students = '  - { id: a, cluster: x }\n  - id: b';
    const error = await graded(students, 'judge: steps').catch((one: unknown) => one);
    expect((error as Error).message).to.match(/class\.yaml:4: a has a cluster, which shows the end of a lab only/);
  });
});
