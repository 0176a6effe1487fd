import { expect } from 'chai';
import { describeInBrowser } from '../testing/browser.ts';
import { Lobby, type Served, serve } from './index.ts';

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
