/** Measures what must be fast, as ratios within one run; `npm run bench`. Brings a cluster of its own up and removes it. */
import { benchApp } from '../sample-app/bench.ts';
import { down, open, up } from './cluster/index.ts';
import { BrokenError } from './errors.ts';
import type { Lab } from './model.ts';
import { validLabs } from './run/index.ts';
import { commandLine, run } from './shell/index.ts';
import { swarmlab } from './testing/program.ts';

const cluster = `bench-${process.pid}`;
/** All its waits are inside its commands, so a bare script of them waits no less. */
const labId = 'modes';
const rounds = 3;

interface Figure {
  what: string;
  value: number;
  limit: number;
  unit: string;
}

const figures: Figure[] = [];

function note(what: string, value: number, limit: number, unit: string): void {
  figures.push({ what, value, limit, unit });
  const over = isOver({ what, value, limit, unit }) ? '  OVER' : '';
  console.log(`${what.padEnd(58)} ${value.toFixed(2)}${unit}  (limit ${limit}${unit})${over}`);
}

/** A ratio of throughput has a floor, all else a ceiling. */
function isOver({ what, value, limit }: Figure): boolean {
  return what.startsWith('throughput') ? value < limit : value > limit;
}

const app = await benchApp();
note('start-up of simplenode / of a bare node:http server', app.startup, 1.5, 'x');
note('throughput of simplenode / of a bare node:http server', app.throughput, 0.5, 'x');
note('swarmlab --version', await median(() => seconds(['--version'])), 0.15, ' s');

try {
  (await up(cluster, () => {})).close(); // the first one makes the images
  await down(cluster);
  note('up, with images cached', await timed(async () => (await up(cluster, () => {})).close()), 5, ' s');
  const [lab] = await validLabs([labId]);
  if (!lab) throw new Error(`no lab ${labId}`);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const whole = await fromNothing(lab, () => seconds(['run', labId, '--cluster', cluster]));
    const bare = await fromNothing(lab, () => bareSeconds(lab));
    ratios.push(whole / bare);
    console.log(`  round ${round + 1}: run ${labId} ${whole.toFixed(2)} s, bare script ${bare.toFixed(2)} s`);
  }
  note(`run ${labId} / a bare script of its commands`, middle(ratios), 1.05, 'x');
  await succeed(['run', labId, '--cluster', cluster]);
  note('check of a satisfied lab', await median(() => seconds(['check', labId, '--cluster', cluster])), 0.5, ' s');
  note('down', await timed(() => down(cluster)), 3, ' s');
} finally {
  await down(cluster).catch(() => []);
}
process.exitCode = figures.some(isOver) ? 1 : 0;

/** The time of work that begins without any service of the lab. */
async function fromNothing(lab: Lab, work: () => Promise<number>): Promise<number> {
  await removeServices(lab);
  return work();
}

async function removeServices(lab: Lab): Promise<void> {
  const names = lab.owns.services.map((name) => `label=com.docker.swarm.service.name=${name}`);
  const opened = await open(cluster);
  try {
    await run(opened.manager.enter(['docker', 'service', 'rm', ...lab.owns.services]), { input: '' });
    for (const node of opened.nodes) {
      for (const name of names) {
        const wait = `while [ -n "$(docker ps --all --quiet --filter ${name})" ]; do sleep 0.1; done`;
        await run(node.enter(['sh', '-c', wait]), { input: '' });
      }
    }
  } finally {
    opened.close();
  }
}

/** What a person without a checker would do: the same commands, each on its node, from one shell script. */
async function bareSeconds({ steps }: Lab): Promise<number> {
  const opened = await open(cluster);
  const commands = steps.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'command' ? [block] : [])));
  const script = commands.map(({ script, node }) => {
    const { enter } = opened.nodes.find(({ name }) => name === node) ?? opened.manager;
    return commandLine(enter(['bash', '-e', '-c', script]));
  });
  opened.close();
  return timed(() => run(['bash', '-c', script.join('\n')], { input: '' }));
}

async function seconds(words: string[]): Promise<number> {
  return timed(() => succeed(words));
}

async function succeed(words: string[]): Promise<void> {
  const { exit, stdout, stderr } = await swarmlab(words);
  if (exit !== 0) throw new BrokenError(`swarmlab ${words.join(' ')} exited with ${exit}:\n${stdout}${stderr}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function median(measure: () => Promise<number>): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round < 7; round++) measured.push(await measure());
  return middle(measured);
}

function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
