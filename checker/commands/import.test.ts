import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { UsageError } from '../errors.ts';
import { downloaded, readPeople, readRoster } from '../grade/index.ts';
import { exitCodes } from './context.ts';
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
    const code = await importDownload(folder, options, { out, err: out, signal: new AbortController().signal });
    const { students } = await readRoster(join(root, 'in/roster.csv'), { labs: ['replication'] });
    return { code, students: students.map(({ line: _, extra: __, ...student }) => student), said: out.printed() };
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

  describe('of the archive itself', () => {
    /** What packers do not write: entries as they are said, whatever they are. */
    function written(name: string, entries: Parameters<typeof zipOf>[0]): string {
      writeFileSync(join(root, name), zipOf(entries));
      return join(root, name);
    }

    const inMoodle = (who: string, number: number, file: string) => `${who}_${number}_assignsubmission_file_/${file}`;

    it('takes the same from it as from its folder', async () => {
      writeFileSync(join(root, 'a.zip'), Buffer.from(streamed, 'base64'));
      const { code, students, said } = await imported(join(root, 'a.zip'), []);
      expect(students.map(({ id, name }) => [id, name])).to.deep.equal([
        ['11', 'Ada Lovelace'],
        ['12', '김민준'],
      ]);
      expect(readdirSync(join(root, 'in/11'))).to.deep.equal(['1.jsonl.gz']);
      expect(readFileSync(join(root, 'in/12/1.jsonl'), 'utf8')).to.equal('한글'.repeat(100));
      expect(said).to.match(/2 students with 2 files/);
      expect(code).to.equal(exitCodes.passed);
    });

    it('leaves out what is hostile, each told with its name, and takes the rest', async () => {
      const good = Buffer.from('{"type":"submission"}\n');
      const bomb = Buffer.alloc(40 * 2 ** 20);
      const archive = written('hostile.zip', [
        { name: inMoodle('Good', 1, 'a.jsonl'), data: good },
        { name: inMoodle('Bomb', 2, 'a.jsonl'), data: bomb },
        { name: inMoodle('Ratio', 3, 'a.jsonl'), data: bomb.subarray(0, 2 ** 21) },
        { name: inMoodle('Liar', 4, 'a.jsonl'), data: bomb.subarray(0, 2 ** 20), says: { size: 100 } },
        { name: `../../${inMoodle('Up', 5, 'a.jsonl')}`, data: good },
        { name: `/tmp/${inMoodle('Root', 6, 'a.jsonl')}`, data: good },
        { name: `C:\\x\\${inMoodle('Drive', 7, 'a.jsonl')}`, data: good },
        { name: inMoodle('Link', 8, 'a.jsonl'), data: Buffer.from('/etc/passwd'), mode: 0o120777 },
        { name: inMoodle('Device', 9, 'a.jsonl'), data: good, mode: 0o020666 },
        { name: inMoodle('Twice', 10, 'a.jsonl'), data: good },
        { name: inMoodle('Twice', 10, 'a.jsonl'), data: Buffer.from('another') },
        { name: inMoodle('Escape', 11, 'a\u001b[2J.jsonl'), data: good },
        { name: inMoodle('Locked', 12, 'a.jsonl'), data: good, flags: 1 },
        { name: inMoodle('Method', 13, 'a.jsonl'), data: good, says: { method: 12 } },
        { name: inMoodle('Damaged', 14, 'a.jsonl'), data: good, says: { crc: 7 } },
        { name: Buffer.from(inMoodle('\xb1\xe8', 15, 'a.jsonl'), 'latin1'), data: good },
      ]);
      const { code, students, said } = await imported(archive, []);
      expect(code).to.equal(exitCodes.failed);
      expect(students).to.have.length(15);
      expect(readdirSync(root).sort()).to.deep.equal(['hostile.zip', 'in']);
      for (const { id } of students)
        expect(readdirSync(join(root, 'in', id)), id).to.deep.equal(['1', '15'].includes(id) ? ['1.jsonl'] : []);
      const told = said.split('\n').filter((line) => line.startsWith('left out: '));
      expect(told).to.have.length(14);
      for (const [who, why] of [
        ['Bomb', /larger than any submission/],
        ['Ratio', /more than a hundredfold/],
        ['Liar', /damaged, or not as large as it says/],
        ['\\.\\./\\.\\./Up', /leads out of the folder/],
        ['/tmp/Root', /leads out of the folder/],
        ['Drive', /leads out of the folder/],
        ['Link', /a link or a device/],
        ['Device', /a link or a device/],
        ['Twice', /two entries have this name/],
        ['Escape', /control characters/],
        ['Locked', /encrypted/],
        ['Method', /packed in a way/],
        ['Damaged', /damaged/],
      ] as const)
        expect(told.join('\n')).to.match(new RegExp(`^left out: .*${who}.*${why.source}`, 'm'));
      expect(said).to.match(/_15_.*nothing says in which encoding/);
    });

    it('is refused where it is cut off, has entries without end, or unpacks to more than a class hands in', async () => {
      const refusal = async (archive: string) => {
        const error = await imported(archive, []).catch((cause: unknown) => cause);
        expect(error).to.be.instanceOf(UsageError);
        return (error as Error).message;
      };
      const good = { name: inMoodle('Good', 1, 'a.jsonl'), data: Buffer.from('x') };
      const whole = zipOf([good]);
      writeFileSync(join(root, 'cut.zip'), whole.subarray(0, whole.length - 30));
      expect(await refusal(join(root, 'cut.zip'))).to.match(/cut\.zip cannot be read: /);
      writeFileSync(
        join(root, 'garbled.zip'),
        Buffer.from(whole).fill(0, whole.indexOf('PK\x01\x02'), whole.length - 22),
      );
      expect(await refusal(join(root, 'garbled.zip'))).to.match(/garbled\.zip cannot be read: /);
      expect(await refusal(written('many.zip', new Array(20_001).fill(good)))).to.match(/has 20001 entries/);
      const large = { data: Buffer.from('x'), says: { size: 30 * 2 ** 20, packed: 2 ** 20 } };
      const all = Array.from({ length: 80 }, (_, index) => ({ ...large, name: inMoodle('A', index, 'a.jsonl') }));
      expect(await refusal(written('all.zip', all))).to.match(/would unpack to 2\.?5? ?GB|would unpack to 2\d{3} MB/);
      execFileSync('mkfifo', [join(root, 'fifo')]);
      expect(await refusal(join(root, 'fifo'))).to.match(/neither a \.zip file nor a folder/);
    });
  });
});

