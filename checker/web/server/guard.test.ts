import { expect } from 'chai';
import { headersFor, isWelcome } from './guard.ts';

const authority = '127.0.0.1:8640';

function request(method: string, url: string, headers: Record<string, string>, more: string[] = []) {
  const all = { host: authority, ...headers };
  const rawHeaders = [...Object.entries(all).flat(), ...more];
  return { method, url, headers: all, rawHeaders };
}

const asks = (method: string, headers: Record<string, string>, url = '/') =>
  isWelcome(request(method, url, headers), authority);

describe('who is answered', () => {
  const own = { origin: `http://${authority}` };
  const opening = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  it('is our own page, and who opens it', () => {
    expect(asks('GET', {})).to.equal(true);
    expect(asks('GET', { 'sec-fetch-site': 'none', ...opening })).to.equal(true);
    expect(asks('GET', { 'sec-fetch-site': 'cross-site', ...opening })).to.equal(true); // the file that leads here
    expect(asks('GET', { 'sec-fetch-site': 'same-origin' }, '/page.js')).to.equal(true);
    expect(asks('POST', { ...own, 'sec-fetch-site': 'same-origin' }, '/api/ticket')).to.equal(true);
    expect(asks('GET', { ...own, upgrade: 'websocket' }, '/socket')).to.equal(true);
  });

  it('is nobody by another name, however near', () => {
    for (const host of [
      'localhost:8640',
      '127.0.0.1',
      '127.0.0.1:8641',
      '127.0.0.1:08640',
      '127.0.0.1.:8640',
      '127.0.0.1:8640 ',
      '127.1:8640',
      '0.0.0.0:8640',
      '[::1]:8640',
      'evil.example:8640',
      '127.0.0.1:8640.evil.example',
      'user@127.0.0.1:8640',
      '',
    ])
      expect(asks('GET', { host }), host).to.equal(false);
    const twice = request('GET', '/', {}, ['Host', authority]);
    expect(isWelcome(twice, authority)).to.equal(false);
  });

  it('is no other origin', () => {
    for (const origin of [
      'null',
      'http://localhost:8640',
      'https://127.0.0.1:8640',
      'http://127.0.0.1',
      'http://127.0.0.1:8640/',
      'http://127.0.0.1:86400',
      'HTTP://127.0.0.1:8640',
      'http://evil.example',
      '',
    ])
      for (const method of ['GET', 'POST']) expect(asks(method, { origin }), origin).to.equal(false);
  });

  it('is nobody without an origin who would change something, or open a socket', () => {
    expect(asks('POST', {})).to.equal(false);
    expect(asks('PUT', {})).to.equal(false);
    expect(asks('OPTIONS', {})).to.equal(false);
    expect(asks('GET', { upgrade: 'websocket' }, '/socket')).to.equal(false);
    expect(asks('GET', { upgrade: 'h2c' })).to.equal(false);
  });

  it('is no page that loads files into itself', () => {
    for (const site of ['cross-site', 'same-site'])
      for (const mode of ['no-cors', 'cors', 'navigate'])
        expect(asks('GET', { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': 'iframe' })).to.equal(
          false,
        );
    expect(asks('POST', { ...own, 'sec-fetch-site': 'cross-site' })).to.equal(false);
  });

  it('is nobody who asks for an address as of a proxy', () => {
    for (const url of [`http://${authority}/`, '//evil.example/', '*', ''])
      expect(asks('GET', {}, url), url).to.equal(false);
  });

  it('is told to take nothing from elsewhere', () => {
    const policy = headersFor(authority, 'abc')['Content-Security-Policy'] ?? '';
    expect(policy).to.match(/^default-src 'none'; script-src 'self'; /);
    expect(policy).to.include("frame-ancestors 'none'");
    expect(policy).not.to.match(/unsafe|\*|https?:/);
  });
});
