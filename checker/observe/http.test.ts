import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { expect } from 'chai';
import type { ClusterNode } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import type { HttpExpectation } from '../model.ts';
import { fakeCluster } from './cluster.fixture.ts';
import { Asker } from './http.ts';

describe('asking URLs from the manager', () => {
  let server: Server;
  let at: string;
  let connections = 0;
  const asked: string[] = [];
  const bodies: Record<string, string> = { '/empty': '', '/lines': 'Hello\n\n', '/odd': '서비스\n200 0 \n' };

  before((done) => {
    server = createServer((request, response) => {
      const url = request.url ?? '';
      asked.push(url);
      if (url === '/never') return;
      if (url === '/endless') return void pipeline(endless(), response, () => {});
      response.statusCode = url === '/lines' ? 404 : 200;
      response.end(bodies[url] ?? 'Hello');
    });
    server.on('connection', () => {
      connections++;
    });
    server.listen(0, '127.0.0.1', () => {
      at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after(() => server.closeAllConnections() ?? server.close());

  /** A manager that is this machine. */
  const here: ClusterNode = { ...fakeCluster().cluster.manager, enter: (argv) => argv };
  let asker: Asker;
  beforeEach(() => {
    asker = new Asker(here);
  });
  afterEach(() => asker.stop());

  const expectation = (urls: string[], requests = 1): HttpExpectation => ({
    kind: 'http',
    urls,
    requests,
    answers: true,
  });
  const failure = (answers: Promise<unknown>) =>
    answers.then(
      () => expect.fail('it answered'),
      (error: Error) => error,
    );

  it('keeps status and body apart, whatever the body holds', async () => {
    const urls = ['/empty', '/lines', '/odd'].map((path) => at + path);
    expect(await asker.answers(expectation(urls))).to.deep.equal([
      { url: urls[0], status: 200, body: '' },
      { url: urls[1], status: 404, body: 'Hello\n\n' },
      { url: urls[2], status: 200, body: '서비스\n200 0 \n' },
    ]);
  });

  it('asks each URL as often as it should, each time on a new connection', async () => {
    connections = 0;
    const answers = await asker.answers(expectation([`${at}/a`, `${at}/b`], 3));
    expect(answers.map(({ url }) => url.at(-1)).join('')).to.equal('aaabbb');
    expect(connections).to.equal(6);
  });

  it('keeps questions apart that are asked at the same time', async () => {
    const all = ['/empty', '/lines', '/odd', '/a'].map((path) => asker.answers(expectation([at + path], 5)));
    const answers = await Promise.all(all);
    expect(answers.map((of) => new Set(of.map(({ body }) => body)).size)).to.deep.equal([1, 1, 1, 1]);
    expect(answers.map((of) => of[0]?.body)).to.deep.equal(['', 'Hello\n\n', '서비스\n200 0 \n', 'Hello']);
  });

  it('starts anew where its program ended', async () => {
    await asker.answers(expectation([at]));
    asker.stop();
    expect(await asker.answers(expectation([at]))).to.have.length(1);
  });

  it('hands a URL over as it is', async () => {
    await asker.answers(expectation([`${at}/x?b='c'&e=$f[1-2]{3,4}`]));
    expect(asked.at(-1)).to.equal("/x?b='c'&e=$f[1-2]{3,4}");
  });

  it('says why nothing answered, in the same words each time', async () => {
    const answers = await asker.answers(expectation(['http://127.0.0.1:1/'], 2));
    expect(answers[0]).to.deep.equal(answers[1]);
    expect(answers[0]?.error).to.match(/^Failed to connect to 127\.0\.0\.1 port 1: /);
  });

  it('reads only so much of an answer without end, and tells it', async () => {
    const since = performance.now();
    const url = `${at}/endless`;
    expect(await asker.answers(expectation([url, `${at}/a`], 2))).to.deep.equal([
      { url, body: '', error: 'it answered with more than 2 MB' },
      { url, body: '', error: 'it answered with more than 2 MB' },
      { url: `${at}/a`, status: 200, body: 'Hello' },
      { url: `${at}/a`, status: 200, body: 'Hello' },
    ]);
    expect(performance.now() - since).to.be.below(7000); // before curl's own limit
  });

  it('ends at once when it is interrupted', async () => {
    const abort = new AbortController();
    const asking = failure(asker.answers(expectation([`${at}/never`]), abort.signal));
    while (asked.at(-1) !== '/never') await new Promise(setImmediate);
    const since = performance.now();
    abort.abort(new Error('interrupted'));
    expect((await asking).message).to.equal('interrupted');
    expect(performance.now() - since).to.be.below(2000);
  });

  it('is broken where the manager cannot ask', async () => {
    for (const [script, why] of [
      ['echo no such container >&2; exit 1', 'no such container'],
      ['exit 0', 'exit code 0'],
    ]) {
      const error = await failure(
        new Asker({ ...here, enter: () => ['sh', '-c', script ?? ''] }).answers(expectation(['http://a/'])),
      );
      expect(error).to.be.instanceOf(BrokenError);
      expect(error.message).to.equal(`docker-node1 could not ask http://a/: ${why}`);
    }
  });
});

function endless(): Readable {
  const line = 'x'.repeat(2 ** 16);
  return new Readable({
    read() {
      this.push(line);
    },
  });
}
