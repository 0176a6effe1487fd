/**
 * `npm run pictures`: takes the pictures of the documentation anew, of a real swarm in a real browser: a rolling update half-way, after one
 * task had failed, with visitors. On a cluster of its own, which is removed.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { nameOfOwn } from '../cluster/index.ts';
import { packageRoot } from '../package-root.ts';
import { launch } from './browser.ts';
import { startSwarmlab, swarmlab, type Talking } from './program.ts';

const cluster = nameOfOwn('test', 'pictures');
const folder = join(packageRoot, 'docs/pictures');
const state = await mkdtemp(join(tmpdir(), 'swarmlab-pictures-'));
const env = { XDG_STATE_HOME: state };
const size = { width: 1440, height: 900 };

await mkdir(folder, { recursive: true });
const browser = await launch();
try {
  await done('up', '--cluster', cluster);
  const web = startSwarmlab(['web', 'rolling-update', '--cluster', cluster, '--no-open'], { env });
  try {
    await take(await pageOf(browser, web));
  } finally {
    web.stop();
    await web.ended;
  }
} finally {
  await browser.close();
  await done('down', '--cluster', cluster);
  await rm(state, { recursive: true, force: true });
}

async function pageOf(from: Browser, web: Talking): Promise<Page> {
  await web.said(/#code=\S+/);
  const [address = ''] = /http:\S+/.exec(web.heard()) ?? [];
  const page = await from.newPage({ viewport: size, locale: 'en-GB', colorScheme: 'light' });
  await page.goto(address);
  return page;
}

/** What a student does up to the middle of the update, and the pictures. */
async function take(page: Page): Promise<void> {
  const button = (name: RegExp | string) => page.getByRole('button', { name }).first();
  await button('Open a terminal on docker-node1').click();
  await page.locator('.xterm-screen').waitFor();
  await button('Type it').click({ modifiers: ['Shift'] });
  await button(/^Step 1: .*, passed$/).waitFor();
  await shell('curl -s "http://docker-node1:8000/?stop=true" || true');
  await button(/simple\.\d.*failed/).waitFor();
  await page
    .getByRole('button', { name: /simple\.\d.*running/ })
    .nth(1)
    .waitFor();
  await button('Ask five times a second').click();
  await button(/^Step 2: /).click();
  await button('Type it').click({ modifiers: ['Shift'] });
  // The update waits ten seconds after its first task.
  await button(/simple\.\d.*shutdown/).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `web-${colorScheme}.png`) });
  }
}

async function shell(script: string): Promise<void> {
  await done('shell', '--cluster', cluster, '--', 'bash', '-c', script);
}

async function done(...words: string[]): Promise<void> {
  const { exit, stdout, stderr } = await swarmlab(words, { env });
  if (exit !== 0) throw new Error(`swarmlab ${words.join(' ')} ended with ${exit}\n${stdout}${stderr}`);
}
