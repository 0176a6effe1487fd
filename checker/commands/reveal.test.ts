import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import type { Gradebook } from '../grades.ts';
import { observation } from '../judge/observation.fixture.ts';
import { labText } from '../lab/text.fixture.ts';
import { attemptOf, lookOf, submissionOf } from '../submission/submission.fixture.ts';
import { grade } from './grade.ts';
import { fakeOutput } from './output.fixture.ts';
import { reveal } from './reveal.ts';
import { sheet } from './sheet.ts';

const names = ['Ada Lovelace', 'Bob Noyce', 'Eve Moriarty', 'kim-m', 'Kim Minjun', 'minjun@example.edu', 'in/ada.gz'];

describe('anonymous marking', function () {
  this.timeout(180_000);
  let folder: string;
  const at = (path: string) => join(folder, path);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    writeFileSync(at('lab.md'), labText({ 'Create it': '- service: simple\n  replicas: 2' }));
    mkdirSync(at('in'));
    const file = (id: string, seed: string, student: string) => {
      const attempt = attemptOf({ step: 'create-it', looks: [lookOf(observation(), { seed })] }, seed);
      writeFileSync(at(`in/${id}.gz`), submissionOf([attempt], { student }));
    };
    file('ada', 'ada', 'ada');
    file('bob', 'bob', 'Eve Moriarty'); // a name that no roster knows
    file('kim-m', 'ada', 'kim-m'); // a copy
    writeFileSync(at('in/dan.gz'), 'no submission');
    writeFileSync(
      at('class.yaml'),
      `labs: [${folder}/lab.md]
students:
  - { id: ada, name: Ada Lovelace, evidence: in/ada.gz }
  - { id: bob, name: Bob Noyce, evidence: in/bob.gz }
  - { id: kim-m, name: Kim Minjun, email: minjun@example.edu, evidence: in/kim-m.gz }
  - { id: dan, evidence: in/dan.gz }
  - { id: fay, team: fay-and-gil, cluster: clusteroffay }
  - { id: gil, team: fay-and-gil }
`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const contextOf = () => {
    const out = fakeOutput({ width: 200 });
    return { out, err: out, signal: new AbortController().signal };
  };
  async function graded(out: string, options = {}) {
    const context = contextOf();
    await grade(at('class.yaml'), { out: at(out), parallel: 2, ...options }, context);
    return { said: context.out.printed(), book: bookIn(out) };
  }
  const blind = (options = {}) => graded('blind', { anonymous: at('class.key'), ...options });
  const bookIn = (out: string): Gradebook => JSON.parse(readFileSync(at(`${out}/grades.json`), 'utf8'));
  const filesIn = (out: string) =>
    readdirSync(at(out), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it('names nobody in anything that is written or said', async () => {
    const { said, book } = await blind();
    const files = filesIn('blind');
    expect(files).to.have.length(12);
    const all = [said, ...files, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n').replaceAll(folder, '');
    for (const name of [...names, 'clusteroffay', 'fay-and-gil']) expect(all).not.to.include(name);
    for (const id of ['ada', 'bob', 'kim', 'dan', 'fay', 'gil'])
      expect(all).not.to.match(new RegExp(`\\b${id}\\b`, 'i'));
    const ids = book.students.map(({ id }) => id);
    expect(ids).to.deep.equal([...ids].sort());
    for (const id of ids) expect(id).to.match(/^(?:[a-z2-9]{4}-){2}[a-z2-9]{4}$/);
    expect(book.copies[0]?.students.every((code) => ids.includes(code))).to.equal(true);
    expect(statSync(at('class.key')).mode & 0o077).to.equal(0);
  });

  it('calls everyone the same again with the same key, and otherwise with another', async () => {
    const first = (await blind()).book.students.map(({ id }) => id);
    const { said, book } = await blind({ resume: true });
    expect(book.students.map(({ id }) => id)).to.deep.equal(first);
    expect(said).not.to.include('new key');
    const other = await graded('other', { anonymous: at('other.key') });
    expect(other.said).to.match(/A new key: .*other\.key/);
    for (const { id } of other.book.students) expect(first).not.to.include(id);
  });

  it('takes marks by code, and joins them with the students at the end', async () => {
    const { book } = await blind();
    const codeOf = (who: (one: Gradebook['students'][number]) => boolean) => book.students.find(who)?.id ?? '';
    const bob = book.students.find(({ doubts }) => doubts[0]?.id === 'other-student');
    const line = bob?.labs[0]?.steps[0]?.checks[0]?.line;
    writeFileSync(
      at('marks.yaml'),
      `students:
  - id: ${bob?.id}
    decision: { accept: "${bob?.digest}", reason: "a slip", date: 2026-12-01 }
    marks: { about: "${bob?.digest}", checks: [{ check: "${book.labs[0]?.id}:${line}", points: 0, comment: well tried }] }
`,
    );
    await blind({ marks: at('marks.yaml'), resume: true });
    writeFileSync(at('in/bob.gz'), 'gone by now: nothing is judged anew');
    const context = contextOf();
    await reveal(at('blind'), { roster: at('class.yaml'), key: at('class.key'), out: at('grades') }, context);
    const final = bookIn('grades');
    expect(final.students.map(({ id, name, status }) => [id, name, status])).to.deep.equal([
      ['ada', 'Ada Lovelace', 'held'],
      ['bob', 'Bob Noyce', 'graded'],
      ['kim-m', 'Kim Minjun', 'held'],
      ['dan', undefined, 'refused'],
      ['fay', undefined, 'broken'],
      ['gil', undefined, 'broken'],
    ]);
    expect(final.students[1]).to.deep.include({ grade: 0, source: { kind: 'evidence', name: 'in/bob.gz' } });
    expect(final.students[1]?.labs[0]?.steps[0]?.checks[0]?.byHand).to.deep.equal({ points: 0, comment: 'well tried' });
    expect(final.copies[0]?.students.sort()).to.deep.equal(['ada', 'kim-m']);
    expect(final.students[0]?.doubts[0]?.says).to.include('kim-m');
    expect(readFileSync(at('grades/gradebook.moodle.csv'), 'utf8')).to.include('bob,Bob Noyce,0');
    expect(readFileSync(at('grades/archive.jsonl'), 'utf8')).to.include('"student":"ada"');
    expect(context.out.printed()).not.to.include(codeOf(({ id }) => id === bob?.id));
  });

  it('refuses marks for nobody, or given twice, and a key that is none or of another class', async () => {
    const { book } = await blind();
    const refusal = async (act: () => Promise<unknown>) => {
      const error = await act().catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(UsageError);
      return (error as Error).message;
    };
    writeFileSync(at('marks.yaml'), 'students:\n  - { id: ada, decision: zero }\n');
    expect(await refusal(() => blind({ marks: at('marks.yaml') }))).to.match(/marks\.yaml:2: .*ada is nobody of /);
    await graded('named', { marks: at('marks.yaml') }); // which is an id where students are shown by theirs
    const code = book.students[0]?.id;
    writeFileSync(
      at('marks.yaml'),
      `students:\n  - { id: ${code}, decision: zero }\n  - { id: ${code}, decision: zero }\n`,
    );
    expect(await refusal(() => blind({ marks: at('marks.yaml') }))).to.match(/marks\.yaml:3: .*stands on line 2/);
    writeFileSync(at('none.key'), 'secret');
    expect(await refusal(() => graded('x', { anonymous: at('none.key') }))).to.match(/none\.key is no key/);
    await graded('x', { anonymous: at('other.key') });
    const options = { roster: at('class.yaml'), key: at('other.key'), out: at('y') };
    expect(await refusal(() => reveal(at('blind'), options, contextOf()))).to.match(/are nobody of .*other\.key/);
  });

  it('has sheets with the same codes', async () => {
    const { book } = await blind();
    await sheet(at('lab.md'), { roster: at('class.yaml'), anonymous: at('class.key'), out: at('sheets') }, contextOf());
    expect(readdirSync(at('sheets'))).to.deep.equal(book.students.map(({ id }) => `${id}.md`));
    for (const file of filesIn('sheets')) expect(readFileSync(file, 'utf8')).not.to.match(/ada|bob|kim|fay|gil/);
  });
});