/** `zip -rX - .`, which as a server's packer says sizes only after the data: files of two students, what a Mac adds, and a text. */
const streamed = [
  'UEsDBAoAAAAAAFA+fV0AAAAAAAAAAAAAAAAnAAAAQWRhIExvdmVsYWNlXzExX2Fzc2lnbnN1Ym1pc3Npb25fZmlsZV8vUEsDBBQACAAIAFA+fV0AAAAAAAAAAAMAAAAxAAAAQWRhIExvdmVsYWNlXz',
  'ExX2Fzc2lnbnN1Ym1pc3Npb25fZmlsZV8vYS5qc29ubC5nektMSQQAUEsHCGiHcI0FAAAAAwAAAFBLAwQKAAAAAABRPn1dAAAAAAAAAAAAAAAALQAAAEFkYSBMb3ZlbGFjZV8xMV9hc3NpZ25zdWJt',
  'aXNzaW9uX29ubGluZXRleHRfL1BLAwQUAAgACABRPn1dAAAAAAAAAAAEAAAAPAAAAEFkYSBMb3ZlbGFjZV8xMV9hc3NpZ25zdWJtaXNzaW9uX29ubGluZXRleHRfL29ubGluZXRleHQuaHRtbMsoyc',
  '0BAFBLBwjl+HkYBgAAAAQAAABQSwMECgAAAAAAUD59XQAAAAAAAAAAAAAAAAkAAABfX01BQ09TWC9QSwMECgAAAAAAUT59XQAAAAAAAAAAAAAAADAAAABfX01BQ09TWC9BZGEgTG92ZWxhY2VfMTFf',
  'YXNzaWduc3VibWlzc2lvbl9maWxlXy9QSwMEFAAIAAgAUT59XQAAAAAAAAAAAwAAADwAAABfX01BQ09TWC9BZGEgTG92ZWxhY2VfMTFfYXNzaWduc3VibWlzc2lvbl9maWxlXy8uX2EuanNvbmwuZ3',
  'rLTUwGAFBLBwhl6xMXBQAAAAMAAABQSwMECgAAAAAAUD59XQAAAAAAAAAAAAAAACQAAADquYDrr7zspIBfMTJfYXNzaWduc3VibWlzc2lvbl9maWxlXy9QSwMEFAAIAAgAUT59XQAAAAAAAAAAWAIA',
  'ACsAAADquYDrr7zspIBfMTJfYXNzaWduc3VibWlzc2lvbl9maWxlXy9iLmpzb25sezt1zqsdDW9HyVGSqiQAUEsHCEOeh3UPAAAAWAIAAFBLAQIeAwoAAAAAAFA+fV0AAAAAAAAAAAAAAAAnAAAAAA',
  'AAAAAAEADtQQAAAABBZGEgTG92ZWxhY2VfMTFfYXNzaWduc3VibWlzc2lvbl9maWxlXy9QSwECHgMUAAgACABQPn1daIdwjQUAAAADAAAAMQAAAAAAAAABAAAApIFFAAAAQWRhIExvdmVsYWNlXzEx',
  'X2Fzc2lnbnN1Ym1pc3Npb25fZmlsZV8vYS5qc29ubC5nelBLAQIeAwoAAAAAAFE+fV0AAAAAAAAAAAAAAAAtAAAAAAAAAAAAEADtQakAAABBZGEgTG92ZWxhY2VfMTFfYXNzaWduc3VibWlzc2lvbl',
  '9vbmxpbmV0ZXh0Xy9QSwECHgMUAAgACABRPn1d5fh5GAYAAAAEAAAAPAAAAAAAAAABAAAApIH0AAAAQWRhIExvdmVsYWNlXzExX2Fzc2lnbnN1Ym1pc3Npb25fb25saW5ldGV4dF8vb25saW5ldGV4',
  'dC5odG1sUEsBAh4DCgAAAAAAUD59XQAAAAAAAAAAAAAAAAkAAAAAAAAAAAAQAO1BZAEAAF9fTUFDT1NYL1BLAQIeAwoAAAAAAFE+fV0AAAAAAAAAAAAAAAAwAAAAAAAAAAAAEADtQYsBAABfX01BQ0',
  '9TWC9BZGEgTG92ZWxhY2VfMTFfYXNzaWduc3VibWlzc2lvbl9maWxlXy9QSwECHgMUAAgACABRPn1dZesTFwUAAAADAAAAPAAAAAAAAAABAAAApIHZAQAAX19NQUNPU1gvQWRhIExvdmVsYWNlXzEx',
  'X2Fzc2lnbnN1Ym1pc3Npb25fZmlsZV8vLl9hLmpzb25sLmd6UEsBAh4DCgAAAAAAUD59XQAAAAAAAAAAAAAAACQAAAAAAAAAAAAQAO1BSAIAAOq5gOuvvOykgF8xMl9hc3NpZ25zdWJtaXNzaW9uX2',
  'ZpbGVfL1BLAQIeAxQACAAIAFE+fV1Dnod1DwAAAFgCAAArAAAAAAAAAAEAAACkgYoCAADquYDrr7zspIBfMTJfYXNzaWduc3VibWlzc2lvbl9maWxlXy9iLmpzb25sUEsFBgAAAAAJAAkAIwMAAPIC',
  'AAAAAA==',
].join('');

interface Entry {
  name: string | Buffer;
  data: Buffer;
  mode?: number;
  flags?: number;
  says?: { size?: number; packed?: number; method?: number; crc?: number };
}

/** An archive that says of its entries whatever it is told to say. */
function zipOf(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const heads: Buffer[] = [];
  let at = 0;
  for (const { name, data, mode = 0o100644, flags = 0, says = {} } of entries) {
    const called = Buffer.from(name);
    const deflated = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | (typeof name === 'string' ? 0x800 : 0), 2);
    common.writeUInt16LE(says.method ?? 8, 4);
    common.writeUInt32LE(says.crc ?? crc32(data), 10);
    common.writeUInt32LE(says.packed ?? deflated.length, 14);
    common.writeUInt32LE(says.size ?? data.length, 18);
    common.writeUInt16LE(called.length, 22);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE((mode << 16) >>> 0, 6);
    attributes.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, deflated]);
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, attributes, called]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end]);
}
