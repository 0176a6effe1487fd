import { expect } from 'chai';
import { isLoopback, proxyArgs, proxyOf } from './proxies.ts';

describe('the proxies of the environment', () => {
  const proxy = 'http://alex:s3cret@proxy.example.com:3128';

  it('are found in either spelling', () => {
    expect(proxyOf({})).to.equal(undefined);
    expect(proxyOf({ https_proxy: '', HTTP_PROXY: proxy })).to.equal(proxy);
    expect(proxyOf({ no_proxy: 'localhost' })).to.equal(undefined);
  });

  it('are given to builds in both spellings, but for those of this machine`s loopback', () => {
    expect(proxyArgs({})).to.deep.equal({});
    expect(proxyArgs({ HTTPS_PROXY: proxy, http_proxy: 'http://127.0.0.1:3128', NO_PROXY: 'localhost' })).to.deep.equal(
      {
        https_proxy: proxy,
        HTTPS_PROXY: proxy,
        no_proxy: 'localhost',
        NO_PROXY: 'localhost',
      },
    );
  });

  it('are known for loopback with a scheme, an account, or neither', () => {
    const loopback = ['localhost:3128', 'http://127.0.0.1:3128', 'http://a:b@localhost:1', 'socks5://[::1]:1080'];
    expect(loopback.filter((one) => !isLoopback(one))).to.deep.equal([]);
    expect(
      ['http://proxy:3128', 'http://localhost@proxy:1', 'proxy.localhost.example'].filter(isLoopback),
    ).to.deep.equal([]);
  });
});
