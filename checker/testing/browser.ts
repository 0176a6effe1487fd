/** For tests: Debian's Chromium, as a person has it. */
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildPage } from '../build/page.ts';
import { run } from '../shell/index.ts';

const program = '/usr/bin/chromium';

/** What a browser says of a page that does what it may not. */
const ofSecurity = /Content Security Policy|Trusted(?:HTML|Script|String|Types)/;

let refusal: string | undefined;

/** A browser's window of its own, with nothing kept from others. Closed when its test is over. */
export type NewPage = (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;

/** Declares tests in a browser. Where this machine cannot have one they are skipped, loudly; on CI that is a failure. */
export function describeInBrowser(title: string, tests: (newPage: NewPage) => void): void {
  describe(title, function () {
    this.timeout(120_000); // of a hang
    let browser: Browser | undefined;
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    before(async function () {
      browser = await launched();
      if (!browser) this.skip();
    });
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close();
      expect(complaints.splice(0)).to.deep.equal([]);
    });
    after(() => browser?.close());
    tests(async (options) => {
      if (!browser) throw new Error('no browser');
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      contexts.push(context);
      context.on('console', (message) => {
        if (ofSecurity.test(message.text())) complaints.push(message.text());
      });
      return context.newPage();
    });
  });
}

async function launched(): Promise<Browser | undefined> {
  if (refusal !== undefined) return undefined;
  try {
    if (!existsSync(program)) await install();
    await buildPage();
    return await chromium.launch({ executablePath: program, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    refusal = String(error);
    console.error(`\n*** BROWSER TESTS ARE SKIPPED: this machine has no Chromium.\n*** ${refusal}\n`);
    return undefined;
  }
}

async function install(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    throw new Error(`no ${program}; apt-get install chromium`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], { input: '', env, timeout: 120_000 });
  const words = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  const { exit, stderr } = await run(words, { input: '', env, timeout: 600_000 });
  if (exit !== 0) throw new Error(stderr);
}
