import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../testing/browser.ts';
import { Lobby, type Served, serve, Terminals } from './index.ts';
import { type Far, farCluster } from './server/terminals/far.fixture.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

describeInBrowser('terminals on the page', (newPage) => {
  let served: Served;
  let terminals: Terminals;
  let far: Far[];
  beforeEach(async () => {
    far = [];
    const cluster = farCluster(far);
    terminals = new Terminals(async () => cluster);
    served = await serve(
      new Lobby({ version: '0', cluster: 'fake', nodes: ['docker-node1', 'docker-node2'] }, [terminals]),
    );
  });
  afterEach(async () => {
    terminals.stop();
    await served.close();
  });

  /** A page, with all that its policy refused. */
  const enter = async (options?: Parameters<typeof newPage>[0]) => {
    const page = await newPage(options);
    const refused: string[] = [];
    page.on('console', (said) => {
      if (said.type() === 'error') refused.push(said.text());
    });
    await page.goto(served.invitation());
    await page.getByText('Connected').waitFor();
    return { page, refused };
  };
  const begin = async (page: Page, node = 'docker-node1'): Promise<Far> => {
    const count = far.length;
    await page.getByRole('button', { name: `Open a terminal on ${node}` }).click();
    await until(() => far.length > count);
    await page.getByRole('tab', { name: node, exact: true }).waitFor();
    await page.locator('.face.chosen .xterm-rows').waitFor();
    await page.locator('.face.chosen textarea').focus();
    return far.at(-1) ?? expect.fail('none');
  };
  const rows = (page: Page) => page.locator('.face.chosen .xterm-rows');

  it('shows what is printed, in its colours, and sends what is typed', async () => {
    const { page, refused } = await enter();
    const shell = await begin(page);
    await until(() => shell.sizes.length > 0);
    const { columns } = shell.sizes.at(-1) ?? expect.fail('no size');
    expect(columns).to.be.above(30).and.not.equal(80);
    shell.output.write('docker-node1:~$ \x1b[38;2;250;128;114msalmon\x1b[0m \x1b[c\x1b[6n\x1b]52;c;aGk=\x07');
    await rows(page).getByText('salmon').waitFor();
    const colour = `getComputedStyle([...document.querySelectorAll('.xterm-rows span')].find((one) => one.textContent === 'salmon')).color`;
    expect(await page.evaluate(colour)).to.equal('rgb(250, 128, 114)');
    await page.keyboard.type('ls -l "a b"');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+c');
    await until(() => shell.typed.endsWith('\x03'));
    expect(shell.typed).to.equal('\x1b[?1;2c\x1b[1;24Rls -l "a b"\r\x03'); // each question answered once
    expect(refused).to.deep.equal([]);
  });

  it('is as it was when the page is loaded again, and when the connection was cut', async () => {
    const { page } = await enter();
    const shell = await begin(page);
    shell.output.write(
      `${Array.from({ length: 30 }, (_, line) => `line ${line}\r\n`).join('')}\x1b[1mdocker-node1:~$ `,
    );
    await rows(page).getByText('line 29').waitFor();
    const shown = await rows(page).innerText();
    await page.reload();
    await page.locator('.face.chosen textarea').focus();
    await rows(page).getByText('line 29').waitFor();
    expect(await rows(page).innerText()).to.equal(shown);
    await until(async () => {
      await page.keyboard.press('Shift+PageUp');
      return rows(page).getByText('line 0', { exact: true }).isVisible();
    });
    await page.context().setOffline(true);
    await page.keyboard.type('typed while away');
    shell.output.write('printed while away');
    await page.context().setOffline(false);
    await rows(page).getByText('printed while away').waitFor();
    await until(() => shell.typed === 'typed while away');
  });

  it('has one tab a terminal, beside each other or one, until they are closed', async () => {
    const { page } = await enter();
    const first = await begin(page);
    const second = await begin(page, 'docker-node2');
    first.output.write('the first');
    second.output.write('the second');
    await rows(page).getByText('the second').waitFor();
    expect(await page.getByText('the first').isVisible()).to.equal(false);
    await page.getByRole('button', { name: 'Side by side' }).click();
    await page.getByText('the first').waitFor();
    second.end(4);
    await page.getByText('The shell on docker-node2 ended with exit code 4.').waitFor();
    await page.getByRole('button', { name: 'Close docker-node2' }).click();
    await until(async () => (await page.getByRole('tab').count()) === 1);
    await page.getByRole('button', { name: 'Close docker-node1' }).click();
    await page.getByText('No terminal is open').waitFor();
    expect(first.isClosed).to.equal(true);
  });

  it('is left by keyboard, and entered', async () => {
    const { page } = await enter();
    const shell = await begin(page);
    await page.keyboard.press('Tab');
    await until(() => shell.typed === '\t');
    await page.getByText('Ctrl+Shift+↑ leaves the terminal').waitFor();
    await page.keyboard.press('Control+Shift+ArrowUp');
    expect(await page.evaluate('document.activeElement.role')).to.equal('tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');
    await until(() => shell.typed === '\tx');
  });

  it('asks before several lines are pasted, and before an address is opened', async () => {
    const { page } = await enter();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const shell = await begin(page);
    const copy = (text: string) => page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await copy('docker ps');
    await page.keyboard.press('Control+v');
    await until(() => shell.typed === 'docker ps');
    await copy('\x1b[201~one\ntwo');
    await page.keyboard.press('Control+v');
    await page.getByText('Paste 2 lines?').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.face.chosen textarea').focus();
    await page.keyboard.press('Control+Shift+v');
    await page.getByRole('button', { name: 'Paste', exact: true }).click();
    await until(() => shell.typed === 'docker ps[201~one\rtwo');
    shell.output.write('\r\n\x1b]8;;https://evil.example/\u202ea?b\x07docs.docker.com\x1b]8;;\x07');
    await pointAt(page, rows(page).getByText('docs.docker.com'));
    await page.mouse.down();
    await page.mouse.up();
    await page.getByText('Open this address').waitFor();
    await page.getByText('https://evil.example/%E2%80%AEa?b').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(page.context().pages()).to.have.length(1);
  });

  it('copies what is selected, by the keys that end a program where nothing is', async () => {
    const { page } = await enter();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const shell = await begin(page);
    shell.output.write('\r\nservice');
    await rows(page).getByText('service').waitFor();
    await pointAt(page, rows(page).getByText('service'));
    for (const clickCount of [1, 2]) {
      await page.mouse.down({ clickCount });
      await page.mouse.up({ clickCount });
    }
    await page.keyboard.press('Control+c');
    await until(async () => (await page.evaluate('navigator.clipboard.readText()')) === 'service');
    expect(shell.typed).to.equal('');
    await page.keyboard.press('Control+c');
    await until(() => shell.typed === '\x03');
  });

  it('loses no syllable that is composed', async () => {
    const { page } = await enter();
    const shell = await begin(page);
    const keys = await page.context().newCDPSession(page);
    const compose = async (...steps: string[]) => {
      for (const text of steps)
        await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      const syllable = steps.at(-1) ?? '';
      await keys.send('Input.insertText', { text: syllable });
      await arrives(syllable); // nobody's next key is faster
    };
    let expected = '';
    const arrives = async (text: string) => {
      expected += text;
      await until(() => shell.typed.length >= expected.length);
    };
    for (let times = 0; times < 10; times += 1) {
      await compose('ㅎ', '하', '한');
      await compose('ㄱ', '그', '글');
      await page.keyboard.press(times % 2 === 0 ? 'Space' : 'Enter');
      await arrives(times % 2 === 0 ? ' ' : '\r');
    }
    expect(shell.typed).to.equal('한글 한글\r'.repeat(5));
  });

  it('says why none is opened', async () => {
    const { page } = await enter();
    for (let count = 1; count <= 12; count += 1) {
      await page.getByRole('button', { name: 'Open a terminal on docker-node1' }).click();
      await until(() => far.length === count);
    }
    await page.getByRole('button', { name: 'Open a terminal on docker-node1' }).click();
    await page.getByText('12 terminals are open').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing in the way of anybody, when it is ${colorScheme}`, async () => {
      const { page } = await enter({ colorScheme });
      const shell = await begin(page);
      await begin(page, 'docker-node2');
      shell.output.write('\x1b[31mred \x1b[34mblue \x1b[90mgrey \x1b[0;2mdim');
      await page.getByRole('button', { name: 'Side by side' }).click();
      await page.getByText('blue').waitFor();
      await page.evaluate(axe);
      const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        'axe.run()',
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/terminals-${colorScheme}.png` });
    });
  }
});

/** The screen lies over its rows, so that they cannot be clicked themselves. */
async function pointAt(page: Page, what: Locator): Promise<void> {
  const box = (await what.boundingBox()) ?? expect.fail('it is not to be seen');
  await page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`it does not come to hold: ${holds}`);
    await pause(10);
  }
}
