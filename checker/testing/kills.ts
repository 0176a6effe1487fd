/**
 * Kills commands at random moments, and sees whether the next ones need a hand: `up`, `reset` and `status` must then end well by
 * themselves. The first word says how often. Works on a cluster of its own, and removes it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { startSwarmlab, swarmlab } from './program.ts';

const cluster = `kills-${process.pid}`;
const on = ['--cluster', cluster];

/** What is killed, and for how many milliseconds it may run until then. */
const commands: { words: string[]; most: number }[] = [
  { words: ['up', ...on], most: 5_000 },
  { words: ['down', ...on], most: 3_000 },
  { words: ['run', 'replication', ...on], most: 30_000 },
  { words: ['reset', 'replication', ...on], most: 4_000 },
  { words: ['check', 'replication', ...on], most: 4_000 },
  { words: ['doctor', ...on], most: 10_000 },
];
const signals = ['SIGKILL', 'SIGHUP', 'SIGTERM'] as const;
/** Each must end with exit code 0 after any of these. */
const after = [
  ['up', ...on],
  ['reset', 'replication', ...on],
  ['status', ...on],
];

const times = Number(process.argv[2] ?? 20);
let needAHand = 0;
try {
  for (let trial = 1; trial <= times; trial += 1) {
    const { words, most } = any(commands);
    const signal = any(signals);
    const moment = Math.round(Math.random() * most);
    const program = startSwarmlab(words);
    await Promise.race([pause(moment), program.ended]);
    if (program.pid !== undefined) tryTo(() => process.kill(program.pid ?? 0, signal));
    await program.ended;
    const failed = await firstFailure();
    if (failed !== undefined) needAHand += 1;
    console.log(`${trial}/${times} ${signal} at ${moment} ms: ${words.join(' ')}: ${failed ?? 'well'}`);
  }
} finally {
  await swarmlab(['down', ...on]);
}
console.log(`${needAHand} of ${times} need a hand`);
process.exit(needAHand === 0 ? 0 : 1);

async function firstFailure(): Promise<string | undefined> {
  for (const words of after) {
    const { exit, stdout, stderr } = await swarmlab(words);
    if (exit !== 0) return `${words.join(' ')} exited with ${exit}: ${`${stdout}${stderr}`.trim().slice(-500)}`;
  }
  return undefined;
}

function any<T>(all: readonly T[]): T {
  return all[Math.floor(Math.random() * all.length)] as T;
}

/** It may have ended by itself. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch {}
}
