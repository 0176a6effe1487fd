import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { parseLab } from '../lab/index.ts';
import { speak } from '../words/index.ts';
import { fakeOutput } from './output.fixture.ts';
import { type SheetOptions, sheet } from './sheet.ts';

describe('swarmlab sheet', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'swarmlab-sheet-'));
  });
  afterEach(async () => {
    speak('en');
    await rm(root, { recursive: true });
  });

  async function sheetOf(student: string | undefined, options: SheetOptions = {}, word = 'exam'): Promise<string> {
    const out = fakeOutput();
    await sheet(word, options, { out, err: out, signal: new AbortController().signal, student });
    return out.printed();
  }
  const refusal = async (...what: Parameters<typeof sheetOf>): Promise<string> => {
    const error = await sheetOf(...what).catch((cause) => cause);
    expect(error).to.be.instanceOf(UsageError);
    return error.message;
  };

  it('is the lab with the numbers of a student, whose it says it is', async () => {
    const ada = await sheetOf('ada');
    expect(ada).to.match(
      /^<!-- swarmlab sheet -->\n\nStudent: \*\*ada\*\* · 60 minutes · 100 points\n\n# A practical exam\n/,
    );
    const source = await readFile('labs/90-exam/lab.md', 'utf8');
    const { lab } = parseLab(source, 'labs/90-exam/lab.md', 'ada');
    expect(ada).to.include(`published on port ${lab?.drawn?.['web-port']} of the nodes`).and.not.include('{{');
    expect(await sheetOf('bob'))
      .to.include('Student: **bob**')
      .and.not.equal(ada.replace('ada', 'bob'));
    expect(ada).to.not.include('previous: true'); // a hidden check
  });

  it('says what checks are worth in their place, and shows them where that is asked for', async () => {
    const [sheet, whole] = [await sheetOf('ada'), await sheetOf('ada', { checks: true })];
    expect(sheet).to.not.include('yaml check').and.not.include('```yaml');
    expect(sheet.match(/^\*Checked by `swarmlab check`: \d+ points?\*$/gm)).to.have.length(9);
    const points = [...sheet.matchAll(/: (\d+) points?\*$/gm)].map(([, count]) => Number(count));
    expect(points.reduce((sum, count) => sum + count)).to.equal(70);
    expect(whole.match(/^```yaml check$/gm)).to.have.length(9);
    // All else is the same.
    expect(whole.replace(/^```yaml check\n[\s\S]*?\n```$/gm, '')).to.equal(sheet.replace(/^\*Checked by .*\*$/gm, ''));
  });

  it('leaves out checks in lists and quotes, of any fence, and of a file in UTF-16', async () => {
    const check = (indent: string, fence: string) =>
      [`${fence}yaml  check`, '- service: a', '  replicas: 1/1', '  points: 3', fence].map((line) => indent + line);
    const text = [
      '---',
      'id: odd',
      'title: Odd',
      'minutes: 1',
      'owns: { services: [a] }',
      '---',
      '# Odd',
      '## One',
      '- first',
      '',
      ...check('  ', '~~~~'),
      '',
      '> quote',
      ...check('> ', '```'),
      '',
      'after',
      '',
    ].join('\r\n');
    const lab = join(root, 'lab.md');
    await writeFile(lab, Buffer.from(`\ufeff${text}`, 'utf16le'));
    const worth = '*Checked by `swarmlab check`: 3 points*';
    expect(await sheetOf('ada', {}, lab)).to.equal(
      [
        '<!-- swarmlab sheet -->',
        '',
        'Student: **ada** · 1 minute · 6 points',
        '',
        '# Odd',
        '## One',
        '- first',
        '',
        `  ${worth}`,
        '',
        '> quote',
        `> ${worth}`,
        '',
        'after',
        '',
      ].join('\n'),
    );
  });

  it('is in the language that is spoken', async () => {
    speak('ko');
    expect(await sheetOf('ada')).to.include('학생: **ada** · 60분 · 100점\n\n# 실기 시험');
  });

  it('is written for a whole class, each to a file of its own', async () => {
    const roster = join(root, 'class.csv');
    await writeFile(roster, 'id,name\nada,Ada\n../../etc/passwd,Eve\nbob,Bob\n');
    expect(await sheetOf(undefined, { roster, out: join(root, 'sheets') })).to.equal(
      `wrote 3 sheets to ${join(root, 'sheets')}\n`,
    );
    const files = (await readdir(join(root, 'sheets'))).sort();
    expect(files.map((file) => file.replace(/-[0-9a-f]{16}/, '-DIGEST'))).to.deep.equal([
      'ada.md',
      'bob.md',
      'etc-passwd-DIGEST.md',
    ]);
    expect(await readFile(join(root, 'sheets/ada.md'), 'utf8')).to.equal(await sheetOf('ada'));
  });

  it('replaces a sheet, and nothing else', async () => {
    const out = join(root, 'ada.md');
    await sheetOf('ada', { out });
    await sheetOf('bob', { out });
    expect(await readFile(out, 'utf8')).to.include('**bob**');
    await writeFile(out, '# My notes\n');
    expect(await refusal('ada', { out })).to.equal(`${out} is there already and is no sheet, so it is left as it is`);
    expect(await refusal('ada', { out: join(root, 'none/ada.md') })).to.include('cannot be written');
    expect(await readFile(out, 'utf8')).to.equal('# My notes\n');
  });

  it('wants to know whose it is, and where many of them go', async () => {
    expect(await refusal(undefined)).to.include('--student ID');
    expect(await refusal('ada', { roster: 'class.csv', out: root })).to.include('not both');
    expect(await refusal(undefined, { roster: 'class.csv' })).to.include('--out FOLDER');
    const roster = join(root, 'class.csv');
    await writeFile(roster, 'id\nada\n');
    expect(await refusal(undefined, { roster, out: roster })).to.match(/cannot be written to .*class\.csv: EEXIST/);
  });

  it('takes a name as it is', async () => {
    expect(await sheetOf('a*b_<c>', {}, 'replication')).to.include('Student: **a\\*b\\_\\<c\\>**');
  });
});
