import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { findLabs, labVariants } from '../run/index.ts';
import { languages, speak } from '../words/index.ts';
import { newExam } from './exam-new.ts';
import { fakeOutput } from './output.fixture.ts';
import { sheet } from './sheet.ts';
import { studentLabs } from './student-labs.ts';

describe('swarmlab exam new', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'swarmlab-test-'));
  });
  afterEach(async () => {
    speak('en');
    await rm(root, { recursive: true });
  });

  const context = (student?: string, examCode?: string) => {
    const out = fakeOutput({ width: 200 });
    return { out, err: out, signal: new AbortController().signal, student, examCode };
  };
  const made = async (name = '91-autumn') => {
    const folder = join(root, name);
    await newExam(folder, context());
    return folder;
  };
  const sheetOf = async (folder: string, student: string) => {
    const given = context(student);
    await sheet(folder, {}, given);
    return given.out.printed();
  };
  const codeOn = (text: string) => /\*\*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\*\*/.exec(text)?.[1] ?? expect.fail(text);
  const drawnBy = async (folder: string, student: string, code: string) =>
    (await studentLabs([folder], context(student, code)))[0]?.drawn;
  const refusal = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => expect.fail('not refused'),
      (cause: unknown) => cause,
    );
    expect(error).to.be.instanceOf(UsageError);
    return (error as Error).message;
  };

  it('makes an exam that is valid, in every language, whose numbers only its sheets tell', async () => {
    for (const language of languages) {
      speak(language);
      const folder = await made(`91-${language}`);
      const [read] = await findLabs([folder], { marking: true });
      expect(read?.problems).to.deep.equal([]);
      expect(read?.lab).to.include({ id: language, mode: 'exam', code: true });
    }
  });

  it('gives each student numbers that need the code of the sheet, and the instructor the same', async () => {
    const folder = await made();
    const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const variants = await labVariants([folder], { marking: true });
    const guessed = await labVariants([folder], { secret: true });
    let publicly = 0;
    for (const id of ids) {
      const code = codeOn(await sheetOf(folder, id));
      const drawn = await drawnBy(folder, id, code);
      expect(drawn).to.deep.equal(variants(id)[0]?.drawn);
      expect(drawn).to.deep.equal(guessed(id)[0]?.drawn);
      expect(await drawnBy(folder, ` ${id.toUpperCase()}`, code.toLowerCase().replaceAll('-', ' '))).to.deep.equal(
        drawn,
      );
      const [withoutCode] = await findLabs([folder], { student: id });
      if (JSON.stringify(withoutCode?.lab?.drawn) === JSON.stringify(drawn)) publicly += 1;
    }
    expect(publicly, 'of 216 draws').to.be.below(4);
    expect(new Set(ids.map((id) => JSON.stringify(variants(id)[0]?.drawn))).size).to.be.above(8);
  });

  it('draws others with another secret', async () => {
    const [one, other] = [await made('91-one'), await made('92-one')];
    expect(codeOn(await sheetOf(one, 'ada'))).not.to.equal(codeOn(await sheetOf(other, 'ada')));
  });

  it('has students say the code of their own sheet', async () => {
    const folder = await made();
    const code = codeOn(await sheetOf(folder, 'ada'));
    expect(await refusal(studentLabs([folder], context('ada')))).to.match(/--exam-code CODE or SWARMLAB_EXAM_CODE/);
    expect(await refusal(studentLabs([folder], context('bob', code)))).to.match(
      /is not the code of bob's sheet of autumn/,
    );
    const slip = `${code.slice(0, -3)}${code.at(-3) === 'A' ? 'B' : 'A'}${code.slice(-2)}`;
    for (const wrong of ['', 'ABCD', slip, `${code}A`, '🙂'.repeat(16)]) {
      expect(await refusal(studentLabs([folder], context('ada', wrong))), wrong).to.match(/code/);
    }
  });

  it('needs the secret for sheets and grades, and says where it is looked for', async () => {
    const folder = await made();
    await cp(folder, join(root, 'students'), { recursive: true });
    await rm(join(root, 'students/marking.md'));
    expect(await refusal(sheetOf(join(root, 'students'), 'ada'))).to.match(
      /its numbers come from the `secret`.*--marking/,
    );
    const given = context('ada');
    await sheet(join(root, 'students'), { marking: folder }, given);
    expect(given.out.printed()).to.equal(await sheetOf(folder, 'ada'));
  });

  it('gives a secret to an exam that has none, in all its languages, and to no exam another one', async () => {
    const folder = join(root, '90-exam');
    await cp('labs/90-exam', folder, { recursive: true });
    const before = await readFile(join(folder, 'marking.md'), 'utf8');
    await newExam(folder, context());
    const marking = await readFile(join(folder, 'marking.md'), 'utf8');
    expect(marking)
      .to.match(/^---\nsecret: [0-9a-f]{64}\n---\n\n# /)
      .and.include(before);
    for (const name of ['lab.md', 'lab.ko.md'])
      expect(await readFile(join(folder, name), 'utf8')).to.match(/^mode: exam\ncode: true$/m);
    const [read] = await findLabs([folder], { marking: true, student: 'ada' });
    expect(read?.problems).to.deep.equal([]);
    expect(await refusal(newExam(folder, context()))).to.match(/has front matter already/);
    expect(await readFile(join(folder, 'marking.md'), 'utf8')).to.equal(marking);
  });

  it('is refused where nothing of an exam is, and lint tells of a half of it', async () => {
    await writeFile(join(root, 'file'), '');
    expect(await refusal(newExam(join(root, 'file'), context()))).to.match(/is no folder/);
    expect(await refusal(newExam(root, context()))).to.match(/is no exam: expected lab\.md and marking\.md/);
    const folder = await made();
    const lab = await readFile(join(folder, 'lab.md'), 'utf8');
    await writeFile(join(folder, 'lab.md'), lab.replace('code: true\n', ''));
    const ids = async () => (await findLabs([folder], { marking: true }))[0]?.problems.map(({ id }) => id);
    expect(await ids()).to.deep.equal(['no-code']);
    await writeFile(join(folder, 'lab.md'), lab);
    const marking = await readFile(join(folder, 'marking.md'), 'utf8');
    await writeFile(join(folder, 'marking.md'), marking.replace(/secret: \w+/, 'secret: hunter2'));
    expect(await ids()).to.include('wrong-value');
    await writeFile(join(folder, 'marking.md'), marking.replace(/^---[\s\S]*?---\n/, ''));
    expect(await ids()).to.deep.equal(['no-secret']);
  });
});
