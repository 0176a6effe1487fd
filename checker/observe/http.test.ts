import { expect } from 'chai';
import type { ClusterNode } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import type { HttpExpectation } from '../model.ts';
import { fakeCluster } from './cluster.fixture.ts';
import { askUrls } from './http.ts';

describe('asking URLs from the manager', () => {
  const expectation = (urls: string[], requests = 1): HttpExpectation => ({
    kind: 'http',
    urls,
    requests,
    answers: true,
  });
  /** A manager on which whatever is asked prints these answers, as the script does: each a line of base64. */
  const manager = (answers: string[], after = ''): ClusterNode => {
    const lines = answers.map((answer) => Buffer.from(answer).toString('base64')).join('\n');
    return { ...fakeCluster().cluster.manager, enter: () => ['sh', '-c', `printf '%s\\n' "$0"; ${after}`, lines] };
  };

  it('keeps status and body apart, whatever the body holds', async () => {
    const answers = ['Hello\n200:0\n', 'Hello\n\n404:0\n', '\n204:0\n', '서비스\n200:0\n500\n500:0\n'];
    expect(await askUrls(manager(answers), expectation(['http://a/'], 4))).to.deep.equal([
      { url: 'http://a/', status: 200, body: 'Hello' },
      { url: 'http://a/', status: 404, body: 'Hello\n' },
      { url: 'http://a/', status: 204, body: '' },
      { url: 'http://a/', status: 500, body: '서비스\n200:0\n500' },
    ]);
  });

  it('says of each which URL was asked', async () => {
    const answers = await askUrls(manager(Array(4).fill('x\n200:0\n')), expectation(['http://a/', 'http://b/'], 2));
    expect(answers.map(({ url }) => url)).to.deep.equal(['http://a/', 'http://a/', 'http://b/', 'http://b/']);
  });

  it('says why nothing answered', async () => {
    const refused = 'curl: (7) Failed to connect to a port 80: Connection refused\n\n000:7\n';
    expect(await askUrls(manager([refused, '\n000:28\n']), expectation(['http://a/'], 2))).to.deep.equal([
      { url: 'http://a/', body: '', error: 'curl: (7) Failed to connect to a port 80: Connection refused' },
      { url: 'http://a/', body: '', error: 'curl exited with 28' },
    ]);
  });

  it('hands urls over as they are, and asks as often as it should', async () => {
    const { manager } = fakeCluster().cluster;
    const words: string[][] = [];
    const enter = (argv: string[]) => {
      words.push(argv);
      return ['sh', '-c', 'echo MjAwOjAK; echo MjAwOjAK'];
    };
    await askUrls({ ...manager, enter }, expectation(["http://a/?b='c d'&e=$f"], 2));
    expect(words[0]?.slice(-2)).to.deep.equal(['2', "http://a/?b='c d'&e=$f"]);
  });

  it('ends at once when it is interrupted', async () => {
    const abort = new AbortController();
    const asked = askUrls(manager([], 'exec sleep 30'), expectation(['http://a/']), abort.signal);
    setTimeout(() => abort.abort(new Error('interrupted')), 50);
    const since = performance.now();
    const error = await asked.then(
      () => undefined,
      (cause: Error) => cause,
    );
    expect(error?.message).to.equal('interrupted');
    expect(performance.now() - since).to.be.below(2000);
  });

  it('is broken where the manager cannot ask', async () => {
    for (const [answers, after] of [
      [['x\n200:0\n'], 'echo no such container >&2; exit 1'],
      [['x\n200:0\n', 'x\n200:0\n'], ''],
    ] as const) {
      const error = await askUrls(manager([...answers], after), expectation(['http://a/'])).then(
        () => undefined,
        (cause: Error) => cause,
      );
      expect(error).to.be.instanceOf(BrokenError);
      expect(error?.message).to.match(/^docker-node1 could not ask http:\/\/a\/: (no such container|exit code 0)$/);
    }
  });
});
