/** Measures what must be fast, as ratios within one run; `npm run bench`. Brings a cluster of its own up and removes it. */
import { benchApp } from '../sample-app/bench.ts';
import { down, open, up } from './cluster/index.ts';
import { BrokenError } from './errors.ts';
import type { Lab } from './model.ts';
import { validLabs } from './run/index.ts';
import { commandLine, run } from './shell/index.ts';
import { benchClusters, benchFiles } from './testing/grading.ts';
import { swarmlab } from './testing/program.ts';

const cluster = `bench-${process.pid}`;
/** Labs whose waits are inside their commands, or for ports to answer: so a bare script can wait for the same. */
const labIds = ['publishing', 'modes'];
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

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

const files = await benchFiles(1000);
console.log(
  `  1000 files of ten labs: ${files.attempts} attempts each, ${(files.bytes / 1024).toFixed(1)} KiB packed; ${files.outcomes}; ${files.processorSeconds.toFixed(1)} s of processor time`,
);
note('grade 1000 files of ten labs', files.seconds, 10, ' s');
note('memory for that', files.megabytes, 500, ' MB');
note('cost of one of 1000 files / of one of 250', files.growth, 1.2, 'x');
const clusters = await benchClusters(30);
note('grade 30 slow clusters at once / one of them', clusters.all / clusters.one, 3, 'x');

try {
  (await up(cluster, () => {})).close(); // the first one makes the images
  await down(cluster);
  note('up, with images cached', await timed(async () => (await up(cluster, () => {})).close()), 5, ' s');
  const labs = await validLabs(labIds);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const whole = await fromNothing(labs, () => seconds(['run', ...labIds, '--cluster', cluster]));
    const bare = await fromNothing(labs, () => timed(() => bareRun(labs)));
    ratios.push(whole / bare);
    console.log(
      `  round ${round + 1}: run ${labIds.join(' ')} ${whole.toFixed(2)} s, bare script ${bare.toFixed(2)} s`,
    );
  }
  note(`run ${labIds.join(' ')} / a bare script of the same`, middle(ratios), 1.05, 'x');
  await fromNothing(labs, () => seconds(['run', 'modes', '--cluster', cluster]));
  note('check of a satisfied lab', await median(() => seconds(['check', 'modes', '--cluster', cluster])), 0.5, ' s');
  note('down', await timed(() => down(cluster)), 3, ' s');
} finally {
  await down(cluster).catch(() => []);
}
process.exitCode = figures.some(isOver) ? 1 : 0;

/** The time of work that begins without any service of the labs. */
async function fromNothing(labs: Lab[], work: () => Promise<number>): Promise<number> {
  for (const lab of labs) await removeServices(lab);
  return work();
}

async function removeServices({ owns }: Lab): Promise<void> {
  const opened = await open(cluster);
  try {
    await run(opened.manager.enter(['docker', 'service', 'rm', ...owns.services]), { input: '' });
    const left = owns.services.map((name) => `docker ps -aq --filter label=com.docker.swarm.service.name=${name}`);
    const wait = `while [ -n "$(${left.join('; ')})" ]; do sleep 0.1; done`;
    for (const node of opened.nodes) await run(node.enter(['sh', '-c', wait]), { input: '' });
  } finally {
    opened.close();
  }
}

/** What a person without a checker would do: one shell script with the same commands and the same waits. */
async function bareRun(labs: Lab[]): Promise<void> {
  const { manager, nodes, close } = await open(cluster);
  close();
  for (const [index, { steps }] of labs.entries()) {
    const before = labs[index - 1];
    if (before) await removeServices(before); // a run does so between labs
    const script = steps
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.type === 'command') {
          const { enter } = nodes.find(({ name }) => name === block.node) ?? manager;
          return [commandLine(enter(['bash', '-e', '-c', block.script]))];
        }
        return block.expect.kind === 'http' && block.expect.answers
          ? [commandLine(manager.enter(answer(block.expect.urls)))]
          : [];
      });
    await run(['bash', '-c', script.join('\n')], { input: '' });
  }
}

/** Waits until each of these URLs answers. */
function answer(urls: string[]): string[] {
  const wait = 'for url; do until curl -sf -m 5 -o /dev/null "$url"; do sleep 0.1; done; done';
  return ['bash', '-c', wait, 'answer', ...urls];
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
