import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { observation } from '../judge/observation.fixture.ts';
import { labText } from '../lab/text.fixture.ts';
import { attemptOf, lookOf, submissionOf } from '../submission/submission.fixture.ts';
import { grade } from './grade.ts';
import { fakeOutput } from './output.fixture.ts';

const lab = labText({ 'Create it': '- service: simple\n  replicas: 2' });

describe('swarmlab grade', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    writeFileSync(join(folder, 'lab.md'), lab);
    mkdirSync(join(folder, 'in'));
    for (const id of ['ada', 'bob']) {
      const attempt = attemptOf({ step: 'create-it', looks: [lookOf(observation(), { seed: id })] }, id);
      writeFileSync(join(folder, `in/${id}.gz`), submissionOf([attempt], { student: id }));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function graded(students: string, options = {}) {
    writeFileSync(join(folder, 'class.yaml'), `labs: [${folder}/lab.md]\nstudents:\n${students}`);
    const out = fakeOutput({ width: 100 });
    const context = { out, err: fakeOutput({ width: 100 }), signal: new AbortController().signal };
    const exit = await grade(
      join(folder, 'class.yaml'),
      { out: join(folder, 'grades'), parallel: 2, ...options },
      context,
    );
    return { exit, text: out.printed() };
  }

  const ada = '  - { id: ada, evidence: in/ada.gz }\n';

  it('exits with 0 where everybody passed, 1 where not, and 3 where a cluster broke', async () => {
    expect((await graded(ada)).exit).to.equal(0);
    expect((await graded(`${ada}  - { id: bob, evidence: in/none.gz }\n`)).exit).to.equal(1);
    expect((await graded(`${ada}  - { id: bob, cluster: there-is-none }\n`, { resume: true })).exit).to.equal(3);
  });

  it('knows copies of earlier classes, also of several whose folders have one name', async () => {
    for (const [year, id] of [
      ['2024', 'bob'],
      ['2025', 'ada'],
    ] as const) {
      // Both had somebody who was called so.
      const earlier = `  - { id: ada, evidence: in/${id}.gz }\n`;
      await graded(earlier, { out: join(folder, year, 'grades') });
    }
    const archive = ['2024', '2025'].map((year) => join(folder, year, 'grades/archive.jsonl'));
    await graded('  - { id: bob, evidence: in/bob.gz }\n  - { id: ada, evidence: in/ada.gz }\n', { archive });
    const { students } = JSON.parse(readFileSync(join(folder, 'grades/grades.json'), 'utf8'));
    expect(students.map((one: { doubts: { says: string }[] }) => one.doubts[0]?.says)).to.satisfy(
      ([bob, ada]: string[]) => bob?.includes('ada (') && bob.includes('2024') && ada?.includes('2025'),
    );
  });

  it('writes all files of a gradebook, for nobody else to read, and leaves no others', async () => {
    const { text } = await graded(`${ada}  - { id: bob, evidence: in/bob.gz }\n`, { junit: join(folder, 'asked.xml') });
    expect(readdirSync(join(folder, 'grades')).sort()).to.deep.equal([
      ...['archive.jsonl', 'class.html', 'gradebook.canvas.csv', 'gradebook.csv', 'gradebook.moodle.csv'],
      ...['grades.json', 'junit.xml', 'resume.jsonl', 'students'],
    ]);
    expect(readdirSync(join(folder, 'grades/students')).sort()).to.deep.equal(['ada.html', 'bob.html']);
    expect(statSync(join(folder, 'grades')).mode & 0o077).to.equal(0);
    expect(statSync(join(folder, 'grades/grades.json')).mode & 0o077).to.equal(0);
    expect(readFileSync(join(folder, 'asked.xml'), 'utf8')).to.match(/^<\?xml/);
    expect(text)
      .to.match(/ada +100/)
      .and.match(/Gradebook, and a report for each student: /);
  });

  it('is refused before any work where its folder cannot be written', async () => {
    writeFileSync(join(folder, 'grades'), 'a file');
    const error = await graded(ada).catch((one: unknown) => one);
    expect((error as Error).message).to.match(/grades/);
  });
});
