/**
 * The show: a student types a lab's commands into `swarmlab shell`, and `swarmlab learn`, in a terminal beside it, ticks each
 * step. The whole of labs 1, 3 and 6 takes minutes: `npm run test:learn` plays it, the tests of every day only lab 1.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import { hasChecks } from '../lab/index.ts';
import type { Lab, Step } from '../model.ts';
import { record } from '../observe/index.ts';
import { packageRoot } from '../package-root.ts';
import { type Judging, lookAtStep, validLabs } from '../run/index.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { swarmlab } from '../testing/program.ts';
import { type Terminal, terminal } from '../testing/terminal.ts';

const labs = process.env.SWARMLAB_SHOW === 'all' ? ['replication', 'rolling-update', 'health-check'] : ['replication'];
const slack = 1000; // milliseconds from the swarm's change to the tick on the screen

describeOnCluster('a student with `learn` beside their shell', 'learn', (get) => {
  let state: string;
  let shell: Terminal;
  const cli = join(packageRoot, 'dist/cli.js');
  const start = (...words: string[]) =>
    terminal([process.execPath, cli, ...words, '--cluster', get().name], {
      XDG_STATE_HOME: state,
      LC_ALL: 'C.UTF-8',
      NO_COLOR: '1',
    });
  const learning = async (lab: string) => {
    const screen = start('learn', lab);
    await screen.shows(/q quit/);
    return screen;
  };
  const kept = async (lab: string) => {
    const file = join(state, 'swarmlab/progress', get().name, `${lab}.json`);
    return JSON.parse(await readFile(file, 'utf8')).steps as Record<string, { passedAt?: string }>;
  };

  before(async () => {
    state = await mkdtemp(join(tmpdir(), 'swarmlab-show-'));
    shell = start('shell');
  });
  after(async () => {
    shell?.kill();
    await rm(state, { recursive: true, force: true });
  });

  for (const id of labs) {
    it(`has each step of lab ${id} ticked within a second`, async function () {
      this.timeout(300_000);
      const [lab] = (await validLabs([id])) as [Lab];
      const cluster = get();
      const reset = await swarmlab(['reset', id, '--cluster', cluster.name]);
      expect(reset.exit, reset.stderr).to.equal(0);
      let screen = await learning(id);
      const recorder = await record(cluster);
      const judging: Judging = {
        cluster,
        recorder,
        patience: 'none',
        signal: new AbortController().signal,
        onEvent: () => {},
      };
      const took: string[] = [];
      try {
        let ticks = 0;
        for (const [index, step] of lab.steps.entries()) {
          if (!hasChecks(step)) continue;
          let ticked = false;
          const watching = (async () => {
            while (!(await lookAtStep(step, judging)).passed);
            const since = performance.now();
            ticks += 1;
            await screen.shows(() => ticksOf(screen) >= ticks);
            ticked = true;
            return performance.now() - since;
          })();
          await work(shell, step, () => ticked);
          const late = await watching;
          took.push(`${step.id} ${Math.round(late)} ms`);
          expect(late, `${step.id}:\n${screen.all().slice(-3000)}`).to.be.below(slack);
          if (index === 1) {
            screen.kill();
            screen = await learning(id);
            expect(ticksOf(screen), 'after a restart').to.be.at.least(ticks);
          }
        }
        console.log(`      ${took.join(', ')}`);
        const passed = Object.values(await kept(id)).filter(({ passedAt }) => passedAt !== undefined);
        expect(passed).to.have.length(ticks);
        screen.type('q');
        expect(await screen.ended).to.equal(0);
        expect(screen.all()).to.include('\x1b[?1049l');
      } finally {
        recorder.stop();
        screen.kill();
      }
    });
  }
});

/** Types what a step tells to, one command after the other, until the step is ticked: docker then watches for seconds more. */
async function work(shell: Terminal, { blocks }: Step, ticked: () => boolean): Promise<void> {
  const scripts = blocks.flatMap((block) => (block.type === 'command' ? [block.script] : []));
  for (const script of scripts) {
    await shell.shows(() => isReady(shell));
    if (ticked()) return;
    const before = shell.all().length;
    shell.type(`${script}\n`);
    const isOver = () => shell.all().length > before + script.length && isReady(shell);
    while (!isOver() && !ticked()) await pause(50);
    if (!isOver()) shell.type('\x03');
  }
}

/** True where the shell waits for a command. */
function isReady(shell: Terminal): boolean {
  return /[#$] $/.test(stripVTControlCharacters(shell.all()));
}

/** How many steps are ticked in the head of the window. */
function ticksOf(screen: Terminal): number {
  const head = screen.all().split('\x1b[1;1H\x1b[K').at(-1)?.split('\x1b')[0] ?? '';
  return [...head.matchAll(/✓/g)].length;
}
