import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { downloaded, readPeople, readRoster } from '../grade/index.ts';
import { importDownload } from './import.ts';
import { fakeOutput } from './output.fixture.ts';

describe('swarmlab import', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function download(...paths: string[]): string {
    for (const path of paths) {
      mkdirSync(dirname(join(root, 'download', path)), { recursive: true });
      writeFileSync(join(root, 'download', path), path);
    }
    return join(root, 'download');
  }

  function list(name: string, text: string): string {
    writeFileSync(join(root, name), text);
    return join(root, name);
  }

  async function imported(folder: string, lists: string[], zone?: string) {
    const out = fakeOutput({ width: 200 });
    const options = { list: lists, out: join(root, 'in'), ...(zone !== undefined && { zone }) };
    await importDownload(folder, options, { out, err: out, signal: new AbortController().signal });
    const { students } = await readRoster(join(root, 'in/roster.csv'), { labs: ['replication'] });
    return { students: students.map(({ line: _, extra: __, ...student }) => student), said: out.printed() };
  }

  it('takes Moodle’s folders, with ids and times of its grading worksheet', async () => {
    const folder = download(
      'Ada Lovelace_1327627_assignsubmission_file_/swarmlab-ada.jsonl.gz',
      'Ada Lovelace_1327627_assignsubmission_file_/second.jsonl.gz',
      'O_Neil, Bob_1327628_assignsubmission_file/work.jsonl',
      'Participant 9_1327629_assignsubmission_onlinetext_/onlinetext.html',
    );
    symlinkSync('/etc/passwd', join(folder, 'Eve_1_assignsubmission_file_x.gz'));
    const worksheet = list(
      'worksheet.csv',
      `\ufeffIdentifier,"Full name","ID number","Email address",Status,Grade,"Last modified (submission)"
"Participant 1327627","Ada Lovelace",ada,ada@example.edu,"Submitted for grading",,"Wednesday, 10 June 2026, 2:14 PM"
"Participant 1327628","Bob O_Neil",,bob@example.edu,"Submitted for grading",,"Thursday, 11 June 2026, 12:05 AM"
`,
    );
    const { students, said } = await imported(folder, [worksheet], '+09:00');
    expect(students).to.deep.equal([
      {
        id: 'ada',
        name: 'Ada Lovelace',
        email: 'ada@example.edu',
        evidence: ['ada'],
        submitted: Date.parse('2026-06-10T14:14:00+09:00'),
      },
      {
        id: 'bob',
        name: 'Bob O_Neil',
        email: 'bob@example.edu',
        evidence: ['bob'],
        submitted: Date.parse('2026-06-11T00:05:00+09:00'),
      },
    ]);
    expect(readdirSync(join(root, 'in/ada'))).to.deep.equal(['1.jsonl.gz', '2.jsonl.gz']);
    expect(readFileSync(join(root, 'in/bob/1.jsonl'), 'utf8')).to.include('1327628');
    expect(said)
      .to.match(/2 students with 3 files/)
      .and.not.match(/without a time|called by a number/);
  });

  it('takes Canvas’s files, with ids of its gradebook and times of its API', async () => {
    const folder = download(
      'lovelaceada_12345_678910_swarmlab-ada.jsonl-1.gz',
      'hopper_grace_LATE_12346_678911_swarmlab-grace.jsonl.gz',
      'anon_x7Kq2_678912_work.jsonl.gz',
    );
    const gradebook = list(
      'grades.csv',
      'Student,ID,SIS User ID,SIS Login ID,Section,Lab (77)\n    Points Possible,,,,,100\n"Lovelace, Ada",12345,ada,ada@example.edu,A,\n"Hopper, Grace",12346,grace,ghopper,A,\n',
    );
    const api = list(
      'submissions.json',
      '[{"user_id":12345,"submitted_at":"2026-06-10T05:14:09Z"},{"user_id":12346,"submitted_at":null}]',
    );
    const { students, said } = await imported(folder, [gradebook, api]);
    expect(students).to.deep.equal([
      { id: 'x7Kq2', evidence: [students[0]?.evidence?.[0]] },
      { id: 'grace', name: 'Hopper, Grace', evidence: ['grace'] },
      {
        id: 'ada',
        name: 'Lovelace, Ada',
        email: 'ada@example.edu',
        evidence: ['ada'],
        submitted: Date.parse('2026-06-10T05:14:09Z'),
      },
    ]);
    expect(said)
      .to.match(/1 student called by a number/)
      .and.match(/2 students without a time.*calls 1 of them late/);
  });

  it('knows the names of both, and no others', () => {
    expect(downloaded('a/Kim 민준_12_assignsubmission_file_x_1.gz')).to.deep.include({
      name: 'Kim 민준',
      number: '12',
      file: 'x_1.gz',
    });
    expect(downloaded('a_12_34_b_56_78_c.gz')).to.deep.include({
      platform: 'canvas',
      number: '12',
      file: 'b_56_78_c.gz',
    });
    for (const other of ['swarmlab-ada.jsonl.gz', 'ada/1.gz', '12_assignsubmission_file_', '']) {
      expect(downloaded(other), other).to.equal(undefined);
    }
  });

  it('reads the moments of Moodle as its languages write them', () => {
    const at = (written: string, zone: string) =>
      readPeople(`Identifier,Last modified (submission)\nTeilnehmer 1,"${written}"\n`, 'x.csv', zone).get('1')
        ?.submitted;
    const moment = Date.parse('2026-06-10T14:14:00Z');
    expect(at('Wednesday, 10 June 2026, 2:14 PM', 'Z')).to.equal(moment);
    expect(at('Wednesday, June 10, 2026, 2:14 PM', 'Z')).to.equal(moment);
    expect(at('Wednesday, 10 June 2026, 14:14', '+01:00')).to.equal(moment - 3_600_000);
    expect(at('2026년 6월 10일(수) 오후 2:14', 'Z')).to.equal(moment);
    expect(at('2026년 6월 10일(수) 오전 12:14', 'Z')).to.equal(Date.parse('2026-06-10T00:14:00Z'));
    for (const none of ['-', '', 'yesterday', '99 June 2026']) expect(at(none, 'Z'), none).to.equal(undefined);
  });

  it('is refused where there is nothing to take, or something would be lost', async () => {
    const refusal = async (folder: string, lists: string[] = []) => {
      const error = await imported(folder, lists).catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(UsageError);
      return (error as Error).message;
    };
    expect(await refusal(join(root, 'none'))).to.match(/cannot be read: ENOENT/);
    mkdirSync(join(root, 'empty'));
    expect(await refusal(join(root, 'empty'))).to.match(/named as Moodle or Canvas/);
    const folder = download('a_1_2_x.gz');
    expect(await refusal(folder, [list('l.csv', 'a,b\n1,2\n')])).to.match(/names nobody/);
    mkdirSync(join(root, 'in/x'), { recursive: true });
    expect(await refusal(folder)).to.match(/is there already, and not empty/);
  });
});
