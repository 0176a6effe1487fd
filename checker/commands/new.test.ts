import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { lintTranslated, parseAnswer, parseLab } from '../lab/index.ts';
import { catalogues, languages, speak } from '../words/index.ts';
import { newLab } from './new.ts';
import { fakeOutput } from './output.fixture.ts';

describe('swarmlab new', () => {
  const before = process.cwd();
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'swarmlab-new-'));
    process.chdir(root);
  });
  afterEach(async () => {
    speak('en');
    process.chdir(before);
    await rm(root, { recursive: true });
  });

  const make = async (id: string) => {
    const out = fakeOutput();
    const exit = await newLab(id, { out, err: fakeOutput(), signal: new AbortController().signal });
    return { exit, printed: out.printed() };
  };
  const refusal = async (id: string): Promise<string> => {
    const error = await make(id).then(
      () => undefined,
      (cause: Error) => cause,
    );
    expect(error).to.be.instanceOf(UsageError);
    return error?.message ?? '';
  };

  it('writes a lab and a wrong answer, and says the next command', async () => {
    expect(await make('rolling-update')).to.deep.equal({
      exit: 0,
      printed: [
        'made labs/01-rolling-update/lab.md',
        'made labs/01-rolling-update/wrong/one-replica-short.sh',
        'next: swarmlab lint rolling-update',
        '',
      ].join('\n'),
    });
    const { lab } = parseLab(await readFile('labs/01-rolling-update/lab.md', 'utf8'), 'labs/01-rolling-update/lab.md');
    expect(lab).to.deep.include({ id: 'rolling-update', number: 1, title: 'Rolling update' });
  });

  it('takes the next number', async () => {
    for (const folder of ['00-cluster', '09-last', '3-three', 'drafts'])
      await mkdir(join('labs', folder), { recursive: true });
    await make('ten');
    expect(await readdir('labs')).to.include('10-ten');
  });

  it('leaves alone what is there', async () => {
    await make('one');
    await rm('labs/01-one/lab.md');
    expect(await refusal('one')).to.equal('labs/01-one is there already, and is left as it is');
    expect(await readdir('labs/01-one')).to.deep.equal(['wrong']);
  });

  it('wants a name that can be typed, and says one', async () => {
    expect(await refusal('My Lab_2')).to.equal(
      "lab name 'My Lab_2': expected lower-case words joined by hyphens, such as my-lab-2",
    );
    expect(await refusal('../x')).to.match(/such as x$/);
    expect(await refusal('한글')).to.match(/joined by hyphens$/);
    expect(await readdir('.')).to.deep.equal([]);
  });

  for (const language of languages) {
    it(`writes what is valid, with no warning, in its language: ${language}`, async () => {
      speak(language);
      await make('one');
      const file = 'labs/01-one/lab.md';
      const text = await readFile(file, 'utf8');
      expect(lintTranslated([{ file, text }], () => undefined)).to.deep.equal([]);
      const { lab } = parseLab(text, file);
      const wrong = await readFile('labs/01-one/wrong/one-replica-short.sh', 'utf8');
      const { answer, problems } = parseAnswer(wrong, 'w.sh', lab ?? expect.fail('no lab'), 'wrong');
      expect(problems).to.deep.equal([]);
      expect(answer).to.have.deep.property('reasons', [{ kind: 'service', key: 'replicas' }]);
    });
  }

  it('writes the same lab in every language', () => {
    const sources = languages.map((language) => ({
      file: `lab.${language}.md`,
      text: catalogues[language].skeleton.lab('one', 'One'),
    }));
    expect(lintTranslated(sources, () => undefined)).to.deep.equal([]);
  });
});
