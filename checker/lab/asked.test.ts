import { expect } from 'chai';
import { isAnsweredBy } from './asked.ts';

const wanted = { urls: ['http://docker-node1:8000/', 'http://docker-node2:8000/'], requests: 6 };

describe('answers that a check can be judged by', () => {
  it('are of the same URLs, and of as many requests or more', () => {
    expect(isAnsweredBy(wanted, { ...wanted })).to.equal(true);
    expect(isAnsweredBy(wanted, { ...wanted, requests: 7 })).to.equal(true);
    expect(isAnsweredBy(wanted, { ...wanted, requests: 5 })).to.equal(false);
  });

  it('are not of fewer, more or other URLs, nor of the same in another order', () => {
    const [first = '', second = ''] = wanted.urls;
    for (const urls of [[first], [first, second, first], [second, first], [`${first},${second}`]]) {
      expect(isAnsweredBy(wanted, { ...wanted, urls }), urls.join(' ')).to.equal(false);
    }
  });
});
