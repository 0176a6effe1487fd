/** Each forgery that docs/submissions.md tells of, tried on work that was really done, and what is found of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { isKitsWork } from '../lab/index.ts';
import { packageRoot } from '../package-root.ts';
import { labVariants } from '../run/index.ts';
import { type AttemptLine, genesisOf, type HeaderLine, sha256 } from '../submission/format.ts';
import { copiesAmong, type Fingerprint, fingerprintOf, readSubmission } from '../submission/index.ts';
import { swarmId } from '../submission/submission.fixture.ts';
import { twelve } from './class/class-of-12.fixture.ts';
import { judgeFiles } from './evidence/judge-file.ts';
import { mergedFingerprint } from './evidence/merge.ts';
import { judgeLab } from './judge/index.ts';

interface Work {
  header: HeaderLine;
  attempts: AttemptLine[];
}

/** What a student really did of the first lab: with one replica too few at first. */
function honest(): Work {
  const lines = gunzipSync(readFileSync(join(twelve, 'in/s02.jsonl.gz')))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [header, ...others] = lines as [HeaderLine, ...AttemptLine[]];
  return { header, attempts: others.filter(({ lab }) => lab === 'replication') };
}

/** The file, with all hashes made anew. */
function sealed({ header, attempts }: Work): Buffer {
  const lines = [JSON.stringify(header)];
  for (const attempt of attempts) {
    const before = lines.length > 1 ? sha256(lines.at(-1) ?? '') : genesisOf(attempt.lab);
    lines.push(JSON.stringify({ ...attempt, prev: before }));
  }
  const text = `${lines.join('\n')}\n`;
  return gzipSync(`${text}${JSON.stringify({ type: 'seal', sha256: sha256(text) })}\n`);
}

const doubtsOf = (bytes: Buffer) => [...new Set(readSubmission(bytes, 'file').doubts.map(({ id }) => id))];
const forged = (change: (work: Work) => void) => {
  const work = honest();
  change(work);
  return sealed(work);
};
/** In what a file is like the one it was made of. */
const copied = (bytes: Buffer) => kinds(fingerprintOf(readSubmission(bytes, 'file').submission));
const kinds = (fingerprint: Fingerprint | undefined) => {
  const one = fingerprintOf(readSubmission(sealed(honest()), 'file').submission);
  const found = copiesAmong(new Map([['one', one], ...(fingerprint ? ([['other', fingerprint]] as const) : [])]));
  return [...new Set(found.flatMap(({ rows }) => rows.map(({ kind }) => kind)))];
};
const replaced = (change: (text: string) => string) => sealed(JSON.parse(change(JSON.stringify(honest()))) as Work);
const otherIds = (text: string) =>
  text.replace(/"([0-9a-z]{25}|[0-9a-f]{64})"/g, (_, id: string) =>
    JSON.stringify(id.length === 25 ? swarmId(id) : sha256(id)),
  );
const otherTimes = (text: string, by: () => number) =>
  text.replace(/\b1\d{12}(?:\.\d+)?\b/g, (at) => String(Number(at) + by()));

/** The lab as it was left wrong, with the replica that lacks written in. */
function scaledByHand(attempt: AttemptLine): void {
  for (const service of attempt.services) service.replicas = 3;
  const [task] = attempt.tasks;
  const node = attempt.nodes.at(-1);
  if (!task || !node) throw new Error('nothing to copy');
  const made = {
    ...task,
    id: swarmId('made up'),
    slot: 3,
    nodeId: node.id,
    nodeName: node.name,
    containerId: sha256('made up'),
  };
  attempt.tasks.push(made);
  for (const look of attempt.looks) look.tasks.push(attempt.tasks.length - 1);
}

