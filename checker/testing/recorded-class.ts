/**
 * For the bench: a class whose work is real. The attempts at seven labs were recorded on a cluster (`npm run record:labs`); three of the
 * labs are there a second time by another name, which makes ten. Each student has the same attempts in a swarm of their own.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeLab } from '../grade/judge/index.ts';
import type { Attempt, Look } from '../grades.ts';
import type { Lab } from '../model.ts';
import { validLabs } from '../run/index.ts';
import { readSubmission } from '../submission/index.ts';
import { submissionOf, swarmId } from '../submission/submission.fixture.ts';

export const recordedLabs = [
  'replication',
  'removal',
  'rolling-update',
  'self-healing',
  'health-check',
  'publishing',
  'stacks',
];
export const recording = new URL('../submission/real/worked-through.jsonl.gz', import.meta.url);
const twice = ['rolling-update', 'self-healing', 'stacks'];

export interface ClassFiles {
  policy: string;
  /** Of one file: its bytes, packed, and its attempts. */
  bytes: number;
  attempts: number;
}

/**
 * Writes the class to a folder. Each student has two attempts at the last step of each lab, which is what `check` and then
 * `submit` record. All checks pass at both, but every fifth student has nothing that is right in three of the labs.
 */
export async function writeClass(folder: string, students: number): Promise<ClassFiles> {
  const recorded = readSubmission(readFileSync(recording), 'worked-through').submission.attempts;
  const labs = await validLabs(recordedLabs);
  const files = labs.flatMap((lab) => [lab.file, ...(twice.includes(lab.id) ? [copyOf(lab, folder)] : [])]);
  const right = (await validLabs(files)).flatMap((lab) => attemptsAt(lab, recorded));
  const wrong = right.map((attempt) =>
    attempt.lab.endsWith(again) ? { ...attempt, looks: attempt.looks.map(emptied) } : attempt,
  );
  mkdirSync(join(folder, 'in'));
  let bytes = 0;
  for (let number = 0; number < students; number++) {
    const student = `s${number}`;
    const work = madeAnew(number % 5 === 4 ? wrong : right, student, number);
    const ended = Math.max(...work.map(({ recordedAt }) => Date.parse(recordedAt)));
    const file = submissionOf(work, { student, handedInAt: new Date(ended + 1000).toISOString() });
    bytes += file.length;
    writeFileSync(join(folder, `in/${student}.gz`), file);
  }
  const policy = join(folder, 'rules.yaml');
  writeFileSync(policy, `labs: ${JSON.stringify(files)}\njudge: end\n`);
  return { policy, bytes: bytes / students, attempts: right.length };
}

/** A roster of the first so many students of a class, beside their files. */
export function writeRoster(folder: string, students: number): string {
  const rows = Array.from({ length: students }, (_, number) => `s${number},Student ${number},in/s${number}.gz`);
  const roster = join(folder, `class-${students}.csv`);
  writeFileSync(roster, `id,name,evidence\n${rows.join('\n')}\n`);
  return roster;
}

const again = '-again';

/** The same lab by another name. */
function copyOf({ id, file }: Lab, folder: string): string {
  const copy = join(folder, `${id}${again}.md`);
  writeFileSync(copy, readFileSync(file, 'utf8').replace(`id: ${id}\n`, `id: ${id}${again}\n`));
  return copy;
}

/** The first attempt at the last step at which all passed, as often as it would be recorded. */
function attemptsAt(lab: Lab, recorded: readonly Attempt[]): Omit<Attempt, 'number'>[] {
  const labDigest = createHash('sha256').update(readFileSync(lab.file)).digest('hex');
  const own = recorded
    .filter((attempt) => attempt.lab === lab.id.replace(again, ''))
    .map((attempt) => ({ ...attempt, lab: lab.id, labDigest }));
  const rules = { basis: 'end', credit: 'checks', extra: 0 } as const;
  const { grade } = judgeLab({ lab, weight: 1, digests: [labDigest] }, own, rules);
  const best = own.find(({ number }) => number === grade.steps[0]?.attempt?.number);
  if (!best || grade.earned < grade.points) throw new Error(`nothing recorded passes ${lab.id}: npm run record:labs`);
  return [best, best];
}

/** What would be seen where nothing of the lab is there. */
function emptied(look: Look): Look {
  const asked = look.asked.map((one) => ({
    ...one,
    answers: one.answers.map(({ url }) => ({ url, body: '', error: 'ECONNREFUSED' })),
  }));
  return { ...look, services: [], tasks: [], history: [], containers: [], asked };
}

const slower = 0.0002;

/** The same work in a swarm of one's own, a little later and slower than that of the student before: nobody has another's rhythm. */
function madeAnew(
  template: readonly Omit<Attempt, 'number'>[],
  student: string,
  number: number,
): Omit<Attempt, 'number'>[] {
  const began = Math.min(...template.map(({ recordedAt }) => Date.parse(recordedAt)));
  const anothers = (at: number) => at + number * 250 + (at - began) * number * slower;
  const digests = new Set(template.map(({ labDigest }) => labDigest));
  const anew = new Map<string, string>();
  const other = (id: string) => {
    if (digests.has(id)) return id;
    const made =
      id.length === 25 ? swarmId(`${student} ${id}`) : createHash('sha256').update(`${student} ${id}`).digest('hex');
    anew.set(id, made);
    if (id.length === 64) anew.set(id.slice(0, 12), made.slice(0, 12));
    return made;
  };
  const text = JSON.stringify(template)
    .replace(/\b(?:[0-9a-f]{64}|[0-9a-z]{25})\b/g, (id) => anew.get(id) ?? other(id))
    .replace(/(?<=:)\d{13}(?:\.\d+)?\b/g, (at) => `${anothers(Number(at))}`)
    .replace(/(?<=")\d{4}-\d\d-\d\dT[\d:.]+Z(?=")/g, (at) => new Date(anothers(Date.parse(at))).toISOString());
  return JSON.parse(text.replace(/\b[0-9a-f]{12}\b/g, (id) => anew.get(id) ?? id));
}
