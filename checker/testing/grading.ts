/** For the bench: how long it takes to grade large classes. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksOf, judgedSteps } from '../grade/judge/index.ts';
import { apiCluster } from '../grade/live/engine-api.fixture.ts';
import { judgeCluster } from '../grade/live/index.ts';
import type { Asked, Attempt } from '../grades.ts';
import { observation, second, service, task } from '../judge/observation.fixture.ts';
import { parseLab } from '../lab/index.ts';
import type { Lab, Step } from '../model.ts';
import { validLabs } from '../run/index.ts';
import { attemptOf, lookOf, submissionOf, swarmId } from '../submission/submission.fixture.ts';
import { startSwarmlab } from './program.ts';

export interface Grading {
  seconds: number;
  /** MB of memory at most, the threads included. */
  megabytes: number;
  /** Bytes of one file, packed, and its attempts. */
  bytes: number;
  attempts: number;
  outcomes: string;
}

/**
 * Grades so many made-up students as a person would, by the built program. Each has two attempts at the last step of ten labs,
 * which is what `check` and then `submit` record, and is judged by the end.
 */
export async function benchFiles(students: number): Promise<Grading> {
  const folder = mkdtempSync(join(tmpdir(), 'swarmlab-bench-'));
  try {
    const labs = (await validLabs([])).slice(0, 10);
    const template = labs.flatMap(attemptsAt);
    mkdirSync(join(folder, 'in'));
    let bytes = 0;
    for (let number = 0; number < students; number++) {
      const file = submissionOf(madeAnew(template, `s${number}`), { student: `s${number}` });
      bytes += file.length;
      writeFileSync(join(folder, `in/s${number}.gz`), file);
    }
    const rows = Array.from({ length: students }, (_, number) => `s${number},Student ${number},in/s${number}.gz`);
    writeFileSync(join(folder, 'class.csv'), `id,name,evidence\n${rows.join('\n')}\n`);
    writeFileSync(join(folder, 'rules.yaml'), `labs: [${labs.map(({ id }) => id).join(', ')}]\njudge: end\n`);
    const { seconds, megabytes } = await measured([
      ...['grade', join(folder, 'class.csv'), '--out', join(folder, 'grades'), '--policy', join(folder, 'rules.yaml')],
    ]);
    const book = JSON.parse(readFileSync(join(folder, 'grades/grades.json'), 'utf8')) as {
      students: { status: string }[];
    };
    const counts = new Map<string, number>();
    for (const { status } of book.students) counts.set(status, (counts.get(status) ?? 0) + 1);
    const outcomes = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
    return { seconds, megabytes, bytes: bytes / students, attempts: template.length, outcomes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two attempts at the last step, of two looks each. */
function attemptsAt(lab: Lab): Omit<Attempt, 'number'>[] {
  const labDigest = createHash('sha256').update(readFileSync(lab.file)).digest('hex');
  return judgedSteps(lab, 'end')
    .flatMap((step) => [step, step])
    .map((step) => {
      const asked = askedBy(step);
      const looks = [0, 3].map((after) => lookOf(swarmAt(second(1000 + after), lab.owns.services[0]), { asked }));
      return attemptOf({ lab: lab.id, step: step.id, labDigest, looks });
    });
}

function askedBy(step: Step): Asked[] {
  return checksOf(step).flatMap(({ expect }) => {
    if (expect.kind !== 'http') return [];
    const { urls, requests } = expect;
    const body = 'Hello V0.1: {container-of-task-1-0}\n';
    return [{ urls, requests, answers: urls.flatMap((url) => Array(requests).fill({ url, status: 200, body })) }];
  });
}

/** Two tasks that run and four that are over, each with the states that it was seen in. */
function swarmAt(at: number, name = 'simple') {
  const states = ['assigned', 'preparing', 'starting', 'running'] as const;
  const seen = states.map((state, index) => ({ state, desired: 'running' as const, since: second(1 + index / 4) }));
  const over = { desired: 'shutdown', state: 'shutdown' } as const;
  const tasks = [
    ...[1, 2].map((slot) => task(slot, { service: name, seen })),
    ...[1, 2, 1, 2].map((slot, index) => task(slot, { id: `old-${index}`, service: name, seen, ...over })),
  ];
  return observation({ at, services: [service({ name })], tasks, history: tasks, watchedSince: second(0) });
}

/** The same work in a swarm of one's own. */
function madeAnew(template: readonly Omit<Attempt, 'number'>[], student: string): Omit<Attempt, 'number'>[] {
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
  const text = JSON.stringify(template).replace(
    /\b(?:[0-9a-f]{64}|[0-9a-z]{25})\b/g,
    (id) => anew.get(id) ?? other(id),
  );
  return JSON.parse(text.replace(/\b[0-9a-f]{12}\b/g, (id) => anew.get(id) ?? id));
}

/** Runs the built program; its memory is that of its process, which its threads are part of. */
async function measured(words: string[]): Promise<{ seconds: number; megabytes: number }> {
  const started = performance.now();
  const { pid, ended } = startSwarmlab(words);
  let kilobytes = 0;
  const look = setInterval(() => {
    try {
      kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? kilobytes);
    } catch {
      // It has just ended.
    }
  }, 20);
  const { stderr, exit } = await ended.finally(() => clearInterval(look));
  if (exit > 1) throw new Error(`swarmlab ${words.slice(0, 2).join(' ')} exited with ${exit}: ${stderr}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 };
}

/** Seconds to grade so many clusters at once, whose engines take a while for each answer; and one of them alone. */
export async function benchClusters(count: number): Promise<{ one: number; all: number }> {
  const text =
    '---\nid: replication\ntitle: Replicas\nminutes: 1\nowns: { services: [simple] }\n---\n\n## Create it\n\n```yaml check\n- service: simple\n  replicas: 2\n```\n';
  const { lab } = parseLab(text, 'lab.md');
  if (!lab) throw new Error('the lab of the bench is not valid');
  const grade = async (name: string) => {
    const cluster = apiCluster(name, { delay: 200 });
    const labs = [{ lab, weight: 1, digests: [] }];
    const signal = new AbortController().signal;
    const judged = await judgeCluster({
      cluster: name,
      labs,
      credit: 'checks',
      limit: 60_000,
      signal,
      openCluster: async () => cluster,
    });
    if (judged.outcome !== 'judged') throw new Error(`${name} is ${judged.outcome}`);
  };
  const timed = async (work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    return (performance.now() - started) / 1000;
  };
  await grade('first');
  const one = await timed(() => grade('one'));
  return { one, all: await timed(() => Promise.all(Array.from({ length: count }, (_, index) => grade(`c${index}`)))) };
}
