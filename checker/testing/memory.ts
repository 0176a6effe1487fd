/** For tests of what has no end: the built program in a control group, so that only it ends where it takes more memory than it may. */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../shell/index.ts';
import { swarmlab } from './program.ts';

/** What it ended with, and the MiB that it and all it started took together at most. */
export interface Measured extends Outcome {
  megabytes: number;
}

/** How the kernel has groups: its second hierarchy, or that of memory alone. */
const hierarchies = [
  { folder: '/sys/fs/cgroup', limit: 'memory.max', peak: 'memory.peak' },
  { folder: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes', peak: 'memory.max_usage_in_bytes' },
];

/** Makes a group with a limit. Throws where this account may not, or the kernel counts no memory. */
function makeGroup(megabytes: number): { folder: string; peak: string } {
  const failed: unknown[] = [];
  for (const { folder, limit, peak } of hierarchies) {
    const group = join(folder, `swarmlab-test-${process.pid}`);
    try {
      mkdirSync(group);
      writeFileSync(join(group, limit), String(megabytes * 2 ** 20), { flag: 'r+' });
      return { folder: group, peak: join(group, peak) };
    } catch (error) {
      failed.push(error);
      tryTo(() => rmdirSync(group));
    }
  }
  throw new AggregateError(failed, 'no control group can be made');
}

/** True where a group can be made here. */
export function canLimit(): boolean {
  try {
    rmdirSync(makeGroup(512).folder);
    return true;
  } catch {
    return false;
  }
}

/** Runs `swarmlab` to its end in a group of 512 MiB, for 100 s at most. Rejects where something that it started outlives it for long. */
export async function limited(words: string[], cwd?: string): Promise<Measured> {
  const { folder, peak } = makeGroup(512);
  try {
    const under = ['sh', '-c', 'echo $$ >"$0" && exec timeout --kill-after 5 100 "$@"', join(folder, 'cgroup.procs')];
    const outcome = await swarmlab(words, { under, ...(cwd !== undefined && { cwd }) });
    const megabytes = Math.round(Number(readFileSync(peak, 'utf8')) / 2 ** 20);
    return { ...outcome, megabytes };
  } finally {
    await removed(folder);
  }
}

/** A group is removed once nothing runs in it: what the program ended may take a moment to be gone. */
async function removed(folder: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!tryTo(() => rmdirSync(folder))) {
    if (performance.now() > deadline) throw new Error(`something still runs in ${folder}`);
    await pause(50);
  }
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
