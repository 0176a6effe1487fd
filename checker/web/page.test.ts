import { expect } from 'chai';
import { apiService, apiTask, type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import { violationsOf } from '../testing/axe.ts';
import { describeInBrowser } from '../testing/browser.ts';
import { Lobby, type Served, Stage, serve, watchSwarm } from './index.ts';

describeInBrowser('the page', (newPage) => {
  let served: Served;
  before(async () => {
    served = await serve(new Lobby({ version: '0', cluster: 'fake', nodes: ['docker-node1'] }));
  });
  after(() => served.close());

  it('is let in by its address, which says nothing more of the code, and stays in when it is loaded again', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(served.invitation());
    await page.getByText('Connected').waitFor();
    expect(page.url()).to.equal(served.address);
    expect(await page.evaluate('document.cookie')).to.equal('');
    await page.reload();
    await page.getByText('Connected').waitFor();
    expect(asked.filter((url) => !url.startsWith(served.address))).to.deep.equal([]);
    expect(asked.join('\n')).not.to.include('code');
  });

  it('is not let in without a code, or with one that was used', async () => {
    const address = served.invitation();
    const first = await newPage();
    await first.goto(address);
    await first.getByText('Connected').waitFor();
    for (const other of [address, served.address]) {
      const page = await newPage();
      await page.goto(other);
      await page.getByText('press Enter').waitFor();
    }
  });

  it('finds the server again when it was away', async () => {
    const page = await newPage();
    await page.goto(served.invitation());
    await page.getByText('Connected').waitFor();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.getByText('Connected').waitFor();
  });
});

describeInBrowser('the picture of a swarm', (newPage) => {
  const over = new AbortController();
  let fake: FakeCluster;
  let served: Served;
  let watching: Promise<void>;
  before(async () => {
    fake = fakeCluster();
    fake.services = [apiService('simple', 2)];
    const failed = apiTask('simple', 2, 'failed', {
      DesiredState: 'shutdown',
      Status: {
        State: 'failed',
        Timestamp: new Date().toISOString(),
        Err: 'task: non-zero exit (3)',
        ContainerStatus: { ContainerID: 'c'.repeat(64), ExitCode: 3 },
      },
    });
    fake.tasks = [apiTask('simple', 1, 'running'), failed];
    const stage = new Stage();
    watching = watchSwarm(stage, async () => fake.cluster, over.signal);
    served = await serve(new Lobby({ version: '0', cluster: 'fake', nodes: ['docker-node1'] }, [stage]));
  });
  after(async () => {
    over.abort();
    await watching;
    await served.close();
  });

  it('shows nodes and tasks, and what becomes of them', async () => {
    const page = await newPage();
    await page.goto(served.invitation());
    await page.getByRole('heading', { name: /docker-node1/ }).waitFor();
    await page.getByRole('button', { name: /simple\.1.*running/ }).waitFor();
    await page.getByRole('button', { name: /simple\.2.*failed.*exit code 3/ }).click();
    await page.getByText('task: non-zero exit (3)').first().waitFor();
    fake.tasks = [...fake.tasks, apiTask('simple', 2, 'running', { ID: 'new', CreatedAt: new Date().toISOString() })];
    await page.getByRole('button', { name: /simple\.2.*running/ }).waitFor();
    await page.getByText('As a table').click();
    expect(await page.getByRole('row').count()).to.equal(4);
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('heading', { name: '스웜', exact: true }).waitFor();
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/fake.png` });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing in the way of anybody, when it is ${colorScheme}`, async () => {
      const page = await newPage({ colorScheme });
      await page.goto(served.invitation());
      await page.getByRole('button', { name: /simple\.1/ }).click();
      expect(await violationsOf(page)).to.deep.equal([]);
    });
  }
});
