import { once } from 'node:events';
import { METHODS, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect } from 'chai';
import { createApp } from './app.ts';
import { createHttpServer } from './http.ts';
import type { Version } from './settings.ts';
import { ask, until } from './testing.ts';

describe('app', () => {
  let server: Server;
  let port: number;
  let logged: string[];
  let failed: Promise<number>;

  async function serve(version: Version, delays: { stopDelay?: number; slowDelay?: number } = {}): Promise<void> {
    logged = [];
    let fail = (): void => {};
    failed = new Promise((resolve) => {
      fail = () => resolve(performance.now());
    });
    const app = createApp({ version, hostname: 'box', log: (line) => logged.push(line), fail, ...delays });
    server = createHttpServer(app).listen(0);
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  }

  afterEach(() => server.close());

  const body = async (target: string): Promise<string> => (await ask(port, target)).body;

  describe('0.1', () => {
    for (const target of ['/', '/health', '/?stop=true', '/?slow=true', '/%zz', 'http://[']) {
      it(`says hello to ${target}`, async () => {
        await serve('0.1');
        expect(await body(target)).to.equal('Hello V0.1: box');
      });
    }
  });

  describe('0.2', () => {
    beforeEach(() => serve('0.2', { stopDelay: 20, slowDelay: 50 }));

    for (const target of [
      '/',
      '/deep/path',
      '/health/',
      '/HEALTH',
      '/health?',
      '/health?a=1',
      '/health#top',
      '//health',
      '/%68ealth',
      'http://localhost/health',
      '/?stop=TRUE',
      '/?stop=true&stop=true',
      '/?stop[]=true',
      '/%',
      '/%zz',
      '/%ff%fe',
      '/?%zz',
      '/?a=%E0%A4%A',
      '/?__proto__=1&constructor=2',
      'http://localhost/',
      'http://[',
      'http://a:b:c/',
      '//user@[/x#',
      'x://',
      '*',
    ]) {
      it(`says hello to ${target}`, async () => {
        const { status, head, body } = await ask(port, target);
        expect(body).to.equal('Hello V0.2: box');
        expect(status).to.equal(200);
        expect(head)
          .to.match(/content-type: text\/plain/i)
          .and.not.match(/x-powered-by|etag/i);
        expect(logged).to.deep.equal(['request arrived.']);
      });
    }

    for (const method of METHODS) {
      it(`says hello to ${method}`, async () => {
        const answer = await ask(port, '/any', { method });
        expect(answer.status).to.equal(200);
        expect(answer.body).to.equal(method === 'HEAD' ? '' : 'Hello V0.2: box');
        expect(logged).to.deep.equal(['request arrived.']);
      });
    }

    it('says hello to OPTIONS *', async () => {
      expect(await ask(port, '*', { method: 'OPTIONS' })).to.include({ status: 200, body: 'Hello V0.2: box' });
    });

    it('ignores conditions that would make it answer 304', async () => {
      const answer = await ask(port, '/health', { headers: 'If-None-Match: *\r\n' });
      expect(answer).to.include({ status: 200, body: 'OK' });
    });

    it('answers several requests on one connection', async () => {
      const socket = connect(port, '127.0.0.1').setEncoding('latin1');
      let text = '';
      socket.on('data', (chunk) => (text += chunk));
      socket.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\nPOST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc');
      socket.write('GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      await once(socket, 'close');
      expect(text.match(/(?<=\r\n\r\n)(OK|Hello V0.2: box)/g)).to.deep.equal([
        'OK',
        'Hello V0.2: box',
        'Hello V0.2: box',
      ]);
    });

    it('is healthy until it is slowed down, and slow from then on', async () => {
      expect(await body('/health')).to.equal('OK');
      expect(await body('/any/path?slow=true')).to.equal('Health check slowdown');
      for (const _ of [1, 2]) {
        const asked = performance.now();
        expect(await body('/health')).to.equal('SLOW');
        expect(performance.now() - asked).to.be.at.least(49);
      }
      expect(await body('/')).to.equal('Hello V0.2: box');
    });

    it('stays healthy when the slow-down is not asked for properly', async () => {
      for (const target of ['/?slow=TRUE', '/?slow=true&slow=true', '/?slow[]=true', '/slow=true']) {
        expect(await body(target)).to.equal('Hello V0.2: box');
      }
      expect(await body('/health')).to.equal('OK');
    });

    it('outlives a health probe that gave up', async () => {
      await body('/?slow=true');
      const probe = connect(port, '127.0.0.1');
      probe.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n', () => probe.destroy());
      await once(probe, 'close');
      expect(await body('/health')).to.equal('SLOW');
    });

    it('outlives a CONNECT that is reset', async () => {
      await body('/?slow=true');
      const client = connect(port, '127.0.0.1');
      const [accepted] = await once(server, 'connection');
      client.write('CONNECT /health HTTP/1.1\r\nHost: x\r\n\r\n');
      await until(() => logged[1]);
      client.resetAndDestroy();
      await until(() => accepted.destroyed || undefined);
      expect(await body('/')).to.equal('Hello V0.2: box');
    });

    it('answers ?stop=true before it fails', async () => {
      const asked = performance.now();
      expect(await body('/health?stop=true&slow=true')).to.equal('Process down: box');
      expect((await failed) - asked).to.be.at.least(19);
    });

    it('does not slow down when it is asked to stop as well', async () => {
      await body('/?stop=true&slow=true');
      expect(await body('/health')).to.equal('OK');
    });
  });

  it('0.3 behaves as 0.2', async () => {
    await serve('0.3');
    expect(await body('/')).to.equal('Hello V0.3: box');
    expect(await body('/health')).to.equal('OK');
  });
});
