/** A student works lab 1 through in their browser, on a real cluster: each step ticks, soon, until the lab is completed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { hasChecks } from '../lab/index.ts';
import type { Lab, Step } from '../model.ts';
import { record } from '../observe/index.ts';
import { type Judging, lookAtStep, validLabs } from '../run/index.ts';
import { run } from '../shell/index.ts';
import { describeInBrowser } from '../testing/browser.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { startSwarmlab, type Talking } from '../testing/program.ts';

/** Milliseconds from the swarm's change to the tick on the page, also on a machine that others keep busy. */
const most = 5000;

describeOnCluster('a student with `web` in their browser', 'web', (get) => {
  describeInBrowser('works lab 1 through', (newPage) => {
    let state: string;
    let program: Talking;

    before(async () => {
      state = await mkdtemp(join(tmpdir(), 'swarmlab-web-'));
      const words = ['web', 'replication', '--cluster', get().name, '--no-open'];
      program = startSwarmlab(words, { env: { XDG_STATE_HOME: state } });
    });
    after(async () => {
      program?.stop();
      await rm(state, { recursive: true, force: true });
    });

    it('step by step, to its end', async () => {
      const [lab] = (await validLabs(['replication'])) as [Lab];
      const cluster = get();
      await program.said(/#code=\S+/);
      const [address = ''] = /http:\S+/.exec(program.heard()) ?? [];
      const page = await newPage();
      await page.goto(address);
      await page.getByRole('button', { name: 'Step 1: Create a service with two replicas, to do now' }).waitFor();
      const recorder = await record(cluster);
      const signal = new AbortController().signal;
      const judging: Judging = { cluster, recorder, patience: 'none', signal, onEvent: () => {} };
      const took: number[] = [];
      try {
        for (const [index, step] of lab.steps.entries()) {
          if (hasChecks(step)) {
            const holding = (async () => {
              while (!(await lookAtStep(step, judging)).passed);
              return performance.now();
            })();
            const typed = type(page, step);
            await page.getByRole('button', { name: new RegExp(`^Step ${index + 1}: .*, passed$`) }).waitFor();
            took.push(performance.now() - (await holding));
            await typed;
          }
          if (index + 1 < lab.steps.length) await page.getByRole('button', { name: 'Next step' }).click();
        }
        await page.getByRole('heading', { name: 'Lab completed' }).waitFor();
        await page.getByText(/^\d+ of \d+ points, in \d+ minutes?, with 3 hints and 1 solution$/).waitFor();
      } finally {
        recorder.stop();
      }
      console.log(`      from change to tick: ${took.map((one) => `${Math.round(one)} ms`).join(', ')}`);
      expect(Math.max(...took)).to.be.below(most);
    });

    /** Runs what the page says, where it says: of a challenge, the solution that was asked for. */
    async function type(page: Page, { challenge }: Step): Promise<void> {
      if (challenge) {
        await page.getByText('not yet what the goal describes').first().waitFor();
        for (const left of [3, 2, 1]) await page.getByRole('button', { name: `Hint (${left} left)` }).click();
        await page.getByRole('button', { name: 'Solution' }).click();
        await page.getByRole('button', { name: 'Yes' }).click();
        await page.getByRole('heading', { name: 'Solution' }).waitFor();
      }
      const blocks = page.locator('article .command');
      for (const block of await blocks.all()) {
        const script = await block.locator('.script').innerText();
        const name = (await block.locator('figcaption span').innerText()).replace('on ', '');
        const node = get().nodes.find((one) => one.name === name);
        if (!node) throw new Error(`no node ${name}`);
        const { exit, stderr } = await run(node.enter(['bash', '-c', script]), { input: '' });
        expect(exit, `${script}\n${stderr}`).to.equal(0);
      }
    }
  });
});
