/** For the bench: how long it takes to grade large classes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiCluster } from '../grade/live/engine-api.fixture.ts';
import { judgeCluster } from '../grade/live/index.ts';
import { parseLab } from '../lab/index.ts';
import { labText } from '../lab/text.fixture.ts';
import { startSwarmlab } from './program.ts';
import { writeClass, writeRoster } from './recorded-class.ts';

export interface Grading extends Usage {
  /** What a file costs in processor time, to what it costs in a class of a quarter. Start-up is left out of both. */
  growth: number;
  /** Bytes of one file, packed, and its attempts. */
  bytes: number;
  attempts: number;
  outcomes: string;
}

interface Usage {
  seconds: number;
  /** Of all processors together. */
  processorSeconds: number;
  /** MB of memory at most, the threads included. */
  megabytes: number;
}

/** So many files are graded in the time of starting up: threads, labs, and code that is met for the first time. */
const few = 100;

/** Grades so many students as a person would, by the built program; by the end. */
export async function benchFiles(students: number): Promise<Grading> {
  const folder = mkdtempSync(join(tmpdir(), 'swarmlab-bench-'));
  try {
    const { policy, bytes, attempts } = await writeClass(folder, students);
    const grade = (some: number) => {
      const out = join(folder, `grades-${some}`);
      return measured(['grade', writeRoster(folder, some), '--policy', policy, '--out', out]);
    };
    const [start, quarter, all] = [await grade(few), await grade(students / 4), await grade(students)];
    const aFile = (usage: Usage, files: number) => (usage.processorSeconds - start.processorSeconds) / (files - few);
    const growth = aFile(all, students) / aFile(quarter, students / 4);
    return { ...all, growth, bytes, attempts, outcomes: outcomesIn(join(folder, `grades-${students}/grades.json`)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcomesIn(file: string): string {
  const book = JSON.parse(readFileSync(file, 'utf8')) as { students: { status: string; grade?: number }[] };
  const counts = new Map<string, number>();
  for (const { status, grade } of book.students) {
    const outcome = `${status}${grade === undefined ? '' : ` ${grade}`}`;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

/** Runs the built program; what it uses is what its process does, which its threads are part of. */
async function measured(words: string[]): Promise<Usage> {
  const started = performance.now();
  const { pid, ended } = startSwarmlab(words);
  let [megabytes, processorSeconds] = [0, 0];
  const look = setInterval(() => {
    try {
      megabytes = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024 || megabytes;
      processorSeconds = ticksOf(readFileSync(`/proc/${pid}/stat`, 'utf8')) / ticksASecond || processorSeconds;
    } catch {
      // It has just ended.
    }
  }, 20);
  const { stderr, exit } = await ended.finally(() => clearInterval(look));
  if (exit > 1) throw new Error(`swarmlab ${words.slice(0, 2).join(' ')} exited with ${exit}: ${stderr}`);
  return { seconds: (performance.now() - started) / 1000, processorSeconds, megabytes };
}

/** What Linux counts by, whatever the kernel's own clock. */
const ticksASecond = 100;

/** Time in user and system mode; the name before them may hold anything. */
function ticksOf(stat: string): number {
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return Number(user) + Number(system);
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
