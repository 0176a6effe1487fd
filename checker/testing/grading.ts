/** For the bench: how long it takes to grade large classes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiCluster } from '../grade/live/engine-api.fixture.ts';
import { judgeCluster } from '../grade/live/index.ts';
import { parseLab } from '../lab/index.ts';
import { labText } from '../lab/text.fixture.ts';
import { startSwarmlab } from './program.ts';
import { writeClass } from './recorded-class.ts';

export interface Grading {
  seconds: number;
  /** MB of memory at most, the threads included. */
  megabytes: number;
  /** Bytes of one file, packed, and its attempts. */
  bytes: number;
  attempts: number;
  outcomes: string;
}

/** Grades so many students as a person would, by the built program; by the end. */
export async function benchFiles(students: number): Promise<Grading> {
  const folder = mkdtempSync(join(tmpdir(), 'swarmlab-bench-'));
  try {
    const { roster, policy, bytes, attempts } = await writeClass(folder, students);
    const out = join(folder, 'grades');
    const { seconds, megabytes } = await measured(['grade', roster, '--policy', policy, '--out', out]);
    const book = JSON.parse(readFileSync(join(folder, 'grades/grades.json'), 'utf8')) as {
      students: { status: string; grade?: number }[];
    };
    const counts = new Map<string, number>();
    for (const { status, grade } of book.students) {
      const outcome = `${status}${grade === undefined ? '' : ` ${grade}`}`;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const outcomes = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    return { seconds, megabytes, bytes, attempts, outcomes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
  const { lab } = parseLab(labText({ 'Create it': '- service: simple\n  replicas: 2' }), 'lab.md');
  if (!lab) throw new Error('the lab of the bench is not valid');
  const grade = async (name: string) => {
    const cluster = apiCluster(name, { delay: 200 });
    const labs = [{ lab, weight: 1, digests: [] }];
    const signal = new AbortController().signal;
    const judged = await judgeCluster({
      cluster: name,
      labs,
      credit: 'checks',
      times: { extra: 0 },
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
