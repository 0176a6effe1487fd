import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { parse } from 'yaml';
import { UsageError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import { readRoster, rosterSchema } from './index.ts';

const good = `labs: [replication, { lab: exam, weight: 3 }]
due: 2026-11-30T18:00:00+01:00
late: { each: 1d, lose: 10, most: 50, grace: 10m }
limit: 2m30s
credit: steps
judge: steps
students:
  - { id: 007, name: Ada Lovelace, email: ada@example.com, evidence: in/007.jsonl.gz, extra: 15m }
  - id: s2
    cluster: ada
    submitted: 2026-12-01T08:00:00Z
    decision: { accept: 'sha256:${'a1'.repeat(32)}', reason: asked her, date: 2026-12-01 }
`;

describe('a roster', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    mkdirSync(join(folder, 'in'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function written(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  async function refusal(file: string, chosen = {}): Promise<string> {
    const error = await readRoster(file, chosen).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(UsageError);
    return (error as Error).message.replaceAll(`${folder}/`, '');
  }

  it('names students, where their work is, and the rules', async () => {
    const { policy, students, folder: base } = await readRoster(written('class.yaml', good));
    expect(base).to.equal(folder);
    expect(policy).to.deep.equal({
      labs: [
        { lab: 'replication', weight: 1 },
        { lab: 'exam', weight: 3 },
      ],
      due: Date.parse('2026-11-30T17:00:00Z'),
      late: { each: 86_400_000, lose: 10, most: 50, grace: 600_000 },
      limit: 150_000,
      credit: 'steps',
      judge: 'steps',
    });
    expect(students[0]).to.deep.equal({
      id: '007',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      evidence: ['in/007.jsonl.gz'],
      extra: 900_000,
      line: 8,
    });
    expect(students[1]).to.deep.include({
      id: 's2',
      cluster: 'ada',
      decision: { choice: 'accept', about: `sha256:${'a1'.repeat(32)}`, reason: 'asked her', date: '2026-12-01' },
      line: 9,
    });
  });

  it('has rules that are usual where none are written', async () => {
    const { policy } = await readRoster(written('short.yaml', 'labs: [a]\nstudents: [{ id: b }]\n'));
    expect(policy).to.deep.equal({ labs: [{ lab: 'a', weight: 1 }], limit: 300_000, credit: 'checks' });
  });

  for (const [what, comma, bom] of [
    ['commas', ',', ''],
    ['semicolons, as spreadsheets write them', ';', '\uFEFF'],
    ['tabs', '\t', ''],
  ] as const) {
    it(`may be rows with ${what}`, async () => {
      const rows = [
        ['ID', 'Name', 'evidence', 'extra'],
        ['007', comma === '\t' ? 'Ada' : `"O'Neil${comma} Ada"`, 'in/1.gz', ''],
        [' 0x1f ', '', '', '15m'],
      ];
      const file = written('class.csv', bom + rows.map((row) => row.join(comma)).join('\r\n'));
      const { policy, students } = await readRoster(file, { labs: ['replication'] });
      expect(policy.labs).to.deep.equal([{ lab: 'replication', weight: 1 }]);
      expect(students).to.deep.equal([
        { id: '007', name: comma === '\t' ? 'Ada' : `O'Neil${comma} Ada`, evidence: ['in/1.gz'], extra: 0, line: 2 },
        { id: '0x1f', extra: 900_000, line: 3 },
      ]);
    });
  }

  it('has decisions on one line too, each with the digest of what was looked at', async () => {
    const digest = `sha256:${'0f'.repeat(32)}`;
    const decided = async (words: string) =>
      (await readRoster(written('d.csv', `id,decision\na,${words}\n`), { labs: ['x'] })).students[0]?.decision;
    expect(await decided('zero')).to.deep.equal({ choice: 'zero' });
    expect(await decided(`accept ${digest}`)).to.deep.equal({ choice: 'accept', about: digest });
    expect(await decided(`zero ${digest} 2026-12-01 it was his brother`)).to.deep.equal({
      choice: 'zero',
      about: digest,
      date: '2026-12-01',
      reason: 'it was his brother',
    });
    for (const [wrong, message] of [
      ['accepted', /:2: error: roster\.students\[0\]\.decision: expected `accept` or `zero`, then the digest/],
      ['accept sha256:12', /expected `accept` or `zero`/],
    ] as const)
      expect(await refusal(written('d.csv', `id,decision\na,${wrong}\n`), { labs: ['x'] })).to.match(message);
    const inYaml = (decision: string) =>
      refusal(written('d.yaml', `labs: [a]\nstudents:\n- { id: a, decision: ${decision} }\n`));
    expect(await inYaml('{ reason: x }')).to.match(/:3: error: .*decision: expected either `accept` or `zero`/);
    expect(await inYaml(`{ accept: ${digest}, reason: "…" }`)).to.match(
      /:3: error: .*reason: expected a reason in words/,
    );
    expect(await inYaml(`{ accept: ${digest}, date: tomorrow }`)).to.match(/:3: error: .*date: expected a day/);
    expect(await inYaml(`{ acept: ${digest} }`)).to.match(/unknown key `acept` .*did you mean `accept`/);
  });

  it('as rows has its rules in a file of their own, and only then', async () => {
    const csv = written('class.csv', 'id\na\n');
    const rules = written('rules.yaml', 'labs: [a, { lab: b, weight: 2 }]\ncredit: labs\n');
    const { policy } = await readRoster(csv, { policy: rules, labs: ['b'] });
    expect(policy).to.deep.include({ labs: [{ lab: 'b', weight: 2 }], credit: 'labs' });
    expect(await refusal(csv)).to.match(/class\.csv names no labs: add `labs:`/);
    expect(await refusal(written('class.yaml', good), { policy: rules })).to.match(/--policy is for a roster of rows/);
    expect(await refusal(csv, { policy: written('rules.yaml', 'labz: [a]\n') })).to.match(
      /rules\.yaml:1: error: unknown key `labz` in policy: did you mean `labs`\?/,
    );
  });

  it('is refused with all that is wrong with it, by line', async () => {
    const wrong = `labs: []
due: tomorrow
late: { each: 1 day, lose: 110 }
credit: check
students:
  - { id: " a", extra: 2d, decison: zero }
  - { id: b, submitted: 2026-12-01T08:00:00 }
`;
    const lines = (await refusal(written('wrong.yaml', wrong))).split('\n');
    for (const expected of [
      /:1: error: roster\.labs: expected a list of at least one, found `\[\]`/,
      /:2: error: roster\.due: expected a moment with its offset, .* found `tomorrow`/,
      /:3: error: roster\.late\.each: expected a duration, .* found `1 day`/,
      /:3: error: roster\.late\.lose: expected at most 100, found `110`/,
      /:4: error: roster\.credit: unknown value `check`: did you mean `checks`\?/,
      /:6: error: roster\.students\[0\]\.id: expected no space at its beginning or end/,
      /:6: error: roster\.students\[0\]\.extra: expected a duration from 0s to 24h/,
      /:6: error: unknown key `decison` in roster\.students\[0\]: did you mean `decision`\?/,
      /:7: error: roster\.students\[1\]\.submitted: expected a moment with its offset/,
    ]) {
      expect(
        lines.some((line) => expected.test(line)),
        `${expected}\n${lines.join('\n')}`,
      ).to.equal(true);
    }
    expect(lines).to.have.length(9);
  });

  it('has each student, each file and each cluster once, and files of its own folder', async () => {
    const twice = `labs: [a]
students:
  - { id: Ada, evidence: in/1.gz }
  - { id: ada, evidence: in/../in/1.gz }
  - { id: b, cluster: c, evidence: /etc/passwd }
  - { id: d, cluster: c }
  - { id: e, evidence: in/../../2.gz }
`;
    expect((await refusal(written('twice.yaml', twice))).split('\n')).to.deep.equal([
      'twice.yaml:4: error: the id `ada`, or one that looks the same, stands on line 3 already (same-id)',
      'twice.yaml:4: error: `in/1.gz` is the evidence of the student on line 3 already (same-evidence)',
      'twice.yaml:5: error: b has both `evidence` and `cluster`: expected one of them (two-sources)',
      "twice.yaml:5: error: `/etc/passwd` leads out of the roster's folder (outside)",
      'twice.yaml:6: error: cluster `c` is that of the student on line 5 already (same-cluster)',
      "twice.yaml:7: error: `in/../../2.gz` leads out of the roster's folder (outside)",
    ]);
  });

  it('tells ids that look the same, and has none with marks that nobody sees', async () => {
    const alike = ['s1', 'S\uff11', 'Ko\u0161', '\u0430\u0441\u0435', 'ace'].map((id) => `  - { id: "${id}" }`);
    expect(
      (await refusal(written('alike.yaml', `labs: [a]\nstudents:\n${alike.join('\n')}\n`))).split('\n'),
    ).to.deep.equal([
      'alike.yaml:4: error: the id `s1`, or one that looks the same, stands on line 3 already (same-id)',
      'alike.yaml:7: error: the id `ace`, or one that looks the same, stands on line 6 already (same-id)',
    ]);
    const unseen = ['s1', 's\\u200b1', 's\\u034f1', 's1\\ufe0f', '\\u3164s1', 'p\u0430vel'].map(
      (id) => `  - { id: "${id}" }`,
    );
    const lines = (await refusal(written('unseen.yaml', `labs: [a]\nstudents:\n${unseen.join('\n')}\n`))).split('\n');
    expect(lines.map((line) => line.split(': ')[0])).to.deep.equal(
      [4, 5, 6, 7, 8].map((line) => `unseen.yaml:${line}`),
    );
    expect(await refusal(written('unseen.csv', 'id\ns1\ns1\ufe0f\n'), { labs: ['a'] })).to.match(
      /^unseen\.csv:3: .*visible signs/,
    );
  });

  it('is a file that can be read', async () => {
    expect(await refusal(join(folder, 'none.yaml'))).to.equal('none.yaml cannot be read: ENOENT');
    expect(await refusal(folder)).to.match(/ is no file$/);
    expect(await refusal('/dev/zero')).to.match(/ is no file$/);
  });
});

describe('the schema of a roster', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(rosterSchema());

  it('is in schemas/roster.json as it is in the code', () => {
    const renew = 'npm run build && node dist/cli.js schema roster > schemas/roster.json';
    const written = readFileSync(join(packageRoot, 'schemas/roster.json'), 'utf8');
    expect(written, renew).to.equal(`${JSON.stringify(rosterSchema(), undefined, 2)}\n`);
  });

  it('accepts what is right, and refuses what is not', () => {
    expect(validate(parse(good.replace('007', "'007'"))), JSON.stringify(validate.errors)).to.equal(true);
    for (const wrong of ['labs: 1', 'students: []', 'students: [{ name: a }]']) {
      expect(validate(parse(wrong)), wrong).to.equal(false);
    }
  });

  it('says of every key what it means', () => {
    expect(undescribed(rosterSchema())).to.deep.equal([]);
  });
});

/** Keys at any depth that nothing is said of. */
function undescribed(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = Object.entries((schema as { properties?: object }).properties ?? {});
  const here = properties.filter(([, { description }]) => description === undefined).map(([key]) => key);
  return [...here, ...Object.values(schema).flatMap(undescribed)];
}
