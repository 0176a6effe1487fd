import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { fakeCluster } from '../../../observe/cluster.fixture.ts';
import { fromPage, type Visit } from '../../protocol.ts';
import { type FakeLine, fakeLine } from './line.fixture.ts';
import { Visitors } from './visitors.ts';

const container = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

describe('visitors', () => {
  const { cluster } = fakeCluster();
  let server: Server;
  let port: number;
  let body: string | undefined;
  let open = 0;
  let visitors: Visitors;
  let line: FakeLine;

  before((done) => {
    server = createServer((_, response) => {
      open += 1;
      response.on('close', () => {
        open -= 1;
      });
      if (body !== undefined) response.end(body);
    });
    server.listen(0, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port;
      done();
    });
  });
  after(() => server.closeAllConnections() ?? server.close());
  beforeEach(() => {
    body = 'Hello V0.1: 0123456789ab';
    visitors = new Visitors({
      nodes: () => cluster.nodes.map((node) => ({ ...node, address: '127.0.0.1' })),
      manager: () => cluster.manager,
      patience: () => 1,
      containers: () => [container],
      clock: () => 42,
    });
    line = fakeLine();
    visitors.opened(line);
  });
  afterEach(() => visitors.stop());

  const visit = (changes: object = {}) =>
    visitors.said(line, { type: 'visit', node: 'docker-node2', port, path: '/', often: false, ...changes });
  const visits = () => line.told.flatMap((message) => (message.type === 'visited' ? [message.visit] : []));
  const until = async (count: number): Promise<Visit[]> => {
    while (visits().length < count) await pause(10);
    return visits();
  };

  it('go once, and tell which node was asked and who answered', async () => {
    visit();
    const [one] = await until(1);
    expect(one).to.deep.include({ number: 1, at: 42, node: 'docker-node2', port, status: 200 });
    expect(one).to.deep.include({ container: '0123456789ab', said: 'Hello V0.1: 0123456789ab' });
    await pause(400);
    expect(visits()).to.have.length(1);
  });

  it('go five times a second until they are told to rest, and are told of to a page that comes', async () => {
    const began = performance.now();
    visit({ often: true });
    await until(11);
    expect(performance.now() - began).to.be.greaterThan(1900);
    expect(line.last('visiting')).to.deep.equal({
      type: 'visiting',
      visiting: { node: 'docker-node2', port, path: '/' },
    });
    visitors.said(line, { type: 'rest' });
    const other = fakeLine();
    visitors.opened(other);
    expect(other.last('visits')?.visits.length).to.be.at.least(11);
    expect(other.last('visits')).not.to.have.property('visiting');
    await pause(300);
    const { length } = visits();
    await pause(600);
    expect(visits()).to.have.length(length);
  });

  it('tell that nobody answered, and why', async () => {
    visit({ port: 1 });
    const [one] = await until(1);
    expect(one).not.to.have.any.keys('status', 'container');
    expect(one?.error).to.match(/refused|connect/i);
  });

  it('wait two seconds, and are not more than ten at a time', async () => {
    body = undefined;
    visit({ often: true });
    await pause(1900);
    let highest = 0;
    for (let n = 0; n < 100; n += 1) {
      highest = Math.max(highest, open);
      await pause(20);
    }
    expect(highest).to.be.within(5, 10);
    expect((await until(1))[0]?.error).to.be.a('string');
  }).timeout(20_000);

  it('take what is said as one line of text, and know who said it only where a container is named', async () => {
    body = '<script>alert(1)</script>\u001b[2J\nabcdefabcdef not-hex-000';
    visit();
    const [one] = await until(1);
    expect(one?.said).not.to.match(/\p{Cc}/u);
    expect(one?.container).to.equal('abcdefabcdef');
    body = 'Welcome to nginx!';
    visit();
    expect((await until(2))[1]).not.to.have.property('container');
  });

  it('do not go where no node is', async () => {
    visit({ node: 'elsewhere.example.org' });
    visit();
    expect(await until(1)).to.have.length(1);
    expect(visits()[0]?.node).to.equal('docker-node2');
  });

  it('are only sent along paths that are one word', () => {
    const path = (path: string) =>
      fromPage.safeParse({ type: 'visit', node: 'docker-node2', port: 8000, path, often: false }).success;
    expect(['/', '/health', '/?slow=true'].map(path)).to.deep.equal([true, true, true]);
    expect(['', 'x', '/a b', '/\n1 1 1 http://x/', `/${'x'.repeat(200)}`, '@evil/'].map(path)).to.deep.equal(
      Array(6).fill(false),
    );
  });
});
