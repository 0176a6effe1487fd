import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { buildApp } from './build.ts';
import { ask, freePort, type Running, start, until } from './testing.ts';

describe('server', () => {
  let folder: string;
  let bundle: string;
  let slowStart: string;
  const running: Running[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'simplenode-'));
    bundle = join(folder, 'server.cjs');
    slowStart = join(folder, 'slow-start.cjs');
    writeFileSync(slowStart, 'while (process.uptime() < 0.6);');
    await buildApp(bundle);
  });
  after(() => rmSync(folder, { recursive: true }));
  afterEach(() => {
    for (const { child } of running.splice(0)) child.kill('SIGKILL');
  });

  function run(env: NodeJS.ProcessEnv): Running {
    const server = start(bundle, { SIMPLENODE_VERSION: '0.2', PORT: '0', HOSTNAME: 'box', ...env });
    running.push(server);
    return server;
  }

  async function listening({ stderr }: Running): Promise<number> {
    return Number(await until(() => /listens on port (\d+)\.\n/.exec(stderr())?.[1]));
  }

  it('logs connections and requests, and nothing else, on standard output', async () => {
    const server = run({});
    const port = await listening(server);
    expect((await ask(port, '/')).body).to.equal('Hello V0.2: box');
    expect((await ask(port, '/%zz')).body).to.equal('Hello V0.2: box');
    await until(() => (server.stdout() === 'Connected\nrequest arrived.\n'.repeat(2) ? true : undefined));
  });

  it('listens where PORT says', async () => {
    const port = await freePort();
    expect(await listening(run({ PORT: String(port) }))).to.equal(port);
    expect((await ask(port, '/')).status).to.equal(200);
  });

  it('exits with 143 at once on SIGTERM, also while it answers SLOW, and loses no line of its log', async () => {
    const server = run({});
    const port = await listening(server);
    await ask(port, '/?slow=true');
    const asked = performance.now();
    expect((await ask(port, '/health')).body).to.equal('SLOW');
    expect(performance.now() - asked).to.be.within(4990, 7000);

    const probe = connect(port, '127.0.0.1').on('error', () => {});
    probe.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2));
    // Answers on one connection come in order, so only another connection can tell that the probe was read.
    await until(() => (server.stdout().split('request arrived.').length > 3 ? true : undefined));
    const killed = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).to.equal(143);
    expect(performance.now() - killed).to.be.below(1000);
  });

  it('loses no line of its log when it is ended under load', async () => {
    const server = run({});
    const port = await listening(server);
    const answered = { count: 0 };
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    socket.on('data', (bytes) => {
      answered.count += bytes.toString('latin1').split('HTTP/1.1 200').length - 1;
    });
    const timer = setInterval(() => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(100)), 1);
    await until(() => (answered.count > 1000 ? true : undefined));
    server.child.kill('SIGTERM');
    expect(await server.ended).to.equal(143);
    clearInterval(timer);
    socket.destroy();
    const lines = server.stdout().trimEnd().split('\n');
    expect(lines[0]).to.equal('Connected');
    expect(lines.slice(1).filter((line) => line !== 'request arrived.')).to.deep.equal([]);
    expect(lines.length - 1).to.be.at.least(answered.count);
  });

  it('exits with 130 on SIGINT', async () => {
    const server = run({});
    await listening(server);
    server.child.kill('SIGINT');
    expect(await server.ended).to.equal(130);
  });

  it('exits with 1 a second after ?stop=true, and says why', async () => {
    const server = run({});
    const port = await listening(server);
    expect((await ask(port, '/?stop=true')).body).to.equal('Process down: box');
    const answered = performance.now();
    expect(await server.ended).to.equal(1);
    expect(performance.now() - answered).to.be.within(900, 2500);
    expect(server.stdout()).to.equal('Connected\nrequest arrived.\n');
    expect(server.stderr()).to.contain('stopped by ?stop=true');
  });

  it('exits with 1 half a second after its start if it is 0.3, and says why', async () => {
    const started = performance.now();
    const server = run({ SIMPLENODE_VERSION: '0.3' });
    expect(await server.ended).to.equal(1);
    expect(performance.now() - started).to.be.within(500, 2500);
    expect(server.stderr()).to.contain('0.3 is the bad release');
  });

  it('has no time to listen if it is 0.3 on a machine on which Node.js itself needs that long', async () => {
    const server = run({ SIMPLENODE_VERSION: '0.3', NODE_OPTIONS: `--require ${slowStart}` });
    expect(await server.ended).to.equal(1);
    expect(server.stderr()).to.equal(
      'simplenode: version 0.3 is the bad release: it fails half a second after its start.\n',
    );
  });

  it('exits with 2 on an environment it cannot use, and says what is wrong', async () => {
    const server = run({ PORT: 'http' });
    expect(await server.ended).to.equal(2);
    expect(server.stderr()).to.equal(
      'simplenode: PORT is "http"; it must be a whole number from 0 to 65535, where 0 is any free port.\n',
    );
  });

  it('exits with 1 when its port is taken, and says so', async () => {
    const port = await listening(run({}));
    const second = run({ PORT: String(port) });
    expect(await second.ended).to.equal(1);
    expect(second.stderr()).to.contain(`cannot listen on port ${port}: listen EADDRINUSE`);
  });

  it('serves on when nobody reads its log', async () => {
    const server = run({});
    server.child.stdout?.destroy();
    const port = await listening(server);
    for (const _ of [1, 2, 3]) expect((await ask(port, '/')).status).to.equal(200);
  });
});
