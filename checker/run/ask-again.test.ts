import { expect } from 'chai';
import type { HttpAnswer } from '../model.ts';
import { askAgain } from './ask-again.ts';

describe('asking over HTTP for a student who waits', () => {
  const signal = () => new AbortController().signal;
  const answer: HttpAnswer[] = [{ url: 'http://docker-node1:8000/', status: 200, body: '' }];

  it('asks once where an answer comes at once', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return answer;
    };
    expect(await askAgain(ask, signal())).to.equal(answer);
    expect(asked).to.equal(1);
  });

  it('asks anew where a connection is lost, and takes the first answer', async () => {
    const lost = new Promise<HttpAnswer[]>(() => {});
    const asked = [lost, Promise.resolve(answer)];
    const since = performance.now();
    expect(await askAgain(() => asked.shift() ?? lost, signal())).to.equal(answer);
    expect(performance.now() - since).to.be.within(550, 1500);
  });

  it('gives up with the first reason where nobody can ask, or it is told to', async () => {
    const stop = new AbortController();
    const failing = askAgain(() => Promise.reject(new Error('docker-node1 is silent')), stop.signal);
    stop.abort();
    expect(await failing.catch((error: Error) => error.message)).to.equal('docker-node1 is silent');
  });
});
