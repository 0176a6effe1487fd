/**
 * Ends commands before their time, and sees whether the next ones need a hand: `up`, `reset` and `status`, and the command itself where
 * something of it was kept, must then end well by themselves, with nothing left and nothing foreign touched. Each step that `up` reports is
 * such a moment, others are random: `npm run kills -- TIMES [SEED]`. Works on clusters of its own, and removes them.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nameOfOwn } from '../cluster/index.ts';
import { findLocalEngine } from '../engine/index.ts';
import { run } from '../shell/index.ts';
import { type Surroundings, startOnTerminal, startSwarmlab, swarmlab, type Talking } from './program.ts';
import { docker, type Scene, traces } from './traces.ts';

const times = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const random = randomFrom(seed);

const prefix = nameOfOwn('test', 'kills');
const cluster = `${prefix}-main`;
const on = ['--cluster', cluster];
const nodeImage = `swarmlab/${prefix}:node`;
const mark = `SWARMLAB_KILLS=${prefix}.`;
const patience = 30_000; // milliseconds for what a killed program started to notice

const folder = await mkdtemp(join(tmpdir(), `swarmlab-test-kills-`));
const temporary = join(folder, 'tmp');
await mkdir(temporary);
const around: Surroundings = {
  cwd: folder,
  env: { SWARMLAB_KILLS: `${prefix}.`, TMPDIR: temporary, XDG_STATE_HOME: join(folder, 'state') },
};

/** What is ended, within how many milliseconds, and what else must then end well, with which exit codes. */
interface Target {
  words: string[];
  most: number;
  terminal?: boolean;
  before?: string[];
  next?: string[];
}

