import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Gradebook } from '../../grades.ts';
import { observation, second, service, task } from '../../judge/observation.fixture.ts';
import { attemptOf, lookOf, submissionOf } from '../../submission/submission.fixture.ts';
import { apiCluster } from '../live/engine-api.fixture.ts';
import { readRoster } from '../roster/index.ts';
import { gradeClass } from './index.ts';

const front = (id: string) => `---\nid: ${id}\ntitle: ${id}\nminutes: 10\nowns: { services: [simple] }\n---\n\n`;
const labs = {
  replication: `${front('replication')}## Challenge

\`\`\`yaml check
- service: simple
  replicas: 2
  points: 5
- service: simple
  image: simplenode:0.1
  points: 5
\`\`\`
`,
  publishing: `${front('publishing')}## Challenge

\`\`\`yaml check
- service: simple
  mode: replicated
  points: 2
- service: simple
  ports: ["8000:5000"]
  points: 3
- http: http://docker-node1:8000/
  body: /Hello/
  points: 5
\`\`\`
`,
};

interface Work {
  replicas?: number;
  ports?: number;
  body?: string;
  /** Only the first lab was done. */
  half?: true;
  /** Whose swarm it was made in. */
  swarm?: string;
  /** Minutes after the due date. */
  late?: number;
}

const url = 'http://docker-node1:8000/';
const due = second(86_400);

/** What a student hands in who did this; all that is not named is right. */
function handedIn(
  student: string,
  { replicas = 2, ports = 8000, body = 'Hello', half, swarm = student, late = -60 }: Work,
) {
  const tasks = Array.from({ length: replicas }, (_, index) => task(index + 1));
  const seen = observation({
    services: [service({ replicas, ports: [{ published: ports, target: 5000, protocol: 'tcp', mode: 'ingress' }] })],
    tasks,
    history: tasks,
  });
  const asked = [{ urls: [url], requests: 1, answers: [{ url, status: 200, body }] }];
  const attempts = Object.entries(labs)
    .slice(0, half ? 1 : 2)
    .map(([lab, text]) =>
      attemptOf(
        {
          lab,
          step: 'challenge',
          labDigest: createHash('sha256').update(text).digest('hex'),
          looks: [lookOf(seen, { seed: swarm, asked })],
        },
        swarm,
      ),
    );
  return submissionOf(attempts, { student, handedInAt: new Date(due + late * 60_000).toISOString() });
}

/** Somebody changed what was recorded, and made no seal anew. */
function forged(bytes: Buffer): Buffer {
  const text = gunzipSync(bytes).toString();
  const better = text.replaceAll('"replicas":1', '"replicas":2');
  expect(better).not.to.equal(text);
  return gzipSync(better);
}

const files: Record<string, Buffer> = {
  s01: handedIn('s01', {}),
  s02: handedIn('s02', {}),
  s03: handedIn('s03', {}),
  s04: handedIn('s04', {}),
  s05: handedIn('s05', { replicas: 1 }),
  s06: handedIn('s06', { body: 'Bye' }),
  s07: handedIn('s07', { half: true }),
  s08: handedIn('s08', { body: 'Bye', ports: 9000, late: 90 }),
  s09: handedIn('s09', {}),
  s10: handedIn('s10', { swarm: 's09' }),
  s11: forged(handedIn('s11', { replicas: 1 })),
};

/** By hand: replication counts once and publishing three times, of ten points each; a day late costs ten. */
const byHand: Record<string, string> = {
  s01: 'graded 100',
  s02: 'graded 100',
  s03: 'graded 100',
  s04: 'graded 100',
  s05: 'graded 87.5', // (5 + 3 x 10) / 40
  s06: 'graded 62.5', // (10 + 3 x 5) / 40
  s07: 'graded 25', // (10 + 3 x 0) / 40
  s08: 'graded 30', // (10 + 3 x 2) / 40 is 40, and 10 less
  s09: 'held: copy',
  s10: 'held: copy',
  s11: 'held: seal-wrong',
  s12: 'broken',
};

describe('a class of twelve', function () {
  this.timeout(60_000);
  let folder: string;
  let book: Gradebook;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    mkdirSync(join(folder, 'in'));
    for (const [id, text] of Object.entries(labs)) writeFileSync(join(folder, `${id}.md`), text);
    for (const [id, bytes] of Object.entries(files)) writeFileSync(join(folder, `in/${id}.gz`), bytes);
    book = await graded('');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function graded(decision: string): Promise<Gradebook> {
    const students = Object.keys(files).map(
      (id) => `  - { id: ${id}, evidence: in/${id}.gz${id === 's11' ? decision : ''} }`,
    );
    const rules = [
      `labs: [${folder}/replication.md, { lab: ${folder}/publishing.md, weight: 3 }]`,
      `due: ${new Date(due).toISOString()}`,
      'late: { each: 1d, lose: 10 }',
      'limit: 2s',
    ];
    const lines = [...rules, 'students:', ...students, '  - { id: s12, cluster: silent }'];
    writeFileSync(join(folder, 'class.yaml'), `${lines.join('\n')}\n`);
    const silent = apiCluster('silent', { answer: () => true });
    return gradeClass(await readRoster(join(folder, 'class.yaml')), {
      parallel: 2,
      signal: new AbortController().signal,
      openCluster: async () => silent,
    });
  }

  it('is graded as an instructor would by hand', () => {
    const said = book.students.map(({ id, status, grade, doubts }) => {
      const ids = [...new Set(doubts.map((doubt) => doubt.id))].sort().join(', ');
      return [id, status === 'held' ? `held: ${ids}` : [status, grade].filter((one) => one !== undefined).join(' ')];
    });
    expect(Object.fromEntries(said)).to.deep.equal(byHand);
  });

  it('has copies with what they have in common, and blames nobody', () => {
    expect(book.copies.map(({ students }) => students)).to.deep.equal([['s09', 's10']]);
    expect(new Set(book.copies[0]?.rows.map(({ kind }) => kind))).to.include.keys('swarm', 'task');
  });

  it('tells what would have been of who is held, and why of who broke', () => {
    const find = (id: string) => book.students.find((student) => student.id === id);
    expect(find('s09')).to.include({ before: 100 }).and.not.have.property('grade');
    expect(find('s12')?.cause).to.match(/took longer than 2s/);
    expect(find('s08')?.late).to.deep.equal({ seconds: 5400, penalty: 10, by: 'submission' });
  });

  it('is the instructor’s to decide', async () => {
    const zero = await graded(', decision: zero');
    expect(zero.students[10]).to.include({ status: 'graded', grade: 0, decision: 'zero' });
    const accepted = await graded(', decision: accept');
    // The number was changed, and still only one replica runs.
    expect(accepted.students[10]).to.include({ status: 'graded', grade: 87.5, decision: 'accept' });
  });
});