const day = 24 * 3_600_000;
/** By the first cell of the table, the findings. */
const forgeries: Record<string, () => string[]> = {
  '`swarmlab run`, then `check` or `submit`': () => {
    const [lab] = labVariantsOf('replication');
    const [first] = honest().attempts;
    const { createdAt = 0 } = first?.services[0] ?? {};
    const kit = { from: createdAt - 1_000, until: createdAt + 60_000 };
    return lab && isKitsWork(lab, lab.steps.at(-1)?.id ?? '', kit, first?.services ?? []) ? ['not counted'] : [];
  },
  '`swarmlab reset --step`, then `check` of the steps before it': () => {
    const [lab] = labVariantsOf('replication');
    const [first] = honest().attempts;
    const { createdAt = 0 } = first?.services[0] ?? {};
    const kit = { from: createdAt - 1_000, until: createdAt + 60_000, steps: [first?.step ?? ''] };
    return lab && isKitsWork(lab, first?.step ?? '', kit, first?.services ?? []) ? ['not counted'] : [];
  },
  'the solution that `learn` shows, typed': () => {
    const [lab] = labVariantsOf('replication');
    const { attempts } = readSubmission(sealed(honest()), 'file').submission;
    const rules = { basis: 'steps', credit: 'checks', extra: 0 } as const;
    const worth = (all: typeof attempts) => lab && judgeLab({ lab, weight: 1, digests: [] }, all, rules).grade;
    const typed = worth(attempts.map((one) => ({ ...one, solution: true })));
    const isCounted = typed?.earned !== 0 || !typed.steps.some(({ notCounted }) => notCounted?.includes('solution'));
    return (worth(attempts)?.earned ?? 0) > 0 && !isCounted ? ['not counted'] : [];
  },
  "a friend's file, with your id in it": () =>
    copied(
      forged(({ header }) => {
        header.student = 's99';
      }),
    ),
  'the same, and other ids of Docker': () => copied(replaced(otherIds)),
  'the same, and all times shifted': () => copied(replaced((text) => otherTimes(otherIds(text), () => day / 7))),
  'the same, and each time by a little more or less': () => {
    let count = 0;
    const noise = () => day / 7 + 0.013 * (count++ % 7);
    return copied(replaced((text) => otherTimes(otherIds(text), noise)));
  },
  "your own file, and a friend's beside it": () => {
    const own = readSubmission(
      replaced((text) => otherTimes(otherIds(text), () => day)),
      'own',
    ).submission;
    const friends = readSubmission(sealed(honest()), 'friend').submission;
    return kinds(mergedFingerprint([own, friends].map(fingerprintOf)));
  },
  "answers over HTTP made up, or taken from a friend's file": () =>
    doubtsOf(
      forged(({ attempts }) => {
        for (const { looks, services, tasks } of attempts) {
          for (const { asked } of looks)
            for (const { answers } of asked)
              for (const answer of answers) if ('body' in answer) answer.body = 'Hello V0.1: 0123456789ab\n';
          for (const service of services) service.updatedAt -= 60_000;
          for (const task of tasks) task.since -= 60_000;
        }
      }),
    ),
  'a file made before you gave a `code`': () => {
    const job = { folder: twelve, labs: [], basis: 'steps', credit: 'checks' } as const;
    const student = { id: 's02', mates: [], extra: 0, code: 'heron', evidence: ['in/s02.jsonl.gz'] };
    const { judged } = judgeFiles({ ...job, labs: [], student });
    return judged.outcome === 'judged' ? judged.doubts.map(({ id }) => id) : [];
  },
  "the kit's own note removed after `run`, and one put in its place that you began": () =>
    doubtsOf(
      forged(({ attempts }) => {
        for (const attempt of attempts) {
          delete attempt.kit;
          attempt.begunAt = (attempt.services[0]?.createdAt ?? 0) - 60_000;
        }
      }),
    ),
  'a line changed in the file': () => {
    const text = gunzipSync(sealed(honest())).toString();
    return doubtsOf(gzipSync(text.replace('"replicas":2', '"replicas":3')));
  },
  'the last attempt changed, and all hashes made anew': () =>
    doubtsOf(
      forged((work) => {
        const [first, wrong] = work.attempts as [AttemptLine, AttemptLine];
        const asHandedIn: AttemptLine = { ...structuredClone(wrong), number: 3 };
        scaledByHand(asHandedIn);
        work.attempts = [first, wrong, asHandedIn];
      }),
    ),
  'the last attempt changed on your machine, then `submit`': () =>
    doubtsOf(
      forged((work) => {
        const before = work.attempts[1] as AttemptLine;
        const { number, recordedAt } = before;
        const noted = { number, recordedAt, hash: sha256(JSON.stringify(before)) };
        for (const service of before.services) service.updatedAt += 1;
        Object.assign(work.attempts[2] as AttemptLine, { noted });
      }),
    ),
  'the clock of `submit` set back by a day': () =>
    doubtsOf(
      forged(({ header, attempts }) => {
        const back = (at: string) => new Date(Date.parse(at) - day).toISOString();
        header.handedInAt = back(header.handedInAt);
        const last = attempts.at(-1) as AttemptLine;
        last.recordedAt = back(last.recordedAt);
      }),
    ),
  'the same by less than 15 hours': () =>
    doubtsOf(
      forged(({ header }) => {
        header.handedInAt = new Date(Date.parse(header.handedInAt) - day / 2).toISOString();
      }),
    ),
  'a date that is still to come': () =>
    doubtsOf(
      forged(({ header }) => {
        header.handedInAt = new Date(Date.now() + 2 * day).toISOString();
      }),
    ),
  'the notes of the swarm written over before anything is made': () =>
    doubtsOf(
      forged(({ attempts }) => {
        for (const attempt of attempts) attempt.begunAt = (attempt.services[0]?.createdAt ?? 0) - 1_000;
      }),
    ),
};

const labVariantsOf = await labVariants(['replication']).then((of) => (_: string) => of(''));

describe('forgeries', () => {
  const docs = readFileSync(join(packageRoot, 'docs/submissions.md'), 'utf8');
  const rows = docs.split('\n').flatMap((line) => {
    const [, forgery, , found] = line.split('|').map((cell) => cell.trim());
    return forgery === undefined || found === undefined ? [] : [{ forgery, found }];
  });

  /** The first leaves nothing in the file that could be looked at; of the others another test tells, which stands beside. */
  const elsewhere = [
    'the program changed, so that it records what never was',
    'a swarm made up as a whole, with ids, states and times that agree',
    "the solution typed from the lab's file, or by somebody else",
    'a file of an earlier class', // commands/grade.test.ts
    "a neighbour's numbers in your exam", // s09 of the class of twelve
  ];

  it('are all in the table, and all of the table is tried', () => {
    const from = rows.findIndex(({ forgery }) => forgery === 'forgery') + 2;
    const told = rows.slice(from).map(({ forgery }) => forgery);
    expect([...Object.keys(forgeries), ...elsewhere].sort()).to.deep.equal(told.sort());
  });

  it('are none where the work is as it was done', () => {
    expect(doubtsOf(sealed(honest()))).to.deep.equal([]);
  });

  for (const [forgery, found] of Object.entries(forgeries)) {
    it(`are found as the documentation says: ${forgery}`, () => {
      const told = rows.find((row) => row.forgery === forgery)?.found ?? expect.fail('not in docs/submissions.md');
      const ids = [...told.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id ?? '');
      if (told.startsWith('not counted')) expect(found()).to.deep.equal(['not counted']);
      else if (told.startsWith('no')) expect(found()).to.deep.equal([]);
      else expect(found()).to.include.members(ids);
    });
  }
});