const up = ['up', ...on, '--node-image', nodeImage];
const labs = { one: 'replication', other: 'removal' };
const roster = join(folder, 'roster.yaml');
const grade = ['grade', roster, '--out', join(folder, 'grades')];
const submit = ['submit', labs.one, ...on, '--student', 'ada', '--out', join(folder, 'again.jsonl.gz')];
const check = ['check', labs.one, ...on];
const beside = ['--up', '--parallel', '2', '--cluster', `${prefix}-up`];
const targets: Target[] = [
  { words: up, most: 15_000, before: ['down', ...on] },
  { words: ['down', ...on], most: 5_000 },
  { words: ['run', labs.one, ...on], most: 30_000 },
  { words: ['run', labs.one, labs.other, ...beside], most: 60_000 },
  { words: check, most: 5_000, next: check },
  { words: ['reset', labs.one, ...on, '--step', 'scale-down-to-one', '--yes'], most: 20_000 },
  { words: ['learn', labs.one, ...on], most: 8_000, terminal: true },
  { words: ['prove', labs.other, '--parallel', '2'], most: 60_000 },
  { words: ['doctor', ...on], most: 10_000 },
  { words: grade, most: 6_000, next: [...grade, '--resume'] },
  { words: submit, most: 5_000, next: submit },
  { words: ['watch', ...on, '--no-open'], most: 6_000 },
];
const signals = ['SIGKILL', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const;
type Signal = (typeof signals)[number];

/** A step that `up` reports, and what has to be undone for it to be reported: as little as possible. */
interface Marked {
  text: string;
  signal: Signal;
  undo: () => Promise<unknown>;
}

interface Trial {
  what: string;
  signal: Signal;
  failed: string[];
}

const found = await findLocalEngine();
if (!found) throw new Error('no engine');
const started = new Set<number>();
const scene: Scene = { local: found, cluster, prefix, pids: started, mark, temporary };
const onTerminals = new Set<number>();
const trials: Trial[] = [];
/** What there is where nothing is left, and what tells of foreign things that were touched. */
let usual: ReadonlySet<string> = new Set();
let touched = async (): Promise<string[]> => [];
let interrupted = false;
process.once('SIGINT', () => {
  interrupted = true;
});
const isOver = () => interrupted || trials.length >= times;
const here = async (...words: string[]) => docker(scene.local, ...words);

console.log(`seed ${seed}: npm run kills -- ${times} ${seed}`);
try {
  touched = await makeForeign();
  await must(['up', ...on]);
  await must(['reset', labs.one, ...on]);
  await prepareGrading();
  usual = new Set(await traces(scene));
  const anonymous = new Set(await here('volume', 'ls', '--quiet', '--filter', 'dangling=true'));

  let planned: Marked[] | undefined;
  while (!isOver()) {
    const isMarked = trials.length % 3 === 2 && planned?.length !== 0;
    if (isMarked) planned ??= await marks();
    const next = isMarked ? planned?.shift() : undefined;
    await (next ? atMark(next) : atRandom(any(targets)));
  }
  const lost = (await here('volume', 'ls', '--quiet', '--filter', 'dangling=true')).filter(
    (one) => !anonymous.has(one),
  );
  console.log(`volumes that nobody uses, and that were not there before (of others too): ${lost.length}`);
} finally {
  await clearUp();
}
console.log(table());
const needAHand = trials.filter(({ failed }) => failed.length > 0).length;
console.log(`seed ${seed}: ${needAHand} of ${trials.length} need a hand`);
process.exit(needAHand === 0 && trials.length >= times ? 0 : 1);

async function atMark({ text, signal, undo }: Marked): Promise<void> {
  await undo();
  const program = start({ words: up, most: 0 });
  await program.said(literally(text)).catch(() => {});
  await pause(random() * 500);
  await trial(program, { what: `up: ${text.replaceAll(prefix, 'kills').slice(0, 40)}`, signal });
}

async function atRandom(target: Target): Promise<void> {
  if (target.before) await must(target.before);
  const program = start(target);
  await Promise.race([pause(random() * target.most), program.ended]);
  const what = target.words.filter((word) => !word.includes('/')).slice(0, target.words.includes('--up') ? 4 : 1);
  await trial(program, { what: what.join(' '), signal: any(signals) }, target.next);
}

/** Ends the program, and looks at what comes after. One that ended by itself is no trial. */
async function trial(program: Talking, { what, signal }: Omit<Trial, 'failed'>, next?: string[]): Promise<void> {
  if (!(await end(program, signal))) return;
  const failed: string[] = [];
  for (const words of [['up', ...on], ['reset', labs.one, ...on], ['status', ...on], ...(next ? [next] : [])]) {
    const { exit, stdout, stderr } = await swarmlab(words, around);
    const isJudged = exit === 1 && ['check', 'grade'].includes(words[0] ?? '');
    if (exit !== 0 && !isJudged)
      failed.push(`${words.join(' ')} exited with ${exit}: ${`${stdout}${stderr}`.slice(-500)}`);
  }
  failed.push(...(await left()), ...(await touched()));
  trials.push({ what, signal, failed });
  console.log(`${trials.length}/${times} ${signal} ${what}: ${failed.length === 0 ? 'well' : failed.join('\n    ')}`);
}

/** Of a terminal the program itself is ended, or the terminal is closed. False where it ended by itself. */
async function end({ pid = 0, ended }: Talking, signal: Signal): Promise<boolean> {
  const { stdout } = await run(['pgrep', '--parent', String(pid)], { input: '' });
  const inside = stdout.split('\n').filter(Boolean).map(Number);
  for (const one of [pid, ...inside]) started.add(one);
  const [target = pid] = onTerminals.has(pid) && signal !== 'SIGHUP' ? inside : [pid];
  try {
    process.kill(target, signal);
  } catch {
    return false;
  }
  await ended;
  return true;
}

/** What is there and was not before; what ends by itself has its time. */
async function left(): Promise<string[]> {
  const deadline = performance.now() + patience;
  for (;;) {
    const found = (await traces(scene)).filter((one) => !usual.has(one));
    if (found.length === 0 || performance.now() > deadline) return found.map((one) => `left: ${one}`);
    await pause(500);
  }
}

/** What `up` reports, with each signal. */
async function marks(): Promise<Marked[]> {
  const down = () => must(['down', ...on]);
  const withoutSeed = async () => {
    await down();
    const volumes = await here('volume', 'ls', '--quiet', '--filter', `label=swarmlab.node-image=${nodeImage}`);
    for (const volume of volumes) await here('volume', 'rm', volume);
  };
  const withoutImage = async () => {
    await withoutSeed();
    await here('rmi', 'swarmlab/simplenode:0.3');
  };
  const known = new Map<string, () => Promise<unknown>>();
  for (const undo of [withoutImage, withoutSeed, down]) {
    await undo();
    const { stdout } = await must(up);
    const lines = stdout
      .slice(0, stdout.indexOf(`cluster ${cluster} is up`))
      .split('\n')
      .filter(Boolean);
    for (const line of lines) known.set(line, undo);
  }
  return signals.flatMap((signal) => [...known].map(([text, undo]) => ({ text, undo, signal })));
}

/** Things of somebody else on the engine; resolves with what tells which of them were touched. */
async function makeForeign(): Promise<() => Promise<string[]>> {
  const name = `${prefix}-foreign`;
  await run([...scene.local.docker, 'build', '--tag', nodeImage, '-'], {
    input: `FROM swarmlab/node:trixie\nLABEL of=${prefix}\n`,
  });
  await here('network', 'create', name);
  await here('volume', 'create', name);
  await here(
    'run',
    '--detach',
    '--name',
    name,
    '--network',
    name,
    '--volume',
    `${name}:/data`,
    '--entrypoint',
    'sleep',
    nodeImage,
    'infinity',
  );
  const look = async () => [
    ...(await here('inspect', '--format', '{{.Id}} {{.State.Running}} {{.State.StartedAt}}', name)),
    ...(await here('network', 'inspect', '--format', '{{.Id}}', name)),
    ...(await here('volume', 'inspect', '--format', '{{.CreatedAt}}', name)),
  ];
  const before = (await look()).join('; ');
  if (before.split(' true ').length !== 2) throw new Error(`nothing foreign was made: ${before}`);
  return async () => {
    const now = (await look()).join('; ');
    return now === before ? [] : [`foreign things were ${before}, and are ${now}`];
  };
}

async function prepareGrading(): Promise<void> {
  await swarmlab(check, around);
  await must(['submit', labs.one, ...on, '--student', 'ada', '--out', join(folder, 'ada.jsonl.gz')]);
  const students = ['{ id: ada, evidence: ada.jsonl.gz }', `{ id: bob, cluster: ${cluster} }`];
  await writeFile(roster, `labs: [${labs.one}]\njudge: end\nstudents: [${students.join(', ')}]\n`);
}

function start({ words, terminal }: Target): Talking {
  if (!terminal) return startSwarmlab(words, around);
  const program = startOnTerminal(words, 100, around);
  onTerminals.add(program.pid ?? 0);
  return program;
}

async function must(words: string[]) {
  const outcome = await swarmlab(words, around);
  if (outcome.exit !== 0)
    throw new Error(`${words.join(' ')} exited with ${outcome.exit}: ${outcome.stdout}${outcome.stderr}`);
  return outcome;
}

async function clearUp(): Promise<void> {
  for (const name of [cluster, `${prefix}-up`]) await swarmlab(['down', '--cluster', name], around);
  await here('rm', '--force', '--volumes', `${prefix}-foreign`);
  await here('network', 'rm', `${prefix}-foreign`);
  await here('volume', 'rm', `${prefix}-foreign`);
  const seeds = await here('volume', 'ls', '--quiet', '--filter', `label=swarmlab.node-image=${nodeImage}`);
  for (const volume of seeds) await here('volume', 'rm', volume);
  await here('rmi', nodeImage);
  scene.local.engine.close();
  await rm(folder, { recursive: true, force: true });
}

/** How often what was ended by which signal, and how often a hand was needed then. */
function table(): string {
  const rows = [...new Set(trials.map(({ what }) => what))].sort().map((what) => {
    const cells = signals.map((signal) => {
      const some = trials.filter((one) => one.what === what && one.signal === signal);
      const bad = some.filter(({ failed }) => failed.length > 0).length;
      return `${some.length === 0 ? '' : bad === 0 ? some.length : `${some.length} (${bad})`}`.padStart(9);
    });
    return `${what.padEnd(50)}${cells.join('')}`;
  });
  return [
    `${'ended (of these needed a hand)'.padEnd(50)}${signals.map((one) => one.padStart(9)).join('')}`,
    ...rows,
  ].join('\n');
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

function any<T>(all: readonly T[]): T {
  return all[Math.floor(random() * all.length)] as T;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
