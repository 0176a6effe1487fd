import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { apiService, apiTask } from '../observe/cluster.fixture.ts';
import { violationsOf } from '../testing/axe.ts';
import { describeInBrowser } from '../testing/browser.ts';
import { speak } from '../words/index.ts';
import { Lobby, type Served, serve } from './index.ts';
import { School } from './server/lab/desk.fixture.ts';

describeInBrowser('a lab on the page', (newPage) => {
  let school: School;
  let served: Served;
  const run = (replicas: number) => {
    school.fake.services = [apiService('simple', replicas)];
    school.fake.tasks = Array.from({ length: replicas }, (_, index) => apiTask('simple', index + 1, 'running'));
  };
  const visit = async (options?: Parameters<typeof newPage>[0]): Promise<Page> => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
    await page.goto(served.invitation());
    await page
      .getByText(/of 1 check holds|개가 맞습니다/)
      .first()
      .waitFor();
    return page;
  };
  const open = async () => school.desk.begin(school.lab());

  beforeEach(async () => {
    school = new School();
    served = await serve(
      new Lobby({ version: '0', cluster: 'fake', nodes: ['docker-node1', 'docker-node2'] }, [school.desk]),
    );
  });
  afterEach(async () => {
    await served.close();
    school.letGo();
    await school.desk.stop();
    speak('en');
  });

  it('shows its text as words, and copies its commands', async () => {
    await open();
    const page = await visit();
    await page.getByText('on docker-node2').waitFor();
    expect(await page.title()).to.equal('swarmlab');
    expect(await page.locator('article img').count()).to.equal(0);
    expect(await page.getByText('<b>2</b>').count()).to.equal(1);
    expect(await page.getByRole('link').evaluateAll((links) => links.map((link) => link.textContent))).to.deep.equal([
      'docs',
    ]);
    await page.getByText('(https://docs.docker.com/)').waitFor();
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(
      'docker service create --name simple simplenode:0.1',
    );
    expect(await page.getByRole('button', { name: 'Type it' }).count(), 'there is no terminal').to.equal(0);
  });

  it('is done by keyboard alone, ticks, is heard, and says what it was worth', async () => {
    await open();
    const page = await visit();
    const press = async (name: string | RegExp) => {
      const button = page.getByRole('button', { name });
      while ((await button.and(page.locator(':focus')).count()) === 0) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    run(1);
    await page.getByRole('button', { name: 'Step 1: The first, passed' }).waitFor();
    await page.getByRole('log').getByText('Step 1 passed').waitFor();
    await press('Next step');
    await page.getByRole('heading', { name: 'Step 2: Challenge: two' }).waitFor();
    await page.getByText('not yet what the goal describes').waitFor();
    await press('Hint (1 left)');
    await page.getByRole('heading', { name: 'Hint 1 of 1' }).waitFor();
    await press('Solution');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(school.kept.challenge?.solution).to.equal(undefined);
    await press('Solution');
    await page.getByRole('dialog').getByText('no points').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('docker service scale simple=2').waitFor();
    run(2);
    await page.getByRole('heading', { name: 'Lab completed' }).waitFor();
    await page.getByText('3 of 5 points, in 2 minutes, with 1 hint and 1 solution').waitFor();
    await press('Next lab: Lab other');
    await page.getByRole('dialog').getByText('is removed').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('it has no engine').waitFor();
  });

  it('asks before a reset, and does it', async () => {
    await open();
    const page = await visit();
    await page.getByRole('button', { name: 'Reset step' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Reset step' }).click();
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.getByRole('button', { name: 'Resetting…' }).waitFor();
    expect(school.resets).to.deep.equal(['first']);
    school.letGo();
    await page.getByText('back at first').waitFor();
  });

  it('lets one pick a lab, and no exam', async () => {
    await school.desk.begin();
    const page = await newPage();
    await page.goto(served.invitation());
    await page.getByText('No lab is open').waitFor();
    expect(await page.getByRole('button', { name: 'Lab exam' }).isDisabled()).to.equal(true);
    await page.getByRole('button', { name: 'Lab sample' }).click();
    await page.getByRole('heading', { name: 'Step 1: The first' }).waitFor();
  });

  it('changes its language in place, for verdicts too, and keeps the step that is read', async () => {
    await open();
    const page = await visit();
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('heading', { name: '2단계: 도전: two' }).waitFor();
    school.fake.nodes[0].event();
    await page.getByRole('button', { name: '이전 단계' }).click();
    await page.getByText('이름이 simple인 서비스가 없습니다').waitFor();
  });

  it('has panes that can be hidden and resized, and remembers it', async () => {
    await open();
    const page = await visit();
    await page.getByRole('button', { name: 'Show Visitors' }).click();
    await page.getByRole('heading', { name: 'Visitors' }).waitFor({ state: 'detached' });
    const width = async () => (await page.getByRole('region', { name: 'Lab' }).boundingBox())?.width ?? 0;
    const before = await width();
    const divider = page.getByRole('separator', { name: /Lab/ });
    await divider.press('ArrowLeft');
    expect(await width()).to.be.below(before - 20);
    const box = await divider.boundingBox();
    if (!box) throw new Error('no divider');
    await page.mouse.move(box.x + 4, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 204, box.y + 50);
    await page.mouse.up();
    expect(await width()).to.be.above(before + 50);
    const kept = await width();
    await page.reload();
    await page.getByText(/check holds/).waitFor();
    expect(await width()).to.be.closeTo(kept, 2);
    expect(await page.getByRole('heading', { name: 'Visitors' }).count()).to.equal(0);
  });

  it('has tabs in place of panes where there is no room, and nothing is cut off', async () => {
    await open();
    const page = await visit({ viewport: { width: 400, height: 800 } });
    await page.getByRole('tab', { name: 'Lab' }).press('ArrowRight');
    await page.getByRole('tabpanel', { name: 'Swarm' }).waitFor();
    expect(await page.getByRole('tabpanel').count()).to.equal(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(400);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const locale of ['en-GB', 'ko-KR'])
      it(`has nothing in the way of anybody, ${colorScheme} and in ${locale}`, async () => {
        await open();
        const page = await visit({ colorScheme, locale });
        expect(await violationsOf(page)).to.deep.equal([]);
        await page.getByRole('button', { name: /Reset step|단계 되돌리기/ }).click();
        expect(await violationsOf(page), 'while it asks').to.deep.equal([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /Labs|실습 목록/ }).click();
        school.kept = {
          first: { attempts: 1, hints: 0, passedAt: new Date().toISOString() },
          challenge: { attempts: 1, hints: 1, solution: true, passedAt: new Date().toISOString() },
        };
        await page.getByRole('heading', { name: /Lab completed|실습을 마쳤습니다/ }).waitFor();
        expect(await violationsOf(page), 'at the end').to.deep.equal([]);
        await page.setViewportSize({ width: 400, height: 800 });
        await page.getByRole('tab').first().waitFor();
        expect(await violationsOf(page), 'in tabs').to.deep.equal([]);
        if (process.env.PICTURES)
          await page.screenshot({ path: `${process.env.PICTURES}/${locale}-${colorScheme}.png` });
      });
});
